package comptoir.records;

import comptoir.dictionary.ObjectType;
import comptoir.platform.Tx;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.impl.DSL;

/** What records are called, as far as the reader may see them. */
final class LabelStore {

    private LabelStore() {}

    static Map<UUID, String> labels(Tx tx, Sight sight, ObjectType object, Collection<UUID> ids) {
        Map<UUID, String> labels = new HashMap<>();
        if (!ids.isEmpty()) {
            tx.dsl()
                    .fetch(
                            "select t.id, t.label from {0} as t where t.id = any({1}) and {2}",
                            ObjectStore.table(object),
                            DSL.val(ids.toArray(UUID[]::new)),
                            ObjectStore.reached(
                                    sight, object, "t", sight.on(object).see()))
                    .forEach(row -> labels.put(
                            row.get("id", UUID.class), row.get("label") == null ? "" : row.get("label", String.class)));
        }
        return labels;
    }

    static boolean exists(Tx tx, Sight sight, ObjectType object, UUID id) {
        return tx.dsl()
                .fetch(
                        "select 1 from {0} as t where t.id = {1} and t.deleted_op is null and {2}",
                        ObjectStore.table(object),
                        DSL.val(id),
                        ObjectStore.reached(sight, object, "t", sight.on(object).see()))
                .isNotEmpty();
    }
}
