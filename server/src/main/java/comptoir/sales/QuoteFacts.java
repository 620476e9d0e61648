package comptoir.sales;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What every quote has, whatever its state.
 *
 * @param owner member in charge
 * @param rev order of its last change
 * @param sentElsewhere taken over as sent: there is no version of ours
 * @param origin the quote it was copied from
 * @param version 1 for the first; the one being written or the one that went out last
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
        boolean sentElsewhere,
        Optional<UUID> origin,
        int version,
        KeptTotals kept) {

    /** A draft under the number of a quote that the customer has already. */
    boolean isNextVersion() {
        return state.equals("draft") && version > 1;
    }
}
