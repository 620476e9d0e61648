package comptoir.records;

import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.dictionary.IdChange;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.platform.Json;
import comptoir.platform.Tx;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Takes an operation back: values return to what they were before it, what it made goes to the trash, what it threw away comes back. A field that
 * somebody changed since is a conflict. The undo of an undo does the operation again.
 */
final class UndoStore {

    private final Tx tx;
    private final Sight sight;
    private final Owners owners;
    private final InstantSource clock;
    private final Actor actor;
    private final OperationStore session;
    private final long operation;
    private final TouchedStore touched;
    private final Map<UUID, String> purged = new HashMap<>();
    private final UndoConflicts conflicts;
    private final List<Draft> returned = new ArrayList<>();
    private List<String> vastly = List.of();

    /** @param actor who does it, whatever the sight it is done with */
    UndoStore(Tx tx, Sight sight, Owners owners, InstantSource clock, Actor actor, long operation) {
        this.actor = actor;
        this.operation = operation;
        this.touched = new TouchedStore(tx, operation);
        this.tx = tx;
        this.sight = sight;
        this.owners = owners;
        this.clock = clock;
        this.session = new OperationStore(tx, sight.model());
        this.conflicts = new UndoConflicts(tx, sight);
    }

    Written take(String door, boolean force) {
        Record undone = session.journal()
                .operation(operation)
                .orElseThrow(() -> Refusal.of(RecordsProblem.OPERATION_NOT_FOUND, "operation", operation)
                        .refused());
        String kind = undone.get("kind", String.class);
        if (SettingsJournal.isOfNoRecords(kind)) {
            throw Refusal.of(
                            kind.startsWith("people.")
                                    ? RecordsProblem.PEOPLE_NOT_UNDONE
                                    : RecordsProblem.OPERATION_NOT_UNDOABLE)
                    .refused();
        }
        if (undone.get("undone_by") != null) {
            String title = JournalStore.mayKnow(sight, undone) ? undone.get("title", String.class) : "";
            throw Refusal.of(RecordsProblem.OPERATION_UNDONE, "title", title).refused();
        }
        purged.putAll(touched.purged());
        purged.forEach((id, object) -> conflicts.purged(object, id));
        VastUndoStore vast = new VastUndoStore(
                tx, sight, owners, session, operation, List.of(undone.get("objects", String[].class)));
        vastly = vast.objects();
        values();
        vast.values(this::values);
        removals(undone);
        vast.removals();
        conflicts.refuse(session.didNothing(), force);
        LinkCheck.loops(tx, sight, returned);
        WriteRequest request = new WriteRequest(
                actor, door, "undo", undone.get("title", String.class), Set.of(), Optional.of(operation), List.of());
        Owners.follow(owners, tx, session, sight, request);
        new DefinitionStore(tx).takeBack(operation, session.operation());
        session.close(request, clock.instant().atOffset(ZoneOffset.UTC));
        session.journal().undone(operation, session.operation());
        return new Written(session.operation(), written());
    }

    private List<Written.Touched> written() {
        List<Written.Touched> written = new ArrayList<>();
        session.touched()
                .forEach((object, ids) -> ids.forEach(
                        id -> session.rev(id).ifPresent(rev -> written.add(new Written.Touched(object, id, rev)))));
        return written.stream().distinct().toList();
    }

    /** Of so many records of these objects something was taken back that {@link Written#records} does not tell them. */
    List<String> vastly() {
        return vastly;
    }

    private void values() {
        Map<ObjectType, Map<UUID, Record>> byObject = new LinkedHashMap<>();
        for (Record change : touched.before(vastly)) {
            ObjectType object = sight.object(change.get("object", String.class));
            byObject.computeIfAbsent(object, key -> new LinkedHashMap<>())
                    .put(change.get("record", UUID.class), change);
        }
        values(byObject);
    }

    private void values(Map<ObjectType, Map<UUID, Record>> all) {
        Map<ObjectType, Map<UUID, Record>> byObject = new LinkedHashMap<>();
        all.forEach((object, changes) -> {
            Map<UUID, Record> left = new LinkedHashMap<>(changes);
            left.keySet().removeAll(purged.keySet());
            byObject.put(object, left);
        });
        Map<ObjectType, Set<UUID>> wanted = new LinkedHashMap<>();
        byObject.forEach((object, changes) -> wanted.put(object, changes.keySet()));
        LockStore locks = LockStore.take(session, sight, wanted);
        byObject.forEach((object, changes) -> values(locks, object, changes));
    }

    private void values(LockStore locks, ObjectType object, Map<UUID, Record> changes) {
        locks.within(object, changes.keySet(), sight.on(object).change(), "change");
        Map<UUID, Map<String, Record>> since = since(changes);
        Map<UUID, Map<String, Object>> former = new LinkedHashMap<>();
        changes.forEach((id, change) -> former.put(
                id,
                beforeFirst(
                        object,
                        Json.readObject(change.get("before", JSONB.class).data()))));
        Set<UUID> nothing = new FormerStore(tx).purgedAmong(linked(object, former.values()));
        List<Draft> back = new ArrayList<>();
        former.forEach((id, before) -> {
            Draft draft = former(object, id, before, since.getOrDefault(id, Map.of()), nothing);
            if (!draft.values().isEmpty()) {
                owners.before(tx, sight.actor(), draft, false);
                back.add(draft);
            }
        });
        session.update(object, back);
        if (object.fields().stream()
                .anyMatch(link -> link.target().filter(object.key()::equals).isPresent())) {
            returned.addAll(back);
        }
    }

