package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.platform.Ids;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema.LockUse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.impl.DSL;

/** Reads what pictures are called, and has them stay until the transaction that names them is over. */
final class PictureNameStore {

    private final Tx tx;

    PictureNameStore(Tx tx) {
        this.tx = tx;
    }

    /** Those sent for this field; the lock keeps the night's round from clearing one that is being named. */
    Map<UUID, String> kept(Field field, Collection<UUID> ids) {
        tx.dsl()
                .execute(
                        "select pg_advisory_xact_lock_shared({0})",
                        DSL.val(tx.workspace().lockKey(LockUse.FILES)));
        Map<UUID, String> names = new LinkedHashMap<>();
        tx.dsl()
                .fetch(
                        "select id, name from {0} where id = any({1}) and object = {2} and field = {3}",
                        Tables.of("picture"), Ids.of(ids), DSL.val(field.object()), DSL.val(field.key()))
                .forEach(row -> names.put(row.get("id", UUID.class), row.get("name", String.class)));
        return names;
    }
}
