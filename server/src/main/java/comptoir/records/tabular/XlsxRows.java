package comptoir.records.tabular;

import comptoir.kernel.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** The rows of one sheet of an .xlsx workbook as they stand. A sheet that breaks off ends with a row that says where. */
final class XlsxRows implements RowSource {

    private final XlsxWorkbook workbook;
    private final XlsxCells cells;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private long line;
    private Optional<TableRow> broken = Optional.empty();
    private boolean over;

    XlsxRows(XlsxWorkbook workbook, XlsxCells cells, Stream<Row> stream) {
        this.workbook = workbook;
        this.cells = cells;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    @Override
    public boolean hasNext() {
        if (over) {
            return false;
        }
        try {
            return broken.isPresent() || rows.hasNext();
        } catch (RuntimeException damaged) {
            // Damaged workbooks make their reader fail in any way; to whoever brings one it is always the same.
            broken = Optional.of(damaged());
            return true;
        }
    }

    @Override
    public TableRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (broken.isPresent()) {
            over = true;
            return broken.get();
        }
        try {
            Row row = rows.next();
            // Rows need not say where they stand: then they follow one another.
            line = Math.max(row.getRowNum(), line + 1);
            return read(row);
        } catch (RuntimeException damaged) {
            // A damaged file makes its reader fail in any way; to whoever brings one it is always the same.
            over = true;
            return damaged();
        }
    }

    @Override
    public void close() {
        stream.close();
        workbook.close();
    }

    private TableRow damaged() {
        return TableRow.wrong(line + 1, Refusal.of(TabularProblem.FILE_UNREADABLE, "line", line + 1));
    }

    private TableRow read(Row row) {
        List<String> texts = new ArrayList<>();
        Map<Integer, Refusal> problems = new HashMap<>();
        for (Cell cell : row) {
            if (cell == null) {
                continue;
            }
            int column = cell.getColumnIndex();
            while (texts.size() <= column) {
                texts.add("");
            }
            if (isError(cell)) {
                problems.put(column, Refusal.of(TabularProblem.CELL_ERROR, Map.of("line", line, "value", error(cell))));
            } else {
                texts.set(column, cells.text(cell));
            }
        }
        return new TableRow(line, texts, Optional.empty(), problems);
    }

    private static boolean isError(Cell cell) {
        String raw = cell.getRawValue();
        boolean formula = cell.getType() == CellType.FORMULA && raw != null && raw.matches("#[A-Z0-9/]+[!?]?");
        return cell.getType() == CellType.ERROR || formula;
    }

    private static String error(Cell cell) {
        String raw = cell.getRawValue();
        return raw == null ? "#?" : raw;
    }
}
