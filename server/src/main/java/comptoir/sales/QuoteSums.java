package comptoir.sales;

import comptoir.kernel.Money;
import comptoir.kernel.Outcome;
import comptoir.kernel.Percentage;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of a quote come to, and what they leave.
 *
 * @param margin absent where no cost is known at all
 */
record QuoteSums(List<QuoteRow> rows, DocumentDiscount discount, QuoteTotals totals, Optional<QuoteMargin> margin) {

    private static final int MOST_DECIMALS_OF_PERCENT = 4;

    static Outcome<QuoteSums> of(List<StoredLine> lines, DocumentDiscount discount, Currency currency) {
        List<QuoteRow> rows = lines.stream().map(line -> line.row(currency)).toList();
        return QuoteTotals.of(rows, discount, currency)
                .map(totals -> new QuoteSums(rows, discount, totals, margin(rows, totals)));
    }

    private static Optional<QuoteMargin> margin(List<QuoteRow> rows, QuoteTotals totals) {
        boolean known = rows.stream()
                .anyMatch(row -> row instanceof QuoteRow.Item item
                        && item.pricing().cost().isPresent()
                        && !item.pricing().optional());
        return known ? Optional.of(QuoteMargin.of(rows, totals)) : Optional.empty();
    }

    /** The fields of the quote that follow from its lines. */
    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("netTotal", totals.exclVat().amount());
        values.put("vatTotal", totals.vat().amount());
        values.put("grossTotal", totals.inclVat().amount());
        values.put("costTotal", costs().map(Money::amount).orElse(null));
        values.put("margin", margin.map(each -> each.amount().amount()).orElse(null));
        return values;
    }

    private Optional<Money> costs() {
        return margin.map(each -> totals.exclVat().minus(each.amount()));
    }

    /** The discount on the whole from what is kept of it, or why it is none. */
    static Outcome<DocumentDiscount> discount(String kind, BigDecimal value, Currency currency) {
        BigDecimal plain = value.stripTrailingZeros();
        if (kind.equals("amount") && plain.scale() <= currency.getDefaultFractionDigits() && plain.signum() >= 0) {
            return Outcome.ok(new DocumentDiscount.Amount(new Money(plain, currency)));
        }
        boolean percent = kind.equals("percent")
                && plain.scale() <= MOST_DECIMALS_OF_PERCENT
                && plain.signum() >= 0
                && plain.compareTo(Percentage.HUNDRED.points()) <= 0;
        return percent
                ? Outcome.ok(new DocumentDiscount.Percent(new Percentage(plain)))
                : Outcome.refused(SalesProblem.DISCOUNT_OUT_OF_RANGE, "discount", value.toPlainString());
    }
}
