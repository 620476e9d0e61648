package comptoir.records;

import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Ids;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * Takes records out of the trash for good, with their parts, notes and files. References that may be empty are emptied first, by an operation of their own;
 * what a required reference, a row of another kind or a module's rule still holds stays where it is.
 */
final class PurgeStore {

    /** As many records, and as many references, as one transaction may hold. */
    private static final int A_BATCH = 1000;

    private static final String DOOR = "system";

    /** How far a round has come among the trashed records of one object. */
    record Place(UUID after) {

        static final Place FIRST = new Place(new UUID(0, 0));
    }

    /**
     * What one transaction did.
     *
     * @param next where the next one goes on; empty at the end
     */
    record Step(int gone, Optional<Place> next) {}

    /** A column of another table that points to an object's. */
    private record Pointer(String schema, String table, String column) {}

    private final Tx tx;
    private final Sight sight;
    private final Owners owners;
    private final OffsetDateTime now;

    PurgeStore(Tx tx, Sight sight, Owners owners, Instant now) {
        this.tx = tx;
        this.sight = sight;
        this.owners = owners;
        this.now = now.atOffset(ZoneOffset.UTC);
    }

    Step step(ObjectType object, Place from) {
        List<UUID> due = due(object, from);
        if (due.isEmpty()) {
            return new Step(0, Optional.empty());
        }
        Set<UUID> free = new LinkedHashSet<>(due);
        free.removeAll(held(object, due));
        free.removeAll(owners.keep(tx, object, Set.copyOf(free)));
        List<UUID> going = List.copyOf(free);
        Place reached = new Place(due.getLast());
        if (going.isEmpty()) {
            return new Step(0, Optional.of(reached));
        }
        Map<ObjectType, List<UUID>> all = new LinkedHashMap<>();
        withParts(object, going, all);
        if (!emptyReferences(all)) {
            return new Step(0, Optional.of(from));
        }
        remove(all);
        return new Step(going.size(), Optional.of(reached));
    }

    /** Held to the end, so that nobody restores or links to them meanwhile; what another round holds is left to it. */
    private List<UUID> due(ObjectType object, Place from) {
        return tx.dsl()
                .fetch(
                        "select t.id from {0} as t join {1} as o on o.id = t.deleted_op where t.deleted_op is not null and o.at <= {2} and t.id > {3} and {5} order by t.id limit {4} for update of t skip locked",
                        ObjectStore.table(object),
                        Tables.of("operation"),
                        DSL.val(now.minus(Trash.KEPT)),
                        DSL.val(from.after()),
                        DSL.inline(A_BATCH),
                        wholeIsThere(object))
                .getValues("id", UUID.class);
    }

    /** A line of a document that lies in the trash itself waits for it: whoever brings the document back has it whole. */
    private Condition wholeIsThere(ObjectType object) {
        return object.parent()
                .map(link -> DSL.condition(
                        "exists (select from {0} w where w.id = t.{1} and w.deleted_op is null)",
                        ObjectStore.table(sight.model().object(link.target().orElseThrow())), DSL.name(link.column())))
                .orElseGet(DSL::noCondition);
    }

    /** Those that something needs which cannot do without them. */
    private Set<UUID> held(ObjectType object, Collection<UUID> ids) {
        Set<UUID> held = new HashSet<>();
        for (Field link : sight.model().linksTo(object.key())) {
            ObjectType source = sight.model().object(link.object());
            if (isPart(source, link)) {
                held.addAll(holdingParts(source, link, ids));
            } else if (link.required()) {
                held.addAll(pointedTo(ObjectStore.table(source), link.column(), ids));
            }
        }
        for (Pointer pointer : pointers(object)) {
            if (!pointer.table().equals("rollup_" + object.table())) {
                held.addAll(pointedTo(DSL.table(DSL.name(pointer.schema(), pointer.table())), pointer.column(), ids));
            }
        }
        return held;
    }

    private static boolean isPart(ObjectType source, Field link) {
        return source.parent().filter(link::equals).isPresent();
    }

    private Set<UUID> holdingParts(ObjectType part, Field link, Collection<UUID> wholes) {
        Map<UUID, UUID> wholeOf = new LinkedHashMap<>();
        rows(part, link, wholes, Integer.MAX_VALUE)
                .forEach(row -> wholeOf.put(row.get("id", UUID.class), row.get("whole", UUID.class)));
        Set<UUID> holding = new HashSet<>();
        if (!wholeOf.isEmpty()) {
            held(part, wholeOf.keySet()).forEach(id -> holding.add(wholeOf.getOrDefault(id, id)));
        }
        return holding;
    }

    private Set<UUID> pointedTo(QueryPart table, String column, Collection<UUID> ids) {
        return new HashSet<>(tx.dsl()
                .fetch("select distinct {0} as id from {1} where {0} = any({2})", DSL.name(column), table, Ids.of(ids))
                .getValues("id", UUID.class));
    }

