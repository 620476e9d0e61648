package comptoir.sales;

import static java.math.RoundingMode.HALF_UP;

import comptoir.kernel.Money;
import comptoir.kernel.Percentage;
import comptoir.sales.QuoteTotals.RowTotal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a quote leaves us, for those who may see it: net less cost, options left out, the discount on the whole taken into account.
 *
 * @param lines by row: the item's own margin, absent where its cost is unknown and on other rows
 * @param amount total excluding VAT less all known costs
 * @param percent of the total excluding VAT; absent when that is zero
 * @param costsMissing how many counted lines have no cost, and so weigh in at their full net
 */
public record QuoteMargin(List<Optional<Margin>> lines, Money amount, Optional<Percentage> percent, int costsMissing) {

    /** A line's margin in money and as a percentage of its net. */
    public record Margin(Money amount, Optional<Percentage> percent) {}

    public QuoteMargin {
        lines = List.copyOf(lines);
    }

    public static QuoteMargin of(List<QuoteRow> rows, QuoteTotals totals) {
        List<Optional<Margin>> lines = new ArrayList<>();
        Money costs = Money.zero(totals.exclVat().currency());
        int missing = 0;
        for (int i = 0; i < rows.size(); i++) {
            Optional<Margin> margin = Optional.empty();
            if (rows.get(i) instanceof QuoteRow.Item item && totals.rows().get(i) instanceof RowTotal.Line line) {
                Optional<Money> cost = cost(item.pricing());
                Money net = line.totals().net();
                margin = cost.map(known -> margin(net, known));
                if (!item.pricing().optional()) {
                    costs = costs.plus(cost.orElse(Money.zero(costs.currency())));
                    missing += cost.isPresent() ? 0 : 1;
                }
            }
            lines.add(margin);
        }
        Margin whole = margin(totals.exclVat(), costs);
        return new QuoteMargin(lines, whole.amount(), whole.percent(), missing);
    }

    private static Optional<Money> cost(Pricing line) {
        return line.cost().map(cost -> cost.times(line.quantity(), HALF_UP));
    }

    private static Margin margin(Money net, Money cost) {
        Money left = net.minus(cost);
        return new Margin(left, net.isZero() ? Optional.empty() : Optional.of(percent(left, net)));
    }

    private static Percentage percent(Money part, Money whole) {
        return new Percentage(part.amount().movePointRight(2).divide(whole.amount(), 2, HALF_UP));
    }
}
