package comptoir.records;

import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.dictionary.IdChange;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Json;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads a record's history back from what it is now: each entry's "after" is the "before" of the one that followed. */
final class HistoryStore {

    private final Tx tx;
    private final Sight sight;
    private final ObjectType object;
    private final Map<UUID, String> labels = new HashMap<>();
    private @Nullable Record now;

    HistoryStore(Tx tx, Sight sight, ObjectType object) {
        this.tx = tx;
        this.sight = sight;
        this.object = object;
    }

    History of(UUID id, Optional<Long> beforeRev, int limit) {
        Result<Record> found = newest(id, beforeRev, limit + 1);
        List<History.Entry> entries =
                new ArrayList<>(told(id, beforeRev, found.subList(0, Math.min(limit, found.size())), Map.of()));
        if (found.size() > limit) {
            return new History(entries, Optional.of(found.get(limit - 1).get("rev", Long.class)));
        }
        made(id).ifPresent(entries::add);
        return new History(entries, Optional.empty());
    }

    /**
     * What operations did to the record, one entry for each of these rows: the newest of the record before a revision.
     *
     * @param others records to be named together with those that its links led to
     */
    List<History.Entry> told(UUID id, Optional<Long> beforeRev, List<Record> rows, Map<ObjectType, Set<UUID>> others) {
        Map<String, @Nullable Object> state = stateBefore(now(id), id, beforeRev);
        names(rows, state, others);
        return rows.stream()
                .map(row -> entry(row, row.get("what", String.class), changes(row, state)))
                .toList();
    }

    /** What another record that was {@link #told} of is called, as far as the reader sees it. */
    String label(UUID other) {
        return labels.getOrDefault(other, "");
    }

    /** The operation that made the record. */
    Optional<History.Entry> made(UUID id) {
        return making(now(id).get("created_op", Long.class)).map(row -> entry(row, "create", List.of()));
    }

    /** Everything that happened to the record and to the files attached to it, newest first. */
    private Result<Record> newest(UUID id, Optional<Long> beforeRev, int limit) {
        return tx.dsl()
                .fetch(
                        "select h.*, o.number, o.at, o.actor, o.actor_name, o.door, o.kind as act, o.title, o.undone_by from (select op, rev, before, 'change' as what from {0} where record = {1} union all select t.op, o.rev, null, t.kind from {2} t join {3} o on o.id = t.op where t.ids @> array[{1}] union all (with hung as (select id, created_op from {6} where about_record = {1}::text and about_object = {7}) select o.id, o.rev, null, 'change' from {3} o where o.id in (select created_op from hung union select c.op from {0} c join hung on hung.id = c.record union select t.op from {2} t join hung on t.ids @> array[hung.id]))) h join {3} o on o.id = h.op where {4} is null or h.rev < {4} order by h.rev desc limit {5}",
                        Tables.of("change"),
                        DSL.val(id),
                        Tables.of("operation_target"),
                        Tables.of("operation"),
                        DSL.val(beforeRev.orElse(null), Long.class),
                        DSL.val(limit),
                        Tables.of("file"),
                        DSL.val(object.key()));
    }

    private Optional<Record> making(long op) {
        return tx.dsl()
                .fetchOptional(
                        "select id as op, rev, number, at, actor, actor_name, door, kind as act, title, undone_by from {0} where id = {1}",
                        Tables.of("operation"), DSL.val(op));
    }

    private Record now(UUID id) {
        Record read = now;
        if (read == null) {
            read = new RowStore(tx, 0, new JournalStore(tx)).read(object, id).orElseThrow();
            now = read;
        }
        return read;
    }

    private Map<String, @Nullable Object> stateBefore(Record now, UUID id, Optional<Long> beforeRev) {
        Map<String, @Nullable Object> state = new HashMap<>();
        columns().forEach(column -> state.put(column.name(), now.get(column.name())));
        beforeRev.ifPresent(rev -> new FormerStore(tx)
                .changesAfter(id, rev - 1)
                .sortDesc("rev")
                .forEach(change -> state.putAll(former(change, state))));
        return state;
    }

