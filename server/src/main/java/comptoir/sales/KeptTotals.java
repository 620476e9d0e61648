package comptoir.sales;

import comptoir.records.Draft;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a quote's discount on the whole and of its totals.
 *
 * @param totals by field of the quote, in the currency of the workspace
 * @param awaitsRelease its discounts go further than anybody has allowed
 */
public record KeptTotals(
        String kind, BigDecimal value, Map<String, @Nullable BigDecimal> totals, boolean awaitsRelease) {

    /** Of a quote about to be made: without lines. */
    static KeptTotals begun(Draft quote) {
        return new KeptTotals(
                String.valueOf(quote.get("discount_kind")),
                quote.get("discount_value") instanceof BigDecimal value ? value : BigDecimal.ZERO,
                Map.of("netTotal", BigDecimal.ZERO, "vatTotal", BigDecimal.ZERO, "grossTotal", BigDecimal.ZERO),
                false);
    }
}
