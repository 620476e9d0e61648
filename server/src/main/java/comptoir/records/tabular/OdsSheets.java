package comptoir.records.tabular;

import comptoir.kernel.Refusal;
import comptoir.kernel.Refused;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * The sheets of an OpenDocument spreadsheet, found by reading all of it once; refused when it would not end: a few letters may
 * say that a cell stands a billion times.
 */
final class OdsSheets {

    static final int MOST_COLUMNS = 16_384;
    static final int MOST_ROWS = 1_048_576;
    private static final int DEEPEST = 60;
    /** Within the document, its body and the spreadsheet; tables may lie within cells, too. */
    private static final int SHEET_DEPTH = 4;

    /** So many cells may be there only because another is said to be repeated. */
    private static final long MOST_REPEATED = 5_000_000;

    private final OdsXml xml;
    private final String name;
    private final Set<String> hiding = new HashSet<>();
    private final List<TableSheet> sheets = new ArrayList<>();
    private String style = "";
    private int depth;
    private int rowTimes = 1;
    private int cellTimes = 1;
    private long row;
    private long column;
    private long repeated;

    private OdsSheets(OdsXml xml, String name) {
        this.xml = xml;
        this.name = name;
    }

    static List<TableSheet> of(InputStream content, String name) throws XMLStreamException {
        OdsSheets found = new OdsSheets(new OdsXml(content), name);
        while (found.xml.next()) {
            found.read();
        }
        return found.sheets;
    }

    private void read() {
        if (xml.isType()) {
            throw unsafe();
        }
        if (xml.isStart()) {
            if (++depth > DEEPEST) {
                throw unsafe();
            }
            start();
        } else if (xml.isEnd()) {
            depth--;
            end();
        }
    }

    private void start() {
        if (xml.isStart(OdsXml.STYLE, "style")) {
            style = said(OdsXml.STYLE, "name");
        } else if (xml.isStart(OdsXml.STYLE, "table-properties")) {
            if (said(OdsXml.TABLE, "display").equals("false")) {
                hiding.add(style);
            }
        } else if (xml.isStart(OdsXml.TABLE, "table") && depth == SHEET_DEPTH) {
            row = 0;
            sheets.add(new TableSheet(said(OdsXml.TABLE, "name"), hiding.contains(said(OdsXml.TABLE, "style-name"))));
        } else if (xml.isStart(OdsXml.TABLE, "table-row")) {
            rowTimes = xml.times(OdsXml.TABLE, "number-rows-repeated");
            column = 0;
        } else if (xml.isStart(OdsXml.TABLE, "table-cell")) {
            cellTimes = xml.times(OdsXml.TABLE, "number-columns-repeated");
            filled(xml.attribute(OdsXml.OFFICE, "value-type") != null);
        } else if (xml.isStart(OdsXml.TEXT, "p")) {
            filled(true);
        }
    }

    private void end() {
        if (xml.isEnd(OdsXml.TABLE, "table-cell") || xml.isEnd(OdsXml.TABLE, "covered-table-cell")) {
            column += cellTimes;
            cellTimes = 1;
        } else if (xml.isEnd(OdsXml.TABLE, "table-row")) {
            row += rowTimes;
            rowTimes = 1;
        }
    }

    private void filled(boolean filled) {
        if (!filled) {
            return;
        }
        repeated += (long) cellTimes * rowTimes - 1;
        if (repeated > MOST_REPEATED || column + cellTimes > MOST_COLUMNS || row + rowTimes > MOST_ROWS) {
            throw unsafe();
        }
    }

    private String said(String space, String attribute) {
        String said = xml.attribute(space, attribute);
        return said == null ? "" : said;
    }

    private Refused unsafe() {
        return Refusal.of(TabularProblem.WORKBOOK_UNSAFE, "name", name).refused();
    }
}
