package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.Grouping;
import comptoir.dictionary.ObjectDeclaration;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Refusal;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** One field that the rows of a chart are gathered by: its values in the rows, and what they are called. */
final class GroupingStore {

    private final Sight sight;
    private final Sight.FieldPath path;
    private final org.jooq.Field<?> key;
    private final String name;

    /** @param name of the value in the statement: letters only */
    GroupingStore(Sight sight, FilterStore filters, Sight.FieldPath path, ChartWish.By by, String name) {
        this.sight = sight;
        this.path = path;
        this.name = name;
        this.key = Optional.of(path.field().type())
                .filter(type -> type.grouping(path.field()) != Grouping.NONE)
                .flatMap(type -> type.groupKey(filters.columns(path), by.length(), sight.reading()))
                .orElseThrow(() -> Refusal.of(
                                RecordsProblem.CHART_GROUP,
                                "field",
                                path.field().label().in(sight.actor().language()))
                        .refused());
    }

    Field field() {
        return path.field();
    }

    boolean periods() {
        return path.field().type().grouping() == Grouping.PERIOD;
    }

    org.jooq.Field<?> key() {
        return key.as(name);
    }

    /** With the records that its values name, as far as the reader sees them. */
    Table<?> joined(Table<?> kept) {
        Optional<ObjectType> target = target();
        if (target.isEmpty()) {
            return kept;
        }
        return kept.leftJoin(ObjectStore.table(target.get()).as(linked()))
                .on(ObjectStore.uuid(linked(), "id").eq(ObjectStore.uuid("kept", name)))
                .and(ObjectStore.reached(
                        sight, target.get(), linked(), sight.on(target.get()).see()));
    }

    SelectField<?> label() {
        return (target().isPresent() ? ObjectStore.column(linked(), "label") : nothing()).as(name + "_label");
    }

    SelectField<?> color() {
        boolean colored = target().isPresent() && ProjectionStore.colored(sight, path.field());
        return (colored ? ObjectStore.column(linked(), ObjectDeclaration.COLOR) : nothing()).as(name + "_color");
    }

    Chart.Group read(Record row) {
        return new Chart.Group(
                Optional.ofNullable(row.get(name, String.class)),
                Optional.ofNullable(row.get(name + "_label", String.class)),
                Optional.ofNullable(row.get(name + "_color", String.class)));
    }

    private Optional<ObjectType> target() {
        return path.field().target().map(sight.model()::object);
    }

    private String linked() {
        return name + "_linked";
    }

    private static org.jooq.Field<?> nothing() {
        return DSL.castNull(SQLDataType.CLOB);
    }
}
