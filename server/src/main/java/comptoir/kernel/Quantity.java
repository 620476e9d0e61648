package comptoir.kernel;

import java.math.BigDecimal;

/** How many, at most four decimals, possibly negative for what is taken back: {@code Quantity.of("2.5")}. 2 equals 2.00. */
public record Quantity(BigDecimal count) implements Comparable<Quantity> {

    public static final Quantity ONE = of("1");

    private static final int MAX_DECIMALS = 4;

    public Quantity {
        count = plain(count, MAX_DECIMALS, "quantity");
    }

    public static Quantity of(String count) {
        return new Quantity(new BigDecimal(count));
    }

    /** The count as JSON carries it: {@code "2.5"}. */
    public String decimal() {
        return count.toPlainString();
    }

    @Override
    public int compareTo(Quantity other) {
        return count.compareTo(other.count);
    }

    @Override
    public String toString() {
        return decimal();
    }

    /** The number without needless zeros and exponent, so that equal numbers are equal values. */
    static BigDecimal plain(BigDecimal number, int maxDecimals, String noun) {
        BigDecimal bare = number.stripTrailingZeros();
        if (bare.scale() > maxDecimals) {
            throw new IllegalArgumentException("A " + noun + " has at most " + maxDecimals + " decimals: " + number);
        }
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
