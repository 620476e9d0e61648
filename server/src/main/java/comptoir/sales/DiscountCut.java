package comptoir.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How far a quote cuts its prices, in percent.
 *
 * @param line the deepest discount of a line, options too
 * @param whole the discount on the whole, of what the lines come to
 */
record DiscountCut(BigDecimal line, BigDecimal whole) {

    private static final int DECIMALS = 4;
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    static DiscountCut of(List<StoredLine> lines, QuoteSums sums) {
        BigDecimal deepest = lines.stream()
                .filter(line -> line.kind().equals(StoredLine.ITEM))
                .map(StoredLine::discount)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        return new DiscountCut(deepest, whole(sums));
    }

    private static BigDecimal whole(QuoteSums sums) {
        BigDecimal lines = sums.totals().linesTotal().amount();
        return switch (sums.discount()) {
            case DocumentDiscount.Percent percent -> percent.points().points();
            case DocumentDiscount.Amount amount ->
                lines.signum() == 0
                        ? BigDecimal.ZERO
                        : amount.amount().amount().multiply(HUNDRED).divide(lines, DECIMALS, RoundingMode.HALF_UP);
        };
    }

    boolean isWithin(DiscountCut other) {
        return line.compareTo(other.line) <= 0 && whole.compareTo(other.whole) <= 0;
    }
}
