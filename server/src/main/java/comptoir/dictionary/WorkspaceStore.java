package comptoir.dictionary;

import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;

/** What holds for a whole workspace, as far as reading values needs it. */
final class WorkspaceStore {

    private WorkspaceStore() {}

    static Reading reading(Tx tx, Instant now, Optional<UUID> me) {
        Record row = tx.dsl().fetchSingle("select zone, currency from {0}", Tables.of("workspace_state"));
        ZoneId zone = ZoneId.of(row.get("zone", String.class));
        return new Reading(now.atZone(zone).toLocalDate(), zone, row.get("currency", String.class), me);
    }
}
