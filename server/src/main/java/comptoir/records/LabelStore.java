package comptoir.records;

import comptoir.dictionary.ObjectType;
import comptoir.platform.Tx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.QueryPart;
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

    /** Those of the records named that live and that the reader sees. */
    static Set<UUID> existing(Tx tx, Sight sight, Map<ObjectType, Set<UUID>> asked) {
        List<QueryPart> parts = new ArrayList<>();
        asked.forEach((object, ids) -> parts.add(DSL.sql(
                "select t.id from {0} as t where t.id = any({1}) and t.deleted_op is null and {2}",
                ObjectStore.table(object),
                DSL.val(ids.toArray(UUID[]::new)),
                ObjectStore.reached(sight, object, "t", sight.on(object).see()))));
        if (parts.isEmpty()) {
            return Set.of();
        }
        QueryPart all = parts.getFirst();
        for (QueryPart each : parts.subList(1, parts.size())) {
            all = DSL.sql("{0} union all {1}", all, each);
        }
        return new HashSet<>(tx.dsl().fetch("{0}", all).getValues("id", UUID.class));
    }
}
