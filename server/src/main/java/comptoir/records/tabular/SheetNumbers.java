package comptoir.records.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Numbers of an Excel sheet as text, in the look their cell has: days as {@code 2026-11-22}, moments as
 * {@code 2026-11-22 14:30:00}, numbers with a point and without the noise of binary fractions, shares as {@code 5.5 %}.
 */
final class SheetNumbers {

    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    /** A sheet shows fifteen figures; what comes after them is noise. */
    private static final MathContext FIGURES = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    private final LocalDate dayZero;
    private final boolean counts1900AsLeap;

    SheetNumbers(boolean from1904) {
        this.dayZero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        this.counts1900AsLeap = !from1904;
    }

    String text(BigDecimal number, NumberLook look) {
        boolean aDay = number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
        return switch (look) {
            case PERCENT -> percent(number);
            case DAY -> aDay ? moment(number) : plain(number);
            case TIME ->
                aDay && number.compareTo(BigDecimal.ONE) < 0 ? time(number) : aDay ? moment(number) : plain(number);
            case DURATION -> aDay ? duration(number) : plain(number);
            case NUMBER -> plain(number);
        };
    }

    static String plain(BigDecimal number) {
        BigDecimal round = number.round(FIGURES).stripTrailingZeros();
        return round.signum() == 0 ? "0" : round.toPlainString();
    }

    static String percent(BigDecimal number) {
        return plain(number.movePointRight(2)) + " %";
    }

    private String moment(BigDecimal number) {
        long seconds = seconds(number);
        long days = seconds / 86_400;
        // Lotus took 1900 for a leap year, and Excel kept the day that never was.
        long real = counts1900AsLeap && days < 60 ? days + 1 : days;
        LocalDateTime at = dayZero.plusDays(real).atStartOfDay().plusSeconds(seconds % 86_400);
        return seconds % 86_400 == 0 ? at.toLocalDate().toString() : at.toLocalDate() + " " + clock(at.toLocalTime());
    }

    private static String time(BigDecimal number) {
        return clock(LocalTime.ofSecondOfDay(seconds(number) % 86_400));
    }

    private static String clock(LocalTime time) {
        return "%02d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond());
    }

    private static String duration(BigDecimal number) {
        long seconds = seconds(number);
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private static long seconds(BigDecimal days) {
        return days.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