    /** What the records are called that links led to and lead to, all at once. */
    private void names(List<Record> changes, Map<String, @Nullable Object> now, Map<ObjectType, Set<UUID>> others) {
        List<Map<String, @Nullable Object>> states = new ArrayList<>(List.of(now));
        Map<String, @Nullable Object> after = new HashMap<>(now);
        changes.forEach(change -> {
            Map<String, @Nullable Object> before = former(change, after);
            states.add(before);
            after.putAll(before);
        });
        Map<ObjectType, Set<UUID>> asked = new LinkedHashMap<>();
        others.forEach((target, ids) -> asked.put(target, new LinkedHashSet<>(ids)));
        for (Field link : sight.fields(object)) {
            link.targets()
                    .map(sight.model()::object)
                    .ifPresent(target ->
                            states.forEach(state -> asked.computeIfAbsent(target, key -> new LinkedHashSet<>())
                                    .addAll(IdChange.set(state.get(link.column())))));
            link.target()
                    .map(sight.model()::object)
                    .ifPresent(target -> states.stream()
                            .map(state -> state.get(link.column()))
                            .filter(UUID.class::isInstance)
                            .forEach(id -> asked.computeIfAbsent(target, key -> new LinkedHashSet<>())
                                    .add((UUID) id)));
        }
        labels.putAll(LabelStore.labels(tx, sight, asked));
    }

    private List<Column> columns() {
        return object.fields().stream()
                .flatMap(field -> field.columns().stream())
                .toList();
    }

    /** The columns an entry of the journal names, with the values they had before. */
    private Map<String, @Nullable Object> former(Record change, Map<String, @Nullable Object> after) {
        Map<String, @Nullable Object> before = new LinkedHashMap<>();
        JSONB json = change.get("before", JSONB.class);
        if (json != null) {
            Map<String, Object> raw = Json.readObject(json.data());
            columns().stream()
                    .filter(column -> raw.containsKey(column.name()))
                    .forEach(column -> before.put(
                            column.name(),
                            column.type().fromJson(raw.get(column.name())) instanceof IdChange back
                                    ? back.appliedTo(IdChange.set(after.get(column.name())))
                                    : column.type().fromJson(raw.get(column.name()))));
        }
        return before;
    }

    private List<History.FieldChange> changes(Record row, Map<String, @Nullable Object> state) {
        Map<String, @Nullable Object> before = former(row, state);
        List<History.FieldChange> changes = new ArrayList<>();
        for (Field field : sight.fields(object)) {
            Set<String> names = before.keySet();
            if (field.columns().stream().anyMatch(column -> names.contains(column.name()))) {
                Map<String, @Nullable Object> old = new HashMap<>(state);
                old.putAll(before);
                changes.add(new History.FieldChange(field.key(), shown(field, old), shown(field, state)));
            }
        }
        state.putAll(before);
        return changes;
    }

    private @Nullable Object shown(Field field, Map<String, @Nullable Object> state) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        field.columns().forEach(column -> parts.put(column.part(), state.get(column.name())));
        if (field.target().isPresent()) {
            return FieldValues.linked((UUID) parts.get(""), labels);
        }
        return field.targets().isPresent()
                ? LinkSetStore.shown(IdChange.set(parts.get("")), labels)
                : FieldValues.plain(field, parts);
    }

    private static History.Entry entry(Record row, String what, List<History.FieldChange> changes) {
        return new History.Entry(
                row.get("op", Long.class),
                Optional.ofNullable(row.get("number", Long.class)),
                row.get("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.get("actor", UUID.class)),
                row.get("actor_name", String.class),
                row.get("door", String.class),
                row.get("act", String.class),
                row.get("title", String.class),
                what,
                row.get("undone_by") != null,
                changes);
    }
}
