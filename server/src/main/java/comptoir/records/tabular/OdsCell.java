package comptoir.records.tabular;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * A cell of an OpenDocument spreadsheet.
 *
 * @param error whether its text is the name of an error
 */
record OdsCell(String text, boolean error) {

    private static final Pattern ERROR = Pattern.compile("#[A-Z0-9/]+[!?]?|Err:\\d+");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n]+");
    private static final int LONGEST = 1 << 20;

    /** The cell that has just begun, read to its end. */
    static OdsCell read(OdsXml xml) throws XMLStreamException {
        boolean covered = xml.isStart(OdsXml.TABLE, "covered-table-cell");
        boolean calculated = xml.attribute(OdsXml.TABLE, "formula") != null
                || "error".equals(xml.attribute(OdsXml.EXTENDED, "value-type"));
        String value = value(xml);
        String shown = shown(xml);
        if (covered) {
            return new OdsCell("", false);
        }
        if (calculated && ERROR.matcher(shown).matches()) {
            return new OdsCell(shown, true);
        }
        return new OdsCell(value == null ? shown : value, false);
    }

    boolean isBlank() {
        return text.isEmpty() && !error;
    }

    /** What the cell holds, whatever it shows of it; null when that is the same. */
    private static @Nullable String value(OdsXml xml) {
        String type = xml.attribute(OdsXml.OFFICE, "value-type");
        return switch (type == null ? "" : type) {
            case "float", "currency" -> number(xml.attribute(OdsXml.OFFICE, "value"), false);
            case "percentage" -> number(xml.attribute(OdsXml.OFFICE, "value"), true);
            case "date" -> moment(xml.attribute(OdsXml.OFFICE, "date-value"));
            case "time" -> duration(xml.attribute(OdsXml.OFFICE, "time-value"));
            case "boolean" -> xml.attribute(OdsXml.OFFICE, "boolean-value");
            default -> xml.attribute(OdsXml.OFFICE, "string-value");
        };
    }

    private static @Nullable String number(@Nullable String value, boolean percent) {
        if (value == null || value.length() > 400) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(value.strip());
            return Math.abs((long) number.scale()) > 400
                    ? null
                    : percent ? SheetNumbers.percent(number) : SheetNumbers.plain(number);
        } catch (NumberFormatException strange) {
            return null;
        }
    }

    private static @Nullable String moment(@Nullable String value) {
        if (value == null || !value.contains("T")) {
            return value;
        }
        try {
            LocalDateTime at =
                    LocalDateTime.parse(value).plus(500, ChronoUnit.MILLIS).truncatedTo(ChronoUnit.SECONDS);
            return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? at.toLocalDate().toString()
                    : at.toLocalDate() + " " + clock(at.toLocalTime().toSecondOfDay());
        } catch (DateTimeException strange) {
            return value.replace('T', ' ');
        }
    }

    private static @Nullable String duration(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return clock(Duration.parse(value.replace(',', '.')).plusMillis(500).toSeconds());
        } catch (DateTimeException strange) {
            return value;
        }
    }

    private static String clock(long seconds) {
        return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** The paragraphs of the cell, each on a line of its own; remarks and drawings left out. */
    private static String shown(OdsXml xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.isEnd()) {
            if (xml.isStart(OdsXml.TEXT, "p")) {
                text.append(text.isEmpty() ? "" : "\n");
                paragraph(xml, text);
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
        return text.toString();
    }

    /** To the end of what has just begun. Blanks run together, as in any XML that is no program. */
    private static void paragraph(OdsXml xml, StringBuilder text) throws XMLStreamException {
        while (xml.next() && !xml.isEnd()) {
            if (xml.isText()) {
                append(text, BLANKS.matcher(xml.text()).replaceAll(" "));
            } else if (xml.isStart(OdsXml.TEXT, "s")) {
                append(text, " ".repeat(Math.min(xml.times(OdsXml.TEXT, "c"), LONGEST)));
                xml.skip();
            } else if (xml.isStart(OdsXml.TEXT, "tab")) {
                append(text, "\t");
                xml.skip();
            } else if (xml.isStart(OdsXml.TEXT, "line-break")) {
                append(text, "\n");
                xml.skip();
            } else if (xml.isStart(OdsXml.TEXT, "span") || xml.isStart(OdsXml.TEXT, "a")) {
                paragraph(xml, text);
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
    }

    private static void append(StringBuilder text, String more) throws XMLStreamException {
        if (text.length() + more.length() > LONGEST) {
            throw new XMLStreamException("a cell without measure");
        }
        text.append(more);
    }
}
