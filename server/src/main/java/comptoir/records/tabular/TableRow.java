package comptoir.records.tabular;

import comptoir.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a table, its cells as text at the places where they stood.
 *
 * @param line the line it begins on in the file, or its number in the sheet, from 1
 * @param cells as many as the table has columns; more when the row is too long
 * @param problem why the row as a whole cannot be trusted: too short, too long, never closed
 * @param cellProblems why single cells (by column, from 0) were not read; such a cell is empty or mended
 */
public record TableRow(long line, List<String> cells, Optional<Refusal> problem, Map<Integer, Refusal> cellProblems) {

    public TableRow {
        cells = List.copyOf(cells);
        cellProblems = Map.copyOf(cellProblems);
    }

    static TableRow of(long line, List<String> cells) {
        return new TableRow(line, cells, Optional.empty(), Map.of());
    }

    static TableRow wrong(long line, Refusal problem) {
        return new TableRow(line, List.of(), Optional.of(problem), Map.of());
    }

    boolean isBlank() {
        return problem.isEmpty() && cellProblems.isEmpty() && cells.stream().allMatch(String::isBlank);
    }

    int filled() {
        return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