    /** The values before the first of several changes; what was put into a set and taken out of it adds up, the last undone first. */
    private static Map<String, Object> beforeFirst(ObjectType object, Map<String, Object> steps) {
        Map<String, Object> before = new LinkedHashMap<>();
        for (Object step : (List<?>) Objects.requireNonNull(steps.get("steps"))) {
            ((Map<?, ?>) step).forEach((key, value) -> {
                String column = String.valueOf(key);
                boolean again = before.containsKey(column)
                        && object.findColumn(column)
                                .filter(each -> each.type().isSet())
                                .isPresent();
                before.put(
                        column,
                        again
                                ? IdChange.ofJournal(before.get(column))
                                        .then(IdChange.ofJournal(value))
                                        .forJournal()
                                : value);
            });
        }
        return before;
    }

    private static Set<UUID> linked(ObjectType object, Collection<Map<String, Object>> former) {
        Set<UUID> linked = new HashSet<>();
        for (Field link : object.fields()) {
            if (link.targets().isPresent()) {
                former.forEach(before -> linked.addAll(
                        IdChange.ofJournal(before.get(link.column())).add()));
            }
            for (Column column : link.target().isPresent() ? link.columns() : List.<Column>of()) {
                former.stream()
                        .map(before -> column.type().fromJson(before.get(column.name())))
                        .filter(UUID.class::isInstance)
                        .forEach(id -> linked.add((UUID) id));
            }
        }
        return linked;
    }

    private Map<UUID, Map<String, Record>> since(Map<UUID, Record> changes) {
        UUID[] ids = changes.keySet().toArray(UUID[]::new);
        Long[] revs = changes.values().stream()
                .map(change -> change.get("rev", Long.class))
                .toArray(Long[]::new);
        Map<UUID, Map<String, Record>> since = new HashMap<>();
        touched.changedSince(ids, revs)
                .forEach(row -> since.computeIfAbsent(row.get("record", UUID.class), key -> new HashMap<>())
                        .put(row.get("column", String.class), row));
        return since;
    }

    /** The values that come back; what cannot is noted as a conflict. */
    private Draft former(
            ObjectType object, UUID id, Map<String, Object> before, Map<String, Record> since, Set<UUID> nothing) {
        Map<String, Draft.Cell> cells = new LinkedHashMap<>();
        for (Field field : object.fields()) {
            for (Column column : field.columns()) {
                if (!before.containsKey(column.name()) || field.computed()) {
                    continue;
                }
                Object former = left(column.type().fromJson(before.get(column.name())), nothing);
                // What others put into a set since, or took out of it, stays as they left it.
                Record later = column.type().isSet() ? null : since.get(column.name());
                if (later != null) {
                    conflicts.changed(object, id, field, later.get("actor_name", String.class));
                } else if (field.target().isPresent() && former instanceof UUID linked && nothing.contains(linked)) {
                    conflicts.linkPurged(object, id, field);
                } else if (!sight.writes(field)) {
                    conflicts.withoutRight(object, id, field);
                } else {
                    cells.put(column.name(), new Draft.Cell(column, former));
                }
            }
        }
        return new Draft(object, id, false, Optional.empty(), cells);
    }

    /** Of a set, without those that left for good. */
    private static @Nullable Object left(@Nullable Object former, Set<UUID> nothing) {
        if (!(former instanceof IdChange change)) {
            return former;
        }
        Set<UUID> add = new HashSet<>(change.add());
        add.removeAll(nothing);
        return new IdChange(add, change.remove());
    }

    private void removals(Record undone) {
        Map<ObjectType, Set<UUID>> back = new LinkedHashMap<>();
        Map<ObjectType, Set<UUID>> away = new LinkedHashMap<>();
        for (Record target : touched.targets(vastly)) {
            if (purged.containsKey(target.get("id", UUID.class))) {
                continue;
            }
            Map<ObjectType, Set<UUID>> side = target.get("kind", String.class).equals("trash") ? back : away;
            side.computeIfAbsent(sight.object(target.get("object", String.class)), key -> new HashSet<>())
                    .add(target.get("id", UUID.class));
        }
        for (String key : undone.get("objects", String[].class)) {
            ObjectType object = sight.object(key);
            Set<UUID> made = vastly.contains(key)
                    ? Set.of()
                    : new HashSet<>(session.rows().madeBy(object, operation));
            if (!made.isEmpty()) {
                away.computeIfAbsent(object, each -> new HashSet<>()).addAll(made);
            }
        }
        move(back, true);
        move(away, false);
    }

    private void move(Map<ObjectType, Set<UUID>> records, boolean back) {
        List<ObjectType> order = new ArrayList<>(sight.model().inOrder(records.keySet()));
        LockStore locks = LockStore.take(session, sight, records);
        for (ObjectType object : back ? order : order.reversed()) {
            Set<UUID> ids = left(object, records.getOrDefault(object, Set.of()), back);
            locks.within(object, ids, sight.on(object).remove(), "delete");
            if (back) {
                owners.beforeRemoval(tx, object, ids, false);
                session.restore(object, ids, operation);
            } else {
                owners.beforeTakenBack(tx, object, ids);
                session.trash(object, ids.stream().filter(locks::living).toList());
            }
        }
    }

    /** Parts have come back with their whole by then. */
    private Set<UUID> left(ObjectType object, Set<UUID> ids, boolean back) {
        if (!back || object.parent().isEmpty()) {
            return new HashSet<>(ids);
        }
        Set<UUID> left = new HashSet<>();
        session.rows().lock(object, ids, DSL.noCondition()).stream()
                .filter(row -> row.get("deleted_op") != null)
                .forEach(row -> left.add(row.get("id", UUID.class)));
        return left;
    }
}
