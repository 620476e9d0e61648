package comptoir.sales;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What every quote has, whatever its state.
 *
 * @param owner member in charge
 * @param rev order of its last change
 * @param kept its discount on the whole and its totals as they stand
 */
public record QuoteFacts(
        UUID id,
        String number,
        String state,
        UUID organisation,
        Optional<UUID> owner,
        LocalDate quotedOn,
        Optional<LocalDate> validUntil,
        Optional<LocalDate> answeredOn,
        Optional<LocalDate> paidOn,
        long rev,
        boolean trashed,
        KeptTotals kept) {}
