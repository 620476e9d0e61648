package comptoir.records;

import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.dictionary.IdChange;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Ids;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The records that rows of a file once left from: as they are now, and as they were then. */
public final class ReturnedRowStore {

    private final Tx tx;
    private final Sight sight;
    private final ObjectType object;
    private final List<Column> columns;

    /** @param fields that the file speaks of */
    public ReturnedRowStore(Tx tx, Sight sight, ObjectType object, Collection<Field> fields) {
        this.tx = tx;
        this.sight = sight;
        this.object = object;
        this.columns =
                fields.stream().flatMap(field -> field.columns().stream()).toList();
    }

    /**
     * A record that a row is about.
     *
     * @param changeable whether the person may change it
     * @param now by column name
     * @param then as it was at the version of the row
     */
    public record Known(
            UUID id,
            long rev,
            String label,
            boolean changeable,
            Map<String, @Nullable Object> now,
            Map<String, @Nullable Object> then) {}

    /**
     * Those that live and that the person sees.
     *
     * @param versions of the rows, by record
     */
    public Map<UUID, Known> find(Map<UUID, Long> versions) {
        List<QueryPart> shown = new ArrayList<>();
        columns.forEach(column ->
                shown.add(DSL.field(DSL.name("t", column.name()), column.type().java())));
        Map<UUID, Map<String, @Nullable Object>> former = new FormerStore(tx).valuesAt(object, versions);
        Map<UUID, Known> known = new HashMap<>();
        tx.dsl()
                .fetch(
                        "select t.id, t.rev, t.label, ({2}) as changeable, {3} from {0} as t where t.id = any({1}) and t.deleted_op is null and {4}",
                        ObjectStore.table(object),
                        Ids.of(versions.keySet()),
                        ObjectStore.reached(sight, object, "t", sight.on(object).change()),
                        DSL.list(shown),
                        ObjectStore.reached(sight, object, "t", sight.on(object).see()))
                .forEach(row -> known.put(row.get("id", UUID.class), known(row, former)));
        return known;
    }

    /**
     * Keeps others from changing records until this transaction ends.
     *
     * @param seen their revisions as they were read
     * @return whether they still are as they were read
     */
    public boolean hold(Map<UUID, Long> seen) {
        return tx
                .dsl()
                .fetch(
                        "select t.id, t.rev from {0} as t where t.id = any({1}) order by t.id for no key update",
                        ObjectStore.table(object), Ids.of(seen.keySet()))
                .stream()
                .allMatch(row -> row.get("rev", Long.class).equals(seen.get(row.get("id", UUID.class))));
    }

    private Known known(Record row, Map<UUID, Map<String, @Nullable Object>> former) {
        UUID id = row.get("id", UUID.class);
        Map<String, @Nullable Object> now = new HashMap<>();
        for (Column column : columns) {
            Object value = row.get(column.name(), column.type().java());
            now.put(column.name(), value instanceof UUID[] set ? List.of(set) : value);
        }
        Map<String, @Nullable Object> then = new HashMap<>(now);
        former.getOrDefault(id, Map.of()).forEach((name, value) -> {
            if (then.containsKey(name)) {
                then.put(
                        name,
                        value instanceof IdChange back ? set(back.appliedTo(IdChange.set(now.get(name)))) : value);
            }
        });
        String label = row.get("label", String.class);
        return new Known(
                id,
                row.get("rev", Long.class),
                label == null ? "" : label,
                Boolean.TRUE.equals(row.get("changeable", Boolean.class)),
                now,
                then);
    }

    private static @Nullable List<UUID> set(List<UUID> ids) {
        return ids.isEmpty() ? null : ids;
    }

    /** What records are and were called since a version; of one that is not to be seen nothing. */
    public Map<UUID, Set<String>> names(Field link, Collection<UUID> ids, long since) {
        ObjectType target = sight.model().object(link.target().or(link::targets).orElseThrow());
        Map<UUID, Set<String>> names = new HashMap<>();
        LabelStore.labels(tx, sight, target, ids)
                .forEach((id, label) ->
                        names.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(label));
        List<String> labelColumns = target.labelFields().stream()
                .map(key -> target.field(key).column())
                .toList();
        tx.dsl()
                .fetch(
                        "select c.record, {4} from {0} c join {1} as t on t.id = c.record where c.record = any({2}) and c.rev > {3} order by c.rev desc",
                        Tables.of("change"),
                        ObjectStore.table(target),
                        Ids.of(names.keySet()),
                        DSL.val(since),
                        former(labelColumns))
                .forEach(row -> {
                    List<String> words = new ArrayList<>();
                    labelColumns.forEach(column -> words.add(row.get("was_" + column, String.class)));
                    names.computeIfAbsent(row.get("record", UUID.class), key -> new LinkedHashSet<>())
                            .add(String.join(
                                    " ",
                                    words.stream()
                                            .filter(word -> word != null && !word.isEmpty())
                                            .toList()));
                });
        return names;
    }

    private static QueryPart former(List<String> columns) {
        List<QueryPart> former = new ArrayList<>();
        columns.forEach(column -> former.add(DSL.sql(
                "coalesce(c.before ->> {0}, t.{1}::text, '') as {2}",
                DSL.inline(column), DSL.name(column), DSL.name("was_" + column))));
        return DSL.list(former);
    }
}
