package comptoir.sales;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a quote's discount on the whole and of its totals.
 *
 * @param totals by field of the quote, in the currency of the workspace
 */
public record KeptTotals(String kind, BigDecimal value, Map<String, @Nullable BigDecimal> totals) {}
