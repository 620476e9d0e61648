package comptoir.records.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * A workbook's cell as text: days as {@code 2026-11-22}, moments as {@code 2026-11-22 14:30:00}, numbers with a point and
 * without the noise of binary fractions, shares as {@code 5.5 %}.
 */
final class WorkbookCells {

    private enum Look {
        NUMBER,
        PERCENT,
        DAY,
        TIME,
        DURATION
    }

    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    /** A sheet shows fifteen figures; what comes after them is noise. */
    private static final MathContext FIGURES = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
    private static final Pattern ELAPSED = Pattern.compile("(?i)\\[(?:h+|m+|s+)]");
    private static final Pattern BRACKETED = Pattern.compile("\\[[^]]*]");
    private static final Pattern DATED = Pattern.compile("(?i)[dyj]|(?<![hms:])m(?![m]*[:s])|mmm|e(?![+-])");
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern TIMED = Pattern.compile("(?i)[hs]");

    private final LocalDate dayZero;
    private final boolean counts1900AsLeap;
    private final Map<String, Look> looks = new ConcurrentHashMap<>();

    WorkbookCells(boolean from1904) {
        this.dayZero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        this.counts1900AsLeap = !from1904;
    }

    String text(Cell cell) {
        Object value = cell.getValue();
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean yes) {
            return yes.toString();
        }
        if (cell.getType() == CellType.STRING || !(value instanceof BigDecimal)) {
            return isoDay(cell, unescaped(value.toString()));
        }
        return number(new BigDecimal(value.toString()), look(cell));
    }

    /** What Excel writes for a sign that XML forbids: {@code _x000D_} for a carriage return. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        Matcher escape = ESCAPE.matcher(text);
        int from = 0;
        while (escape.find()) {
            plain.append(text, from, escape.start()).append((char) Integer.parseInt(escape.group(1), 16));
            from = escape.end();
        }
        return plain.append(text, from, text.length()).toString();
    }

    private String isoDay(Cell cell, String text) {
        return cell.getType() == CellType.STRING
                ? text
                : text.replace("T00:00:00", "").replace('T', ' ');
    }

    private String number(BigDecimal number, Look look) {
        boolean aDay = number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
        return switch (look) {
            case PERCENT -> plain(number.movePointRight(2)) + " %";
            case DAY -> aDay ? moment(number) : plain(number);
            case TIME ->
                aDay && number.compareTo(BigDecimal.ONE) < 0 ? time(number) : aDay ? moment(number) : plain(number);
            case DURATION -> aDay ? duration(number) : plain(number);
            case NUMBER -> plain(number);
        };
    }

    private static String plain(BigDecimal number) {
        BigDecimal round = number.round(FIGURES).stripTrailingZeros();
        return round.signum() == 0 ? "0" : round.toPlainString();
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

    private Look look(Cell cell) {
        String format = cell.getDataFormatString();
        if (format != null) {
            return looks.computeIfAbsent(format, WorkbookCells::look);
        }
        Integer known = cell.getDataFormatId();
        return known == null ? Look.NUMBER : look(known);
    }

    private static Look look(int builtIn) {
        if (builtIn == 9 || builtIn == 10) {
            return Look.PERCENT;
        }
        if (builtIn == 46) {
            return Look.DURATION;
        }
        if ((builtIn >= 18 && builtIn <= 21) || builtIn == 45 || builtIn == 47) {
            return Look.TIME;
        }
        boolean day = (builtIn >= 14 && builtIn <= 22)
                || (builtIn >= 27 && builtIn <= 36)
                || (builtIn >= 50 && builtIn <= 58);
        return day ? Look.DAY : Look.NUMBER;
    }

    private static Look look(String format) {
        String first = QUOTED.matcher(format.split(";", 2)[0]).replaceAll("");
        if (ELAPSED.matcher(first).find()) {
            return Look.DURATION;
        }
        String bare = BRACKETED.matcher(first).replaceAll("").replaceAll("(?i)general|standard|am/pm|a/p", "");
        if (DATED.matcher(bare).find()) {
            return Look.DAY;
        }
        if (TIMED.matcher(bare).find()) {
            return Look.TIME;
        }
        return bare.contains("%") ? Look.PERCENT : Look.NUMBER;
    }
}
