package comptoir.sales;

import comptoir.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a customer has bought of one product, by accepted quotes.
 *
 * @param product empty for lines typed freely, which are told apart by their text
 * @param amount net of the lines, before any discount on the whole
 * @param lastOn day of the last acceptance
 */
public record Purchase(Optional<UUID> product, String label, BigDecimal quantity, Money amount, LocalDate lastOn) {}
