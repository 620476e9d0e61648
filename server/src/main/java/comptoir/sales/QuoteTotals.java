package comptoir.sales;

import comptoir.kernel.Money;
import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a quote comes to. The same arithmetic runs in the browser while one types (quoteTotals.ts); one file of vectors tests both.
 *
 * @param rows what each row comes to, in the order of the quote
 * @param linesTotal the items, options left out, before the discount on the whole
 * @param discount the discount on the whole, in money
 */
public record QuoteTotals(
        List<RowTotal> rows,
        Money linesTotal,
        Money discount,
        Money exclVat,
        VatBreakdown breakdown,
        Money vat,
        Money inclVat) {

    /** What stands at the right of one row: a line's total, a section's subtotal, or nothing. */
    public sealed interface RowTotal {

        /** An item, in the totals unless optional. */
        record Line(LineTotals totals) implements RowTotal {}

        /** The items of a section, options left out. */
        record Subtotal(Money net) implements RowTotal {}

        /** A text row. */
        record None() implements RowTotal {}
    }

    public QuoteTotals {
        rows = List.copyOf(rows);
    }

    public static Outcome<QuoteTotals> of(List<QuoteRow> rows, DocumentDiscount discount, Currency currency) {
        List<Refusal.Located> wrong = LineChecks.problems(rows);
        if (!wrong.isEmpty()) {
            return Outcome.refused(Refusal.of(SalesProblem.LINES_REFUSED).at(wrong));
        }
        SortedMap<VatKey, Money> byKey = byKey(rows);
        Money linesTotal = Money.sum(List.copyOf(byKey.values()), currency);
        return discount.off(linesTotal).map(off -> of(rows, byKey, linesTotal, off));
    }

    private static QuoteTotals of(
            List<QuoteRow> rows, SortedMap<VatKey, Money> byKey, Money linesTotal, Money discount) {
        VatBreakdown breakdown = VatBreakdown.of(byKey, discount);
        Money exclVat = linesTotal.minus(discount);
        Money vat = breakdown.total(linesTotal.currency());
        return new QuoteTotals(
                rowTotals(rows, linesTotal.currency()),
                linesTotal,
                discount,
                exclVat,
                breakdown,
                vat,
                exclVat.plus(vat));
    }

    private static SortedMap<VatKey, Money> byKey(List<QuoteRow> rows) {
        SortedMap<VatKey, Money> bases = new TreeMap<>();
        for (QuoteRow row : rows) {
            counted(row)
                    .ifPresent(
                            line -> bases.merge(line.vat(), LineTotals.of(line).net(), Money::plus));
        }
        return bases;
    }

    private static List<RowTotal> rowTotals(List<QuoteRow> rows, Currency currency) {
        List<RowTotal> totals = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            totals.add(
                    switch (rows.get(i)) {
                        case QuoteRow.Item item -> new RowTotal.Line(LineTotals.of(item.pricing()));
                        case QuoteRow.Section ignored ->
                            new RowTotal.Subtotal(sectionNet(rows.subList(i + 1, rows.size()), currency));
                        case QuoteRow.Text ignored -> new RowTotal.None();
                    });
        }
        return totals;
    }

    private static Money sectionNet(List<QuoteRow> following, Currency currency) {
        List<Money> nets = following.stream()
                .takeWhile(row -> !(row instanceof QuoteRow.Section))
                .flatMap(row -> counted(row).stream())
                .map(line -> LineTotals.of(line).net())
                .toList();
        return Money.sum(nets, currency);
    }

    private static Optional<Pricing> counted(QuoteRow row) {
        return row instanceof QuoteRow.Item item && !item.pricing().optional()
                ? Optional.of(item.pricing())
                : Optional.empty();
    }
}
