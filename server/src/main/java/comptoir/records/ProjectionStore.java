package comptoir.records;

import static comptoir.records.ObjectStore.column;

import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectDeclaration;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Tables;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What is read of an object's rows: the fields asked for, what links are called, and what is summed under a row. */
final class ProjectionStore {

    /** What the rows are called in SQL. */
    static final String ROWS = "t";

    private final Sight sight;
    private final ObjectType object;
    private final List<Field> fields;

    ProjectionStore(Sight sight, ObjectType object, List<Field> fields) {
        this.sight = sight;
        this.object = object;
        this.fields = fields;
    }

    /** The columns of the object's own table that the answer needs. */
    List<SelectField<?>> stored() {
        Set<String> names = new LinkedHashSet<>(List.of("id", "rev", "label", "deleted_op"));
        fields.forEach(field -> Authorship.of(field)
                .ifPresentOrElse(
                        told -> names.add(told.operation()),
                        () -> field.columns().forEach(each -> names.add(each.name()))));
        return names.stream().map(name -> column(ROWS, name)).collect(Collectors.toCollection(ArrayList::new));
    }

    /** The columns of the answer, from {@link #joined}. */
    List<SelectField<?>> selected() {
        List<SelectField<?>> selected = new ArrayList<>();
        selected.add(column(ROWS, "id").as("id"));
        selected.add(column(ROWS, "rev").as("rev"));
        selected.add(column(ROWS, "label").as("label"));
        selected.add(column(ROWS, "deleted_op").as("deleted_op"));
        selected.add(DSL.field(DSL.select(column("gone", "at").coerce(OffsetDateTime.class))
                        .from(Tables.of("operation").as("gone"))
                        .where(column("gone", "id").eq(column(ROWS, "deleted_op"))))
                .as("deleted_at"));
        for (Field field : fields) {
            if (field.type().derived()) {
                selected.add(column(FilterStore.ROLLUPS, field.column()).as("v_" + field.column()));
            }
            if (field.targets().isPresent()) {
                selected.add(LinkSetStore.named(sight, field).as("v_" + field.column()));
                continue;
            }
            for (Column each : field.columns()) {
                selected.add(stands(field, each).coerce(each.type().java()).as("v_" + each.name()));
            }
            if (field.target().isPresent()) {
                selected.add(column("l_" + field.column(), "label").as("l_" + field.column()));
                if (colored(sight, field)) {
                    selected.add(column("l_" + field.column(), ObjectDeclaration.COLOR)
                            .as("c_" + field.column()));
                }
            }
        }
        return selected;
    }

    /** Whether what it links to is a word of a directory, with a colour the reader sees. */
    static boolean colored(Sight sight, Field link) {
        return link.target()
                .or(link::targets)
                .map(sight.model()::object)
                .filter(ObjectType::directory)
                .flatMap(directory -> sight.field(directory, ObjectDeclaration.COLOR))
                .isPresent();
    }

    /** Rows with what is shown of them: roll-ups, and names of links as far as the reader sees their records. */
    Table<?> joined(Table<?> rows) {
        boolean rollups = fields.stream().anyMatch(field -> field.type().derived());
        Set<Field> links = new LinkedHashSet<>(
                fields.stream().filter(field -> field.target().isPresent()).toList());
        return named(sight, withAuthors(fields, rollups ? withRollups(object, rows) : rows), links);
    }

    /** Rows with the operations that made and changed them, where a field tells of those. */
    static Table<?> withAuthors(Collection<Field> fields, Table<?> rows) {
        Table<?> told = rows;
        for (Authorship each :
                fields.stream().flatMap(field -> Authorship.of(field).stream()).collect(oneForEach())) {
            told = told.leftJoin(Tables.of("operation").as(each.alias()))
                    .on(column(each.alias(), "id").eq(column(ROWS, each.operation())));
        }
        return told;
    }

    /** The operations to be joined: when and who are of the same. */
    private static Collector<Authorship, ?, Collection<Authorship>> oneForEach() {
        return Collectors.collectingAndThen(
                Collectors.toMap(Authorship::alias, each -> each, (a, b) -> a), Map::values);
    }

    /** Where a column of a field stands: with the rows, or in the operation that a row names. */
    private static org.jooq.Field<Object> stands(Field field, Column column) {
        return Authorship.of(field)
                .map(told -> column(told.alias(), told.tells()))
                .orElseGet(() -> column(ROWS, column.name()));
    }

    static Table<?> withRollups(ObjectType object, Table<?> rows) {
        return rows.leftJoin(ObjectStore.rollups(object).as(FilterStore.ROLLUPS))
                .on(column(FilterStore.ROLLUPS, "id").eq(column(ROWS, "id")));
    }

    /** With the names of links as far as the reader sees their records. */
    static Table<?> named(Sight sight, Table<?> rows, Set<Field> links) {
        Table<?> from = rows;
        for (Field link : links) {
            ObjectType target = sight.model().object(link.target().orElseThrow());
            String alias = "l_" + link.column();
            from = from.leftJoin(ObjectStore.table(target).as(alias))
                    .on(column(alias, "id").eq(stands(link, link.columns().getFirst())))
                    .and(ObjectStore.reached(
                            sight, target, alias, sight.on(target).see()));
        }
        return from;
    }

    Row row(Record row) {
        Cells cells = new Cells(row);
        UUID id = Objects.requireNonNull(cells.next(UUID.class));
        long rev = Objects.requireNonNull(cells.next(Long.class));
        String label = Objects.requireNonNullElse(cells.next(String.class), "");
        Optional<Long> deletedOp = Optional.ofNullable(cells.next(Long.class));
        Optional<Instant> deletedAt =
                Optional.ofNullable(cells.next(OffsetDateTime.class)).map(OffsetDateTime::toInstant);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Field field : fields) {
            values.put(field.key(), value(cells, field));
        }
        return new Row(id, rev, label, values, deletedOp, deletedAt);
    }

    private @Nullable Object value(Cells cells, Field field) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        if (field.type().derived()) {
            parts.put("", cells.next(Object.class));
        }
        if (field.targets().isPresent()) {
            return LinkSetStore.read(cells.next(JSONB.class));
        }
        for (Column each : field.columns()) {
            parts.put(each.part(), cells.next(each.type().java()));
        }
        Object json = field.type().toJson(parts, field);
        if (field.target().isEmpty()) {
            return json;
        }
        String name = cells.next(String.class);
        boolean colored = colored(sight, field);
        String color = colored ? cells.next(String.class) : null;
        if (json == null) {
            return null;
        }
        Map<String, @Nullable Object> link = new LinkedHashMap<>();
        link.put("id", json);
        link.put("label", name);
        if (colored) {
            link.put("color", color);
        }
        return link;
    }

    /** The columns of a row one after the other, as {@link #selected} puts them; found by name they would be searched for each time. */
    private static final class Cells {

        private final Record row;
        private int place;

        Cells(Record row) {
            this.row = row;
        }

        <T> @Nullable T next(Class<T> type) {
            return row.get(place++, type);
        }
    }
}
