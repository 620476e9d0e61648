package comptoir.sales;

import static java.math.RoundingMode.HALF_UP;

import comptoir.kernel.Currencies;
import comptoir.kernel.Money;
import comptoir.kernel.Outcome;
import comptoir.kernel.Percentage;
import comptoir.kernel.Refusal;
import java.util.Map;

/** The discount on the whole quote, as a percentage of the lines or as an amount; a percentage of 0 is none. */
public sealed interface DocumentDiscount {

    DocumentDiscount NONE = new Percent(Percentage.ZERO);

    /** So much per hundred of the lines' total. */
    record Percent(Percentage points) implements DocumentDiscount {}

    /** A fixed sum, at most the lines' total. */
    record Amount(Money amount) implements DocumentDiscount {}

    /** What it takes off the given total of lines, or why it cannot. */
    default Outcome<Money> off(Money linesTotal) {
        return switch (this) {
            case Percent(Percentage points) ->
                points.isPartOfWhole()
                        ? Outcome.ok(linesTotal.times(points, HALF_UP))
                        : Outcome.refused(SalesProblem.DISCOUNT_OUT_OF_RANGE, "discount", points.points());
            case Amount(Money amount) ->
                amount.isNegative()
                        ? Outcome.refused(SalesProblem.DISCOUNT_OUT_OF_RANGE, "discount", amount.amount())
                        : amount.isZero() || amount.compareTo(linesTotal) <= 0
                                ? Outcome.ok(amount)
                                : Outcome.refused(Refusal.of(
                                        SalesProblem.DISCOUNT_OVER_TOTAL,
                                        Map.of(
                                                "total",
                                                linesTotal.amount(),
                                                "currency",
                                                Currencies.onPaper(linesTotal.currency()))));
        };
    }
}
