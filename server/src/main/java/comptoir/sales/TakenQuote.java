package comptoir.sales;

import comptoir.kernel.Fold;
import comptoir.kernel.Refusal;
import comptoir.records.TakeOver;
import comptoir.records.imports.ImportProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A quote of the time before, put together from its rows: what it was, and what it comes to by the arithmetic of all quotes. */
record TakenQuote(UUID id, TakenState state, List<StoredLine> lines, QuoteSums sums) {

    /**
     * What reading goes by.
     *
     * @param whole columns that speak of the quote, each with its field; the others speak of the line
     * @param required those of them that must be filled, with what the field is called
     */
    record Reading(SalesSettings settings, LocalDate today, Map<String, String> whole, Map<String, String> required) {}

    /** @throws WrongRow at the first row that keeps it out */
    static TakenQuote of(List<TakenRow> rows, Reading by) {
        TakenRow said = together(rows, by.whole());
        required(said, by.required(), by.whole());
        TakenState state = TakenState.of(said, by.settings().zone(), by.today());
        if (rows.size() > Quotes.MOST_LINES) {
            throw new WrongRow(said.stopped(
                    "takenOverNumber",
                    said.text("taken_over_number").orElse(""),
                    Refusal.of(SalesProblem.TOO_MANY_LINES, "most", Quotes.MOST_LINES)));
        }
        UUID id = rows.getFirst().id();
        List<StoredLine> lines = new ArrayList<>();
        for (TakenRow row : rows) {
            lines.add(TakenLine.of(row, id, lines.size() + 1, state.state().equals("draft"), by.settings()));
        }
        QuoteSums sums = QuoteSums.of(
                        lines, DocumentDiscount.NONE, by.settings().currency())
                .orThrow();
        return new TakenQuote(id, state, lines, sums);
    }

    /** What the first row that speaks of it says of the quote; another that says otherwise is wrong. */
    private static TakenRow together(List<TakenRow> rows, Map<String, String> whole) {
        if (rows.size() == 1) {
            return rows.getFirst();
        }
        Map<String, @Nullable Object> cells = new HashMap<>();
        Map<String, Object> first = new HashMap<>();
        for (TakenRow row : rows) {
            whole.forEach((column, field) -> meant(row, column).ifPresent(value -> {
                Object known = first.putIfAbsent(column, value);
                if (known == null) {
                    cells.put(column, row.cells().get(column));
                    cells.put("said_" + column, row.cells().get("said_" + column));
                } else if (!same(known, value)) {
                    throw new WrongRow(
                            disagreeing(row, column, field, rows.getFirst().line()));
                }
            }));
        }
        return new TakenRow(rows.getFirst().id(), rows.getFirst().line(), cells);
    }

    /** A link still to be made has no record yet, and is what it is called. */
    private static Optional<Object> meant(TakenRow row, String column) {
        return Optional.ofNullable(row.cells().get(column))
                .or(() -> row.text("said_" + column).map(Fold::of));
    }

    private static TakeOver.Stopped disagreeing(TakenRow row, String column, String field, long line) {
        Object shown = row.text("said_" + column)
                .<Object>map(text -> text)
                .orElseGet(() -> String.valueOf(row.cells().get(column)));
        return row.stopped(field, shown, Refusal.of(SalesProblem.ROWS_DISAGREE, Map.of("line", line, "value", shown)));
    }

    private static boolean same(Object one, Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal second
                ? number.compareTo(second) == 0
                : Objects.equals(one, other);
    }

    private static void required(TakenRow said, Map<String, String> required, Map<String, String> whole) {
        required.forEach((column, label) -> {
            if (!said.says(column) && !said.says("said_" + column)) {
                throw new WrongRow(said.stopped(
                        whole.getOrDefault(column, column),
                        "",
                        Refusal.of(ImportProblem.ROW_REQUIRED, "field", label)));
            }
        });
    }
}
