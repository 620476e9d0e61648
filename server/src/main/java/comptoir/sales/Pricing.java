package comptoir.sales;

import comptoir.kernel.Percentage;
import comptoir.kernel.Quantity;
import comptoir.kernel.UnitPrice;
import java.util.Optional;

/**
 * The figures of one line of a quote.
 *
 * @param discount percent off this line, 0 for none
 * @param cost what one unit costs us, when known
 * @param optional offered beside the quote: priced, never in its totals
 */
public record Pricing(
        Quantity quantity,
        UnitPrice price,
        Percentage discount,
        VatKey vat,
        Optional<UnitPrice> cost,
        boolean optional) {}
