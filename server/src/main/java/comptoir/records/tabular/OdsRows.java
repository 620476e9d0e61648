package comptoir.records.tabular;

import comptoir.kernel.Refusal;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The rows of one sheet of an OpenDocument spreadsheet. A sheet that breaks off ends with a row that says where. */
final class OdsRows implements RowSource {

    /** What one row may hold in memory. */
    private static final int MOST_LETTERS = 16 << 20;

    private final Workbook workbook;
    private final OdsXml xml;
    private List<String> texts = List.of();
    private Map<Integer, String> errors = Map.of();
    private long line;
    private int times;
    private boolean broken;
    private boolean over;

    private OdsRows(Workbook workbook, OdsXml xml) {
        this.workbook = workbook;
        this.xml = xml;
    }

    static OdsRows of(Workbook workbook, InputStream content, String sheet) throws XMLStreamException {
        OdsXml xml = new OdsXml(content);
        while (xml.next()) {
            if (xml.isStart(OdsXml.TABLE, "table") && sheet.equals(xml.attribute(OdsXml.TABLE, "name"))) {
                return new OdsRows(workbook, xml);
            }
        }
        throw new XMLStreamException("no such sheet");
    }

    @Override
    public boolean hasNext() {
        if (over || broken || times > 0) {
            return !over;
        }
        try {
            over = !advance();
            return !over;
        } catch (XMLStreamException | RuntimeException damaged) {
            // Damaged files make their reader fail in any way; to whoever brings one it is always the same.
            broken = true;
            return true;
        }
    }

    @Override
    public TableRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        line++;
        if (broken) {
            over = true;
            return TableRow.wrong(line, Refusal.of(TabularProblem.FILE_UNREADABLE, "line", line));
        }
        times--;
        Map<Integer, Refusal> problems = new HashMap<>();
        errors.forEach((column, error) ->
                problems.put(column, Refusal.of(TabularProblem.CELL_ERROR, Map.of("line", line, "value", error))));
        return new TableRow(line, texts, Optional.empty(), problems);
    }

    @Override
    public void close() {
        workbook.close();
    }

    /** Reads on to the next row that is not blank; false at the end of the sheet. */
    private boolean advance() throws XMLStreamException {
        while (xml.next()) {
            if (xml.isEnd(OdsXml.TABLE, "table")) {
                return false;
            }
            if (xml.isStart(OdsXml.TABLE, "table-row")) {
                int count = xml.times(OdsXml.TABLE, "number-rows-repeated");
                read();
                if (!texts.isEmpty() || !errors.isEmpty()) {
                    times = count;
                    return true;
                }
                line += count;
            } else if (xml.isStart(OdsXml.TABLE, "shapes") || xml.isStart(OdsXml.OFFICE, "forms")) {
                xml.skip();
            }
        }
        throw new XMLStreamException("a sheet without end");
    }

    private void read() throws XMLStreamException {
        texts = new ArrayList<>();
        errors = new HashMap<>();
        long column = 0;
        int letters = 0;
        while (xml.next() && !xml.isEnd(OdsXml.TABLE, "table-row")) {
            if (xml.isStart(OdsXml.TABLE, "table-cell") || xml.isStart(OdsXml.TABLE, "covered-table-cell")) {
                int count = xml.times(OdsXml.TABLE, "number-columns-repeated");
                OdsCell cell = OdsCell.read(xml);
                letters += cell.text().length();
                if (!cell.isBlank() && (column + count > OdsSheets.MOST_COLUMNS || letters > MOST_LETTERS)) {
                    throw new XMLStreamException("a row without measure");
                }
                for (int i = 0; i < count && !cell.isBlank(); i++) {
                    put(cell, (int) column + i);
                }
                column += count;
            }
        }
    }

    private void put(OdsCell cell, int column) {
        while (texts.size() < column) {
            texts.add("");
        }
        if (cell.error()) {
            errors.put(column, cell.text());
        }
        texts.add(cell.error() ? "" : cell.text());
    }
}
