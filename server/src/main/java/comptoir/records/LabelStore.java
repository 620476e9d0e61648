package comptoir.records;

import comptoir.dictionary.ObjectType;
import comptoir.platform.Ids;
import comptoir.platform.Tx;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/** What records are called, as far as the reader may see them. */
final class LabelStore {

    private LabelStore() {}

    static Map<UUID, String> labels(Tx tx, Sight sight, ObjectType object, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : labels(tx, sight, Map.of(object, Set.copyOf(ids)));
    }

    /** What records of several objects are called, by one statement. */
    static Map<UUID, String> labels(Tx tx, Sight sight, Map<ObjectType, Set<UUID>> asked) {
        Map<UUID, String> labels = new HashMap<>();
        all(
                        asked,
                        object -> DSL.sql(
                                "select t.id, t.label from {0} as t where t.id = any({1}) and {2}",
                                ObjectStore.table(object),
                                Ids.of(asked.getOrDefault(object, Set.of())),
                                ObjectStore.reached(
                                        sight, object, "t", sight.on(object).see())))
                .ifPresent(every -> tx.dsl()
                        .fetch("{0}", every)
                        .forEach(row -> labels.put(
                                row.get("id", UUID.class),
                                row.get("label") == null ? "" : row.get("label", String.class))));
        return labels;
    }

    private static Optional<QueryPart> all(Map<ObjectType, Set<UUID>> asked, Function<ObjectType, QueryPart> select) {
        return asked.keySet().stream().map(select).reduce((one, next) -> DSL.sql("{0} union all {1}", one, next));
    }

    /** Those of the records named that live and that the reader sees. */
    static Set<UUID> existing(Tx tx, Sight sight, Map<ObjectType, Set<UUID>> asked) {
        return all(
                        asked,
                        object -> DSL.sql(
                                "select t.id from {0} as t where t.id = any({1}) and t.deleted_op is null and {2}",
                                ObjectStore.table(object),
                                Ids.of(asked.getOrDefault(object, Set.of())),
                                ObjectStore.reached(
                                        sight, object, "t", sight.on(object).see())))
                .map(every -> Set.copyOf(tx.dsl().fetch("{0}", every).getValues("id", UUID.class)))
                .orElseGet(Set::of);
    }
}
