package comptoir.records.tabular;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the CSV that French Excel opens with a double click: UTF-8 with its mark, semicolons, decimal comma. A text that a
 * sheet would run as a formula is given an apostrophe; numbers stay numbers; digits that are no number (a postcode with its
 * zero, a SIRET, a telephone number with its plus) are written {@code ="01000"}, the one way in which a sheet keeps every digit of them.
 */
public final class CsvExport implements TableWriter {

    /** What stands in one cell. */
    public sealed interface Cell {}

    /** Words, identifiers, telephone numbers: whatever a sheet must not calculate with. */
    public record Text(String text) implements Cell {}

    /** A number, written with all its decimals. */
    public record Figure(BigDecimal number) implements Cell {}

    /** A calendar day. */
    public record Day(LocalDate day) implements Cell {}

    /** A day and time, already in the reader's zone. */
    public record Moment(LocalDateTime at) implements Cell {}

    /** Nothing. */
    public record Empty() implements Cell {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    /** Signs a sheet takes for the start of a formula, with their full-width forms. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    /** From so many digits on a sheet shows 8,02955E+13. */
    private static final int DIGITS_SHOWN = 11;

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern PLUS_AND_DIGITS = Pattern.compile("\\+[0-9]{4,15}");
    private static final Pattern KEPT_DIGITS = Pattern.compile("=\"(\\+?[0-9]+)\"");

    private final CsvWriter rows;

    public CsvExport(OutputStream file) {
        Writer text = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        try {
            text.write('\uFEFF');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        this.rows = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
    }

    public void headings(List<String> headings) {
        rows.writeRecord(headings.stream().map(CsvExport::harmless).toList());
    }

    @Override
    public void row(List<? extends Cell> cells) {
        rows.writeRecord(cells.stream().map(CsvExport::written).toList());
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String written(Cell cell) {
        return switch (cell) {
            case Text(String text) -> harmless(text);
            case Figure(BigDecimal number) -> number.toPlainString().replace('.', ',');
            case Day(LocalDate day) -> DAY.format(day);
            case Moment(LocalDateTime at) -> MOMENT.format(at);
            case Empty() -> "";
        };
    }

    static String harmless(String text) {
        if (losesDigits(text)) {
            return "=\"" + text + "\"";
        }
        return isFormula(text) ? "'" + text : text;
    }

    private static boolean losesDigits(String text) {
        boolean written = text.length() > DIGITS_SHOWN || (text.length() > 1 && text.charAt(0) == '0');
        return (written && DIGITS.matcher(text).matches())
                || PLUS_AND_DIGITS.matcher(text).matches();
    }

    /** A text that {@link #harmless} changed, as it was. */
    public static String restored(String cell) {
        Matcher digits = KEPT_DIGITS.matcher(cell);
        if (digits.matches()) {
            return digits.group(1);
        }
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
