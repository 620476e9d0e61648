package comptoir.records;

import comptoir.dictionary.ObjectType;
import comptoir.platform.Ids;
import comptoir.platform.Tx;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/** Reads the active members that a person knows of, by their name. */
final class MentionStore {

    private final Tx tx;
    private final Sight sight;

    MentionStore(Tx tx, Sight sight) {
        this.tx = tx;
        this.sight = sight;
    }

    /** Others than the reader whose name, or a part of it, begins so, accents and capitals aside; in order of their names. */
    Map<UUID, String> matching(String typed, int limit) {
        Condition begins = DSL.condition(
                "strpos(' ' || replace(comptoir.fold(t.label), '-', ' '), ' ' || replace(comptoir.fold({0}), '-', ' ')) > 0",
                DSL.val(typed.strip()));
        Condition others = sight.actor()
                .member()
                .map(me -> DSL.condition("t.id <> {0}", DSL.val(me)))
                .orElseGet(DSL::noCondition);
        return read(begins.and(others), limit);
    }

    Map<UUID, String> named(Collection<UUID> ids) {
        return read(DSL.condition("t.id = any({0})", Ids.of(ids)), ids.size());
    }

    private Map<UUID, String> read(QueryPart which, int limit) {
        ObjectType member = sight.model().object("member");
        Map<UUID, String> names = new LinkedHashMap<>();
        if (!sight.rights().knows(member)) {
            return names;
        }
        tx.dsl()
                .fetch(
                        "select t.id, t.label from {0} as t where t.active and t.deleted_op is null and {1} and {2} order by t.label collate \"fr-x-icu\", t.id limit {3}",
                        ObjectStore.table(member),
                        which,
                        ObjectStore.reached(sight, member, "t", sight.on(member).see()),
                        DSL.inline(limit))
                .forEach(row -> names.put(row.get("id", UUID.class), row.get("label", String.class)));
        return names;
    }
}