    /** Foreign keys that are no field of today's dictionary: tables of the modules, roll-ups, fields taken away. */
    private List<Pointer> pointers(ObjectType object) {
        Set<String> links = new HashSet<>();
        sight.model()
                .linksTo(object.key())
                .forEach(link -> links.add(sight.model().object(link.object()).table() + "." + link.column()));
        return tx
                .dsl()
                .fetch(
                        "select n.nspname as schema, r.relname as table, a.attname as column from pg_constraint c join pg_class r on r.oid = c.conrelid join pg_namespace n on n.oid = r.relnamespace join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1] where c.contype = 'f' and c.confrelid = {0}::regclass",
                        DSL.val("\"" + tx.workspace().name() + "\".\"" + object.table() + "\""))
                .stream()
                .map(row -> new Pointer(
                        row.get("schema", String.class),
                        row.get("table", String.class),
                        row.get("column", String.class)))
                .filter(pointer -> !links.contains(pointer.table() + "." + pointer.column()))
                .toList();
    }

    /** In the order in which they may be removed: parts before what they are parts of. */
    private void withParts(ObjectType whole, List<UUID> ids, Map<ObjectType, List<UUID>> all) {
        for (Field link : sight.model().linksTo(whole.key())) {
            ObjectType source = sight.model().object(link.object());
            if (isPart(source, link)) {
                List<UUID> parts = rows(source, link, ids, Integer.MAX_VALUE).getValues("id", UUID.class);
                if (!parts.isEmpty()) {
                    withParts(source, parts, all);
                }
            }
        }
        all.put(whole, ids);
    }

    private org.jooq.Result<Record> rows(ObjectType source, Field link, Collection<UUID> targets, int most) {
        return tx.dsl()
                .fetch(
                        "select id, {0} as whole from {1} where {0} = any({2}) order by id limit {3} for no key update",
                        DSL.name(link.column()), ObjectStore.table(source), Ids.of(targets), DSL.inline(most));
    }

    /** @return whether none is left; otherwise another transaction goes on */
    private boolean emptyReferences(Map<ObjectType, List<UUID>> going) {
        Optional<OperationStore> emptying = Optional.empty();
        int left = A_BATCH;
        for (Map.Entry<ObjectType, List<UUID>> each : going.entrySet()) {
            for (Field link : sight.model().linksTo(each.getKey().key())) {
                ObjectType source = sight.model().object(link.object());
                if (left == 0 || isPart(source, link)) {
                    continue;
                }
                List<UUID> rows = rows(source, link, each.getValue(), left).getValues("id", UUID.class);
                if (!rows.isEmpty()) {
                    OperationStore session = emptying.orElseGet(() -> new OperationStore(tx, sight.model()));
                    emptying = Optional.of(session);
                    Column column = link.columns().getFirst();
                    session.update(source, Map.of(column, RowStore.typed(null, column.type())), RowStore.among(rows));
                    left -= rows.size();
                }
            }
        }
        for (Map.Entry<ObjectType, List<UUID>> each : going.entrySet()) {
            for (Field links : sight.model().linkSetsTo(each.getKey().key())) {
                ObjectType source = sight.model().object(links.object());
                List<UUID> rows = left == 0 ? List.of() : LinkSetStore.having(tx, source, links, each.getValue(), left);
                if (!rows.isEmpty()) {
                    OperationStore session = emptying.orElseGet(() -> new OperationStore(tx, sight.model()));
                    emptying = Optional.of(session);
                    session.update(
                            source,
                            Map.of(
                                    links.columns().getFirst(),
                                    LinkSetStore.without(links, each.getValue(), Optional.empty())),
                            RowStore.among(rows));
                    left -= rows.size();
                }
            }
        }
        emptying.ifPresent(session -> session.close(act("purge.references"), now));
        return left > 0;
    }

    private void remove(Map<ObjectType, List<UUID>> going) {
        OperationStore session = new OperationStore(tx, sight.model());
        going.forEach((object, ids) -> {
            hung(object, ids).forEach(session::purge);
            if (pointers(object).stream().anyMatch(pointer -> pointer.table().equals("rollup_" + object.table()))) {
                tx.dsl().execute("delete from {0} where id = any({1})", ObjectStore.rollups(object), Ids.of(ids));
            }
            session.purge(object, ids);
        });
        session.close(act("purge"), now);
    }

    private Map<ObjectType, List<UUID>> hung(ObjectType object, List<UUID> ids) {
        Map<ObjectType, List<UUID>> hung = new LinkedHashMap<>();
        HungStore.kinds(sight.model()).forEach(kind -> {
            List<UUID> about = HungStore.on(tx, kind, object.key(), ids);
            if (!about.isEmpty()) {
                hung.put(kind, about);
            }
        });
        return hung;
    }

    private WriteRequest act(String kind) {
        return new WriteRequest(sight.actor(), DOOR, kind, "", Set.of(), Optional.empty(), List.of());
    }
}
