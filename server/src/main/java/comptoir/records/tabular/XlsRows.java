package comptoir.records.tabular;

import comptoir.kernel.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an .xls workbook. A sheet that breaks off ends with a row that says where. */
final class XlsRows implements RowSource {

    /** Cells that programs wrote in any order are held in memory to be put in order; so many at most. */
    private static final int MOST_HELD = 1_000_000;

    private static final int MOST_COLUMNS = 16_384;

    private final Workbook workbook;
    private final Iterator<XlsCells.Cell> cells;
    private XlsCells.@Nullable Cell ahead;
    private long line;
    private boolean broken;
    private boolean over;

    private XlsRows(Workbook workbook, Iterator<XlsCells.Cell> cells) {
        this.workbook = workbook;
        this.cells = cells;
    }

    /**
     * Empty when the cells stand in no order and are too many to be put in one.
     *
     * @param once the cells, to see whether they are in order
     * @param again the cells from the beginning
     */
    static Optional<XlsRows> of(Workbook workbook, XlsCells once, Supplier<XlsCells> again) {
        if (isInOrder(once)) {
            return Optional.of(new XlsRows(workbook, again.get()));
        }
        List<XlsCells.Cell> held = new ArrayList<>();
        for (XlsCells all = again.get(); all.hasNext(); ) {
            held.add(all.next());
            if (held.size() > MOST_HELD) {
                return Optional.empty();
            }
        }
        held.sort(Comparator.comparingInt(XlsCells.Cell::row).thenComparingInt(XlsCells.Cell::column));
        return Optional.of(new XlsRows(workbook, held.iterator()));
    }

    private static boolean isInOrder(XlsCells cells) {
        try {
            for (int row = 0; cells.hasNext(); ) {
                int next = cells.next().row();
                if (next < row) {
                    return false;
                }
                row = next;
            }
            return true;
        } catch (RuntimeException damaged) {
            // Said by the row where it breaks off.
            return true;
        }
    }

    @Override
    public boolean hasNext() {
        lookAhead();
        return !over;
    }

    @Override
    public TableRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        XlsCells.Cell first = ahead;
        if (first == null) {
            over = true;
            return TableRow.wrong(line + 1, Refusal.of(TabularProblem.FILE_UNREADABLE, "line", line + 1));
        }
        line = first.row() + 1L;
        List<String> texts = new ArrayList<>();
        Map<Integer, Refusal> problems = new HashMap<>();
        while (ahead != null && ahead.row() == first.row()) {
            put(ahead, texts, problems);
            ahead = null;
            lookAhead();
        }
        return new TableRow(line, texts, Optional.empty(), problems);
    }

    @Override
    public void close() {
        workbook.close();
    }

    private void lookAhead() {
        if (over || ahead != null || broken) {
            return;
        }
        try {
            ahead = cells.hasNext() ? cells.next() : null;
            over = ahead == null;
        } catch (RuntimeException damaged) {
            // Damaged workbooks fail in any way; to whoever brings one it is always the same.
            broken = true;
        }
    }

    private void put(XlsCells.Cell cell, List<String> texts, Map<Integer, Refusal> problems) {
        if (cell.column() >= MOST_COLUMNS) {
            return;
        }
        while (texts.size() <= cell.column()) {
            texts.add("");
        }
        if (cell.error()) {
            problems.put(
                    cell.column(), Refusal.of(TabularProblem.CELL_ERROR, Map.of("line", line, "value", cell.text())));
        } else {
            texts.set(cell.column(), cell.text());
        }
    }
}
