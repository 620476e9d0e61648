package comptoir.kernel;

import java.math.BigDecimal;

/** So many per hundred, at most four decimals: {@code Percentage.of("5.5")}. 20 and 20.00 are the same percentage. */
public record Percentage(BigDecimal points) implements Comparable<Percentage> {

    public static final Percentage ZERO = of("0");
    public static final Percentage HUNDRED = of("100");

    private static final int MAX_DECIMALS = 4;

    public Percentage {
        points = Quantity.plain(points, MAX_DECIMALS, "percentage");
    }

    public static Percentage of(String points) {
        return new Percentage(new BigDecimal(points));
    }

    /** What to multiply by: 0.055 for 5.5 %. */
    public BigDecimal fraction() {
        return points.movePointLeft(2);
    }

    public boolean isZero() {
        return points.signum() == 0;
    }

    /** True from 0 to 100, both included. */
    public boolean isPartOfWhole() {
        return points.signum() >= 0 && compareTo(HUNDRED) <= 0;
    }

    /** The points as JSON carries them: {@code "5.5"}. */
    public String decimal() {
        return points.toPlainString();
    }

    @Override
    public int compareTo(Percentage other) {
        return points.compareTo(other.points);
    }

    @Override
    public String toString() {
        return decimal() + " %";
    }
}
