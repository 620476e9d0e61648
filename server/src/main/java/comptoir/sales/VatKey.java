package comptoir.sales;

import comptoir.kernel.Percentage;
import java.util.Comparator;

/** What VAT is computed by: a category of EN 16931 and a rate; 20 and 20.00 make one key. */
public record VatKey(Category category, Percentage rate) implements Comparable<VatKey> {

    /** Why a rate applies: standard, zero, exempt, reverse charge, intra-Community, export, out of scope. */
    public enum Category {
        S,
        Z,
        E,
        AE,
        K,
        G,
        O
    }

    private static final Comparator<VatKey> HIGHEST_RATE_FIRST =
            Comparator.comparing(VatKey::rate).reversed().thenComparing(VatKey::category);

    /** The key of a line that says nothing but its rate: zero is read as exempt. */
    public static VatKey of(Percentage rate) {
        return new VatKey(rate.isZero() ? Category.E : Category.S, rate);
    }

    @Override
    public int compareTo(VatKey other) {
        return HIGHEST_RATE_FIRST.compare(this, other);
    }
}
