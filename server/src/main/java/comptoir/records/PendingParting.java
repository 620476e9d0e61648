package comptoir.records;

import comptoir.kernel.Refused;
import comptoir.platform.Tx;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the links back that were made because of an operation when it is taken back itself: they wait again. */
final class PendingParting {

    private static final Logger LOG = LoggerFactory.getLogger(PendingParting.class);

    private final Tx tx;
    private final Sight sight;
    private final Owners owners;
    private final InstantSource clock;

    PendingParting(Tx tx, Sight sight, Owners owners, InstantSource clock) {
        this.tx = tx;
        this.sight = sight;
        this.owners = owners;
        this.clock = clock;
    }

    /** With the program's rights, as they were made; a link that somebody has set anew since stays as it is. */
    void followed(long operation, String door) {
        for (long made : new JournalStore(tx).causedBy(operation, PendingMeeting.KIND)) {
            try {
                new UndoStore(tx, sight.whole(), owners, clock, sight.actor(), made).take(door, true);
            } catch (Refused nothingLeft) {
                // Every record of it has left the trash for good: there is no link to take back.
                LOG.debug("nothing left of operation {}", made, nothingLeft);
            }
        }
    }
}
