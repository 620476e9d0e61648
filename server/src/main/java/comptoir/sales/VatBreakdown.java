package comptoir.sales;

import static java.math.RoundingMode.HALF_UP;

import comptoir.kernel.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** VAT by category and rate, highest rate first: computed once on each base, never line by line (EN 16931, BR-CO-17). */
public record VatBreakdown(List<Share> shares) {

    /**
     * One rate's part.
     *
     * @param lines total of its lines
     * @param discount its part of the discount on the whole
     * @param base what VAT is computed on
     */
    public record Share(VatKey key, Money lines, Money discount, Money base, Money vat) {}

    public VatBreakdown {
        shares = List.copyOf(shares);
    }

    static VatBreakdown of(SortedMap<VatKey, Money> linesByKey, Money discount) {
        List<Money> discounts = discount.sharedBy(List.copyOf(linesByKey.values()));
        List<Share> shares = new ArrayList<>();
        for (Map.Entry<VatKey, Money> entry : linesByKey.entrySet()) {
            shares.add(share(entry.getKey(), entry.getValue(), discounts.get(shares.size())));
        }
        return new VatBreakdown(shares);
    }

    private static Share share(VatKey key, Money lines, Money discount) {
        Money base = lines.minus(discount);
        return new Share(key, lines, discount, base, base.times(key.rate(), HALF_UP));
    }

    public Money total(Currency currency) {
        return Money.sum(shares.stream().map(Share::vat).toList(), currency);
    }
}
