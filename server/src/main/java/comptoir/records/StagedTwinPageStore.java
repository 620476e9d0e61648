package comptoir.records;

import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Shows the rows that {@link StagedTwinStore} found, each beside what it looks like. */
public final class StagedTwinPageStore {

    private final StagingStore staging;
    private final Sight sight;
    private final ObjectType object;

    public StagedTwinPageStore(StagingStore staging) {
        this.staging = staging;
        this.sight = staging.sight();
        this.object = staging.object();
    }

    /** The first of them in order of the file, with both sides. */
    public List<StagedTwin> list(int most) {
        List<Record> rows = rows(most);
        Map<UUID, String> labels = labels(rows);
        List<StagedTwin> twins = new ArrayList<>();
        for (Record row : rows) {
            List<StagedTwin.Side> sides = new ArrayList<>();
            for (Field field : fields()) {
                Object there = shown(row, field, row.get("record") == null ? "o_" : "t_", labels);
                Object incoming = shown(row, field, "s_", labels);
                if (there != null || incoming != null) {
                    sides.add(new StagedTwin.Side(field.key(), there, incoming));
                }
            }
            twins.add(new StagedTwin(
                    row.get("line", Long.class),
                    Optional.ofNullable(row.get("record", UUID.class)),
                    Optional.ofNullable(row.get("other", Long.class)),
                    Arrays.asList(row.get("kinds", String[].class)),
                    Objects.requireNonNullElse(row.get("label", String.class), ""),
                    sides));
        }
        return twins;
    }

    private List<Field> fields() {
        return sight.fields(object).stream()
                .filter(field -> field.columns().stream()
                        .anyMatch(column -> staging.said().stream()
                                .anyMatch(said -> said.name().equals(column.name()))))
                .toList();
    }

    private List<Record> rows(int most) {
        List<QueryPart> shown = new ArrayList<>();
        for (Column column :
                fields().stream().flatMap(field -> field.columns().stream()).toList()) {
            boolean staged = staging.columns().contains(column);
            QueryPart none = DSL.sql("null::" + column.type().sql());
            shown.add(DSL.sql("t.{0} as {1}", DSL.name(column.name()), DSL.name("t_" + column.name())));
            for (String side : List.of("s", "o")) {
                shown.add(DSL.sql(
                        "{0} as {1}",
                        staged ? DSL.sql("{0}", DSL.name(side, column.name())) : none,
                        DSL.name(side + "_" + column.name())));
            }
        }
        for (Field link : staging.links()) {
            for (String side : List.of("s", "o")) {
                shown.add(DSL.sql(
                        "{0}.{1} as {2}",
                        DSL.name(side), StagingStore.said(link), DSL.name(side + "_said_" + link.column())));
            }
        }
        return staging.tx()
                .dsl()
                .fetch(
                        "select w.line, w.record, w.other, w.kinds, coalesce(t.label, '') as label, {0} from {1} w join {2} s on s.line = w.line left join {2} o on o.line = w.other left join {3} as t on t.id = w.record order by w.line limit {4}",
                        DSL.list(shown),
                        StagedTwinStore.TWINS,
                        StagingStore.table(),
                        ObjectStore.table(object),
                        DSL.val(most));
    }

    private static @Nullable Object shown(Record row, Field field, String side, Map<UUID, String> labels) {
        if (field.target().isPresent()) {
            UUID id = row.get(side + field.column(), UUID.class);
            String said = "said_" + field.column();
            if (id == null && !side.equals("t_") && row.get(side + said) != null) {
                Map<String, @Nullable Object> named = new LinkedHashMap<>();
                named.put("id", null);
                named.put("label", row.get(side + said));
                return named;
            }
            return FieldValues.linked(id, labels);
        }
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        field.columns().forEach(column -> parts.put(column.part(), row.get(side + column.name())));
        return FieldValues.plain(field, parts);
    }

    private Map<UUID, String> labels(List<Record> rows) {
        Map<ObjectType, Set<UUID>> asked = new LinkedHashMap<>();
        for (Field link : fields()) {
            link.target()
                    .map(sight.model()::object)
                    .ifPresent(target -> rows.forEach(row -> {
                        for (String side : List.of("t_", "s_", "o_")) {
                            if (row.get(side + link.column()) instanceof UUID id) {
                                asked.computeIfAbsent(target, key -> new LinkedHashSet<>())
                                        .add(id);
                            }
                        }
                    }));
        }
        return LabelStore.labels(staging.tx(), sight, asked);
    }
}
