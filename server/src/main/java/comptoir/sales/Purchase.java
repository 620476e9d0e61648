package comptoir.sales;

import comptoir.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a customer has bought of one product, by accepted quotes.
 *
 * @param product empty for lines typed freely, which are told apart by their text
 * @param amount net of the lines, before any discount on the whole
 * @param lastOn day of the last acceptance
 */
public record Purchase(Optional<UUID> product, String label, BigDecimal quantity, Money amount, LocalDate lastOn) {

    /** Under the name of its product where the reader sees it, or else only as it was written on the quote. */
    Purchase named(Map<UUID, String> seen) {
        Optional<UUID> shown = product.filter(seen::containsKey);
        return new Purchase(shown, shown.map(seen::get).orElse(label), quantity, amount, lastOn);
    }
}
