package comptoir.records.tabular;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** A cell of an .xlsx workbook as text. */
final class XlsxCells {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final Pattern INDENTED = Pattern.compile("(?s)\\r?\\n[ \\t]{2,}.*\\r?\\n[ \\t]*");
    private static final Pattern INDENT = Pattern.compile("\\r?\\n[ \\t]{2,}");

    private final SheetNumbers numbers;
    private final NumberLook.Known looks = new NumberLook.Known();

    XlsxCells(boolean from1904) {
        this.numbers = new SheetNumbers(from1904);
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
            return isoDay(cell, unindented(unescaped(value.toString())));
        }
        return numbers.text(new BigDecimal(value.toString()), look(cell));
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

    /** A text that stands in its cell in several parts may come with the line breaks between their tags. */
    static String unindented(String text) {
        return INDENTED.matcher(text).matches()
                ? INDENT.matcher(text).replaceAll("").strip()
                : text;
    }

    private String isoDay(Cell cell, String text) {
        return cell.getType() == CellType.STRING
                ? text
                : text.replace("T00:00:00", "").replace('T', ' ');
    }

    private NumberLook look(Cell cell) {
        String format = cell.getDataFormatString();
        if (format != null) {
            return looks.of(format);
        }
        Integer known = cell.getDataFormatId();
        return known == null ? NumberLook.NUMBER : NumberLook.of(known);
    }
}
