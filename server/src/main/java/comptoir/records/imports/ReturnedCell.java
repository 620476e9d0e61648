package comptoir.records.imports;

import comptoir.records.tabular.WorkbookExport;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a cell still says what left in it, however a spreadsheet writes it since; pure. */
final class ReturnedCell {

    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]+");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]([.,][0-9]+)?[eE]\\+?[0-9]{1,2}");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9])");

    private ReturnedCell() {}

    /** Whether two values are one, as far as a file tells them apart: a moment leaves to the minute. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(plain(one), plain(other));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text.isBlank() ? null : text.strip();
            case BigDecimal number -> figures(number);
            case Number number -> figures(new BigDecimal(number.toString()));
            case Instant at -> at.truncatedTo(ChronoUnit.MINUTES);
            case OffsetDateTime at -> at.toInstant().truncatedTo(ChronoUnit.MINUTES);
            default -> value;
        };
    }

    private static BigDecimal figures(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /**
     * Whether a cell is what a spreadsheet makes of a value by itself: digits that lost their zero or their plus or stand there as 8,02E+13,
     * and a text too long for a cell.
     */
    static boolean reformatted(@Nullable Object left, String cell) {
        if (!(left instanceof String text)) {
            return false;
        }
        if (text.length() > WorkbookExport.LONGEST_TEXT) {
            return cell.equals(WorkbookExport.fitting(text).strip());
        }
        if (!DIGITS.matcher(text).matches()) {
            return false;
        }
        String digits = text.startsWith("+") ? text.substring(1) : text;
        String shown = cell.replaceAll("[\\s\\p{Z}+]", "");
        // A sheet takes zeros away and never adds any: whoever wrote one meant it.
        return shown.length() <= digits.length() && bare(shown).equals(bare(digits))
                || SCIENTIFIC.matcher(cell).matches() && rounded(digits, cell.replace(',', '.'));
    }

    private static String bare(String digits) {
        return LEADING_ZEROS.matcher(digits).replaceFirst("");
    }

    private static boolean rounded(String digits, String cell) {
        BigDecimal shown = new BigDecimal(cell);
        MathContext shownFigures = new MathContext(shown.precision(), RoundingMode.HALF_UP);
        return new BigDecimal(digits).round(shownFigures).compareTo(shown) == 0;
    }
}
