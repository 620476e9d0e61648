package comptoir.records;

import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.dictionary.IdChange;
import comptoir.dictionary.ObjectType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What the incoming rows would change in records already there, value by value. */
public final class StagedChangeStore {

    private final StagingStore staging;
    private final Sight sight;
    private final ObjectType object;

    public StagedChangeStore(StagingStore staging) {
        this.staging = staging;
        this.sight = staging.sight();
        this.object = staging.object();
    }

    /**
     * The first ones, in order of the file.
     *
     * @param linksToMake those whose record would be made: of them the name stands there
     */
    public List<StagedChange> list(List<Field> linksToMake, int mostRows) {
        List<Record> rows = rows(linksToMake, mostRows);
        Map<UUID, String> labels = labels(rows);
        List<StagedChange> changes = new ArrayList<>();
        for (Record row : rows) {
            for (Field field : fields()) {
                boolean made = linksToMake.contains(field) && row.get(wanted(field)) != null;
                if (made || field.columns().stream().anyMatch(column -> differs(row, column))) {
                    changes.add(new StagedChange(
                            row.get("line", Long.class),
                            row.get("record", UUID.class),
                            Objects.requireNonNullElse(row.get("label", String.class), ""),
                            field.key(),
                            shown(field, before(row, field), labels),
                            made ? made(row, field) : shown(field, after(row, field), labels),
                            false));
                }
            }
        }
        return changes;
    }

    private List<Record> rows(List<Field> linksToMake, int most) {
        List<QueryPart> shown = new ArrayList<>();
        List<Condition> differ = new ArrayList<>();
        for (Column column : columns()) {
            shown.add(DSL.sql("t.{0} as {1}", DSL.name(column.name()), DSL.name("old_" + column.name())));
            if (isSaid(column)) {
                shown.add(DSL.sql("s.{0} as {1}", DSL.name(column.name()), DSL.name("new_" + column.name())));
                shown.add(DSL.sql("{0} as {1}", StagingStore.emptied(column), DSL.name("gone_" + column.name())));
                differ.add(StagingStore.changes(column));
            }
        }
        for (Field link : linksToMake) {
            shown.add(DSL.sql(
                    "case when s.{0} is null then s.{1} end as {2}",
                    DSL.name(link.column()), StagingStore.said(link), DSL.name(wanted(link))));
            differ.add(DSL.condition(
                    "s.{0} is null and s.{1} is not null", DSL.name(link.column()), StagingStore.said(link)));
        }
        return staging.tx()
                .dsl()
                .fetch(
                        "select s.line, t.id as record, t.label as label, {2} from {0} s join {1} as t on t.id = s.target where s.status = 'known' and ({3}) order by s.line limit {4}",
                        StagingStore.table(),
                        ObjectStore.table(object),
                        DSL.list(shown),
                        DSL.or(differ),
                        DSL.val(most));
    }

    /** The fields the file speaks of. */
    private List<Field> fields() {
        return sight.fields(object).stream()
                .filter(field -> field.columns().stream().anyMatch(this::isSaid))
                .toList();
    }

    private List<Column> columns() {
        return fields().stream().flatMap(field -> field.columns().stream()).toList();
    }

    private boolean isSaid(Column column) {
        return staging.said().stream().anyMatch(each -> each.name().equals(column.name()));
    }

    private boolean differs(Record row, Column column) {
        if (!isSaid(column)) {
            return false;
        }
        Object next = row.get("new_" + column.name());
        Object old = row.get("old_" + column.name());
        return next == null ? isGone(row, column) && old != null : !Objects.deepEquals(next, old);
    }

    private boolean isGone(Record row, Column column) {
        return isSaid(column) && Boolean.TRUE.equals(row.get("gone_" + column.name(), Boolean.class));
    }

    private static Map<String, @Nullable Object> before(Record row, Field field) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        field.columns().forEach(column -> parts.put(column.part(), row.get("old_" + column.name())));
        return parts;
    }

    private Map<String, @Nullable Object> after(Record row, Field field) {
        Map<String, @Nullable Object> parts = before(row, field);
        for (Column column : field.columns()) {
            Object next = isSaid(column) ? row.get("new_" + column.name()) : null;
            if (next != null || isGone(row, column)) {
                parts.put(column.part(), next);
            }
        }
        return parts;
    }

    private static Map<String, @Nullable Object> made(Record row, Field link) {
        Map<String, @Nullable Object> made = new LinkedHashMap<>();
        made.put("id", null);
        made.put("label", row.get(wanted(link)));
        return made;
    }

    private @Nullable Object shown(Field field, Map<String, @Nullable Object> parts, Map<UUID, String> labels) {
        if (field.targets().isPresent()) {
            return LinkSetStore.shown(IdChange.set(parts.get("")), labels);
        }
        return field.target().isPresent()
                ? FieldValues.linked((UUID) parts.get(""), labels)
                : FieldValues.plain(field, parts);
    }

    private Map<UUID, String> labels(List<Record> rows) {
        Map<ObjectType, Set<UUID>> asked = new LinkedHashMap<>();
        for (Field link : fields()) {
            link.target().or(link::targets).map(sight.model()::object).ifPresent(target -> {
                Set<UUID> ids = asked.computeIfAbsent(target, key -> new LinkedHashSet<>());
                for (Record row : rows) {
                    for (Map<String, @Nullable Object> side : List.of(before(row, link), after(row, link))) {
                        if (side.get("") instanceof UUID id) {
                            ids.add(id);
                        }
                        ids.addAll(IdChange.set(side.get("")));
                    }
                }
            });
        }
        return LabelStore.labels(staging.tx(), sight, asked);
    }

    private static String wanted(Field link) {
        return "wanted_" + link.column();
    }
}
