package comptoir.sales;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What stands at the head of a quote.
 *
 * @param title what it is about, possibly empty
 * @param introduction a sentence before the lines, possibly empty
 * @param rep our person with their phone, possibly empty
 * @param delivery when or how, possibly empty
 */
public record QuoteHeading(
        String number,
        String title,
        LocalDate date,
        Optional<LocalDate> validUntil,
        String introduction,
        String rep,
        String delivery) {}
