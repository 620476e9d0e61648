package comptoir.records;

import comptoir.dictionary.Column;
import comptoir.dictionary.IdChange;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Ids;
import comptoir.platform.Json;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What records were before they were changed, by the journal. */
final class FormerStore {

    private final Tx tx;

    FormerStore(Tx tx) {
        this.tx = tx;
    }

    /** What changed in one record after a revision, oldest first. */
    Result<Record> changesAfter(UUID record, long rev) {
        return tx.dsl()
                .fetch(
                        "select c.op, c.rev, c.before, o.actor_name, o.at from {0} c join {1} o on o.id = c.op where c.record = {2} and c.rev > {3} order by c.rev",
                        Tables.of("change"), Tables.of("operation"), DSL.val(record), DSL.val(rev));
    }

    /** The values that columns of these records had at a revision, where they were changed since; by record and column. */
    Map<UUID, Map<String, @Nullable Object>> valuesAt(ObjectType object, Collection<UUID> records, long rev) {
        return valuesAt(object, records.stream().distinct().collect(Collectors.toMap(id -> id, id -> rev)));
    }

    /** As {@link #valuesAt(ObjectType, Collection, long)}, each record at a revision of its own. */
    Map<UUID, Map<String, @Nullable Object>> valuesAt(ObjectType object, Map<UUID, Long> revs) {
        Map<String, Column> columns = new HashMap<>();
        object.fields().stream()
                .flatMap(field -> field.columns().stream())
                .forEach(column -> columns.put(column.name(), column));
        List<Map.Entry<UUID, Long>> asked = List.copyOf(revs.entrySet());
        Map<UUID, Map<String, @Nullable Object>> former = new HashMap<>();
        tx.dsl()
                .fetch(
                        "select c.record, jsonb_object_agg(k.key, k.value order by c.rev desc) as before from unnest({2}::uuid[], {3}::bigint[]) as asked (record, rev) join {0} c on c.record = asked.record and c.rev > asked.rev cross join jsonb_each(c.before) as k where c.object = {1} group by c.record",
                        Tables.of("change"),
                        DSL.val(object.key()),
                        DSL.val(asked.stream().map(Map.Entry::getKey).toArray(UUID[]::new)),
                        DSL.val(asked.stream().map(Map.Entry::getValue).toArray(Long[]::new)))
                .forEach(row -> former.put(row.get("record", UUID.class), former(columns, row)));
        String[] sets = columns.values().stream()
                .filter(column -> column.type().isSet())
                .map(Column::name)
                .toArray(String[]::new);
        if (sets.length > 0) {
            setsAt(object, asked, sets, former);
        }
        return former;
    }

    /** Of a set all that was done to it since, taken back from the newest on: what makes it again what it was. */
    private void setsAt(
            ObjectType object,
            List<Map.Entry<UUID, Long>> asked,
            String[] sets,
            Map<UUID, Map<String, @Nullable Object>> former) {
        Map<UUID, Map<String, IdChange>> all = new HashMap<>();
        tx.dsl()
                .fetch(
                        "select c.record, k.key, k.value from unnest({2}::uuid[], {3}::bigint[]) as asked (record, rev) join {0} c on c.record = asked.record and c.rev > asked.rev cross join jsonb_each(c.before) as k where c.object = {1} and k.key = any({4}) order by c.rev desc",
                        Tables.of("change"),
                        DSL.val(object.key()),
                        DSL.val(asked.stream().map(Map.Entry::getKey).toArray(UUID[]::new)),
                        DSL.val(asked.stream().map(Map.Entry::getValue).toArray(Long[]::new)),
                        DSL.val(sets))
                .forEach(row -> all.computeIfAbsent(row.get("record", UUID.class), key -> new HashMap<>())
                        .merge(
                                row.get("key", String.class),
                                IdChange.ofJournal(Json.readObject(
                                        row.get("value", JSONB.class).data())),
                                IdChange::then));
        all.forEach((record, changes) ->
                former.computeIfAbsent(record, key -> new HashMap<>()).putAll(changes));
    }

    private static Map<String, @Nullable Object> former(Map<String, Column> columns, Record change) {
        Map<String, @Nullable Object> values = new HashMap<>();
        Json.readObject(change.get("before", JSONB.class).data()).forEach((name, value) -> {
            Column column = columns.get(name);
            if (column != null) {
                values.put(name, column.type().fromJson(value));
            }
        });
        return values;
    }

    /** Those of the records named that left the trash for good. */
    Set<UUID> purgedAmong(Collection<UUID> records) {
        return Set.copyOf(tx.dsl()
                .fetch("select record from {0} where record = any({1})", Tables.of("purged"), Ids.of(records))
                .getValues("record", UUID.class));
    }
}
