package comptoir.records;

import java.util.Optional;
import java.util.UUID;

/**
 * The members in charge of what comes in.
 *
 * @param made of the records that links make
 * @param rows of rows that name nobody
 */
public record InCharge(Optional<UUID> made, Optional<UUID> rows) {

    public static final InCharge NOBODY = new InCharge(Optional.empty(), Optional.empty());
}
