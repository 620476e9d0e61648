package comptoir.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * How far a quote cuts its prices, in percent.
 *
 * @param line the deepest discount of a line, options too; a price below the catalogue is one
 * @param whole the discount on the whole, of what the lines come to
 */
record DiscountCut(BigDecimal line, BigDecimal whole) {

    private static final int DECIMALS = 4;
    private static final int SHARE_DECIMALS = 2;
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /** @param catalogue what the catalogue asks today, by product */
    static DiscountCut of(List<StoredLine> lines, QuoteSums sums, Function<UUID, Optional<BigDecimal>> catalogue) {
        BigDecimal deepest = lines.stream()
                .filter(line -> line.kind().equals(StoredLine.ITEM))
                .map(line -> cut(line.price(), line.discount(), line.product().flatMap(catalogue)))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        return new DiscountCut(deepest, whole(sums));
    }

    /** What a line lets go of the price in the catalogue, in percent: 90 less 10 % beside 100 is 19. */
    static BigDecimal cut(BigDecimal price, BigDecimal discount, Optional<BigDecimal> catalogue) {
        return catalogue
                .filter(usual -> usual.signum() > 0 && price.signum() >= 0 && price.compareTo(usual) < 0)
                .map(usual -> HUNDRED.subtract(
                        HUNDRED.subtract(discount).multiply(price).divide(usual, SHARE_DECIMALS, RoundingMode.HALF_UP)))
                .orElse(discount);
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
