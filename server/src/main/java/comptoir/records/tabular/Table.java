package comptoir.records.tabular;

import comptoir.kernel.Refusal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** An open table: its headings, then its rows once, in order. Blank rows are passed over; close it when done. */
public final class Table implements Iterator<TableRow>, AutoCloseable {

    private final RowSource rows;
    private final boolean workbook;
    private final List<String> headings;
    private final List<TableRow> ahead;
    private final int preamble;

    Table(RowSource rows, TableFormat format) {
        this.rows = rows;
        this.workbook = format.isWorkbook();
        this.preamble = format.preamble();
        this.ahead = new ArrayList<>();
        while (ahead.size() < DelimitedRows.SAMPLE_ROWS && advance()) {
            // Read ahead: without headings the width is that of most rows.
        }
        this.headings = format.headingRow() ? headings(ahead) : unnamed(ahead);
    }

    /** What stands over each column; empty text over a column without heading. */
    public List<String> headings() {
        return headings;
    }

    @Override
    public boolean hasNext() {
        return !ahead.isEmpty() || advance();
    }

    @Override
    public TableRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        TableRow row = ahead.removeFirst();
        return row.problem().isPresent() ? row : fitted(row);
    }

    @Override
    public void close() {
        rows.close();
    }

    /** Reads on to the next row that is not blank. */
    private boolean advance() {
        while (rows.hasNext()) {
            TableRow row = rows.next();
            if (row.line() > preamble && !row.isBlank()) {
                ahead.add(row);
                return true;
            }
        }
        return false;
    }

    private List<String> headings(List<TableRow> start) {
        if (start.isEmpty() || start.getFirst().problem().isPresent()) {
            return List.of();
        }
        List<String> cells = start.removeFirst().cells();
        List<String> tidy = cells.stream()
                .map(cell -> cell.replaceAll("[\\s\\p{Z}]+", " ").strip())
                .toList();
        return workbook ? withoutTrailingBlanks(tidy) : tidy;
    }

    private static List<String> withoutTrailingBlanks(List<String> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isEmpty()) {
            width--;
        }
        return cells.subList(0, width);
    }

    private List<String> unnamed(List<TableRow> start) {
        // In a sheet a row ends with its last filled cell, so that the widest row tells.
        int width = workbook
                ? start.stream().mapToInt(row -> row.cells().size()).max().orElse(0)
                : HeadingRowGuess.width(start);
        return java.util.Collections.nCopies(width, "");
    }

    /** As many cells as columns. What is missing or too much is said, never shifted; empty cells at the end do not count. */
    private TableRow fitted(TableRow row) {
        int width = headings.size();
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() > width && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        Optional<Refusal> problem = Optional.empty();
        if (cells.size() > width) {
            problem = Optional.of(ragged(TabularProblem.ROW_LONG, row.line(), cells.size(), width));
        } else if (cells.size() < width && !workbook) {
            problem = Optional.of(ragged(TabularProblem.ROW_SHORT, row.line(), cells.size(), width));
        }
        while (cells.size() < width) {
            cells.add("");
        }
        return new TableRow(row.line(), cells, problem, row.cellProblems());
    }

    private static Refusal ragged(TabularProblem problem, long line, int found, int expected) {
        return Refusal.of(problem, Map.of("line", line, "found", found, "expected", expected));
    }
}
