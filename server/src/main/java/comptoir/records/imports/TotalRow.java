package comptoir.records.imports;

import comptoir.kernel.Fold;
import comptoir.kernel.FrenchNumbers;
import comptoir.kernel.Outcome;
import comptoir.records.tabular.TableRow;
import java.util.List;
import java.util.Set;

/** The last row of a table that says "Total" and else nothing but numbers: a sum of the others, not one of them. */
final class TotalRow {

    private static final Set<String> WORDS =
            Set.of("total", "totaux", "total general", "totals", "grand total", "somme", "sum");

    private TotalRow() {}

    /** Whether a row would be one if it were the last. */
    static boolean isOne(TableRow row) {
        if (row.problem().isPresent()) {
            return false;
        }
        List<String> cells = row.cells().stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return cells.size() > 1
                && cells.size() < row.cells().size()
                && WORDS.contains(Fold.words(cells.getFirst()))
                && cells.stream().skip(1).allMatch(TotalRow::isNumber);
    }

    private static boolean isNumber(String cell) {
        String plain = cell.replaceAll("[€$£%\\s\\u00a0\\u202f]", "");
        return FrenchNumbers.parse(plain, FrenchNumbers.Decimal.COMMA) instanceof Outcome.Ok<?>
                || FrenchNumbers.parse(plain, FrenchNumbers.Decimal.POINT) instanceof Outcome.Ok<?>;
    }
}
