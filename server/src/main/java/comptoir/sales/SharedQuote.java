package comptoir.sales;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A sent version as its page shows it to the customer.
 *
 * @param state {@code sent}, {@code accepted} or {@code declined}
 * @param expired its last day is over: it can no longer be accepted
 * @param by under which name it was answered by this very link
 */
public record SharedQuote(
        QuotePaper paper,
        String number,
        String state,
        boolean expired,
        Optional<LocalDate> validUntil,
        Optional<LocalDate> answeredOn,
        Optional<String> by,
        LocalDate today) {}
