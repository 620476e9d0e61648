package comptoir.access;

import comptoir.kernel.Actor;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Answers what somebody may do, read once for each version of a workspace's rights. */
public final class Access {

    private record Key(WorkspaceSchema workspace, UUID member) {}

    private record Known(long version, Rights rights) {}

    private final Map<Key, Known> known = new ConcurrentHashMap<>();

    /**
     * @param version of the rights, as read in this transaction
     */
    public Rights of(Tx tx, Actor actor, long version) {
        if (actor.member().isEmpty()) {
            return Rights.ofProgram();
        }
        Key key = new Key(tx.workspace(), actor.member().get());
        Known found = known.get(key);
        if (found == null || found.version() != version) {
            found = new Known(version, RightsStore.of(tx, key.member()));
            known.put(key, found);
        }
        Rights whole = found.rights();
        return actor.reach().map(whole::within).orElse(whole);
    }
}
