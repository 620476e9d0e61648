package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.Grouping;
import comptoir.dictionary.ObjectDeclaration;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Gathers the rows of a list by the values of a field, in one statement. Made only where the reader sees all that the chart names. */
final class ChartStore {

    private static final int MOST_BARS = 20;
    private static final int MOST_PERIODS = 24;

    private final Tx tx;
    private final Sight sight;
    private final ObjectType object;
    private final ChartWish wish;
    private final QueryStore rows;
    private final FilterStore filters;
    private final Sight.FieldPath by;
    private final org.jooq.Field<?> key;
    private final Optional<Sight.FieldPath> measured;
    private final org.jooq.Field<BigDecimal> value;
    private final Condition where;

    ChartStore(Tx tx, Sight sight, ObjectType object, ChartWish wish) {
        this.tx = tx;
        this.sight = sight;
        this.object = object;
        this.wish = wish;
        this.rows = new QueryStore(tx, sight, object);
        this.filters = new FilterStore(tx, sight, object, ProjectionStore.ROWS);
        this.by = path(wish.by());
        this.key = by.field()
                .type()
                .groupKey(filters.columns(by), wish.length(), sight.reading())
                .orElseThrow(() -> Refusal.of(
                                RecordsProblem.CHART_GROUP,
                                "field",
                                by.field().label().in(sight.actor().language()))
                        .refused());
        this.measured = wish.measure().map(measure -> path(measure.field()));
        this.value = measured.map(this::number).orElseGet(() -> DSL.castNull(SQLDataType.NUMERIC));
        this.where = rows.where(wish.filter(), wish.search(), false);
    }

    private Sight.FieldPath path(String named) {
        return sight.path(object, named)
                .orElseThrow(() -> Refusal.of(RecordsProblem.FIELDS_UNKNOWN, "field", Drafting.brief(named))
                        .refused());
    }

    private org.jooq.Field<BigDecimal> number(Sight.FieldPath path) {
        List<org.jooq.Field<?>> columns = List.copyOf(filters.columns(path).values());
        if (columns.size() != 1) {
            throw FigureStore.notPossible(path);
        }
        return FigureStore.number(path, columns.getFirst());
    }

    Chart read() {
        List<Chart.Bar> bars = new ArrayList<>();
        Optional<Chart.Rest> rest = Optional.empty();
        List<Record> read = tx.dslForValues().fetch(SQL, parts());
        for (Record row : read) {
            if (row.get("rest", Boolean.class)) {
                rest = Optional.of(new Chart.Rest(row.get("groups", Long.class), sum(List.of(row))));
            } else {
                bars.add(new Chart.Bar(
                        Optional.ofNullable(row.get("key", String.class)),
                        Optional.ofNullable(row.get("label", String.class)),
                        Optional.ofNullable(row.get("color", String.class)),
                        sum(List.of(row))));
            }
        }
        return new Chart(bars, rest, sum(read));
    }

    /** The gathered rows in their order, the bars that have a place, and the others as one. */
    private static final String SQL = """
            with gathered as ({0}), ranked as (
                select key, n, s, c, row_number() over (order by {1}) as place from gathered
            ), kept as (
                select case when place <= {2} then key end as key, place > {2} as rest, min(place) as place,
                       count(*) as groups, sum(n) as n, sum(s) as s, sum(c) as c
                from ranked group by 1, 2
            ) {3}
            """;

    private QueryPart[] parts() {
        boolean periods = by.field().type().grouping() == Grouping.PERIOD;
        return new QueryPart[] {
            gathered(), DSL.sql(order(periods)), DSL.inline(periods ? MOST_PERIODS : MOST_BARS), named()
        };
    }

    /** Roll-ups are joined only where they are needed. */
    private Select<?> gathered() {
        return DSL.select(
                        key.as("key"),
                        DSL.count().as("n"),
                        DSL.sum(value).as("s"),
                        DSL.count(value).as("c"))
                .from(rows())
                .where(where)
                .groupBy(DSL.field("1"));
    }

    /** Periods from the latest back; what is empty always has its bar there. */
    private String order(boolean periods) {
        if (periods) {
            return "key desc nulls first";
        }
        return wish.measure()
                .map(Figure::of)
                .map(of -> of == Figure.Of.SUM
                        ? "s desc nulls last, n desc, key nulls last"
                        : "s / nullif(c, 0) desc nulls last, n desc, key nulls last")
                .orElse("n desc, key nulls last");
    }

    private String linked() {
        return "l_" + by.field().column();
    }

    private Table<?> rows() {
        List<Field> named = Stream.concat(Stream.of(by), measured.stream())
                .map(Sight.FieldPath::field)
                .toList();
        return ProjectionStore.withAuthors(named, rows.summed(named, wish.filter()));
    }

    /** The bars, with the names of what they link to as far as the reader sees it. */
    private Select<?> named() {
        Table<?> kept = DSL.table(DSL.name("kept"));
        Optional<String> target = by.field().target();
        if (target.isEmpty()) {
            return bars(kept, DSL.castNull(SQLDataType.CLOB), DSL.castNull(SQLDataType.CLOB));
        }
        ObjectType linked = sight.model().object(target.get());
        return bars(
                kept.leftJoin(ObjectStore.table(linked).as(linked()))
                        .on(ObjectStore.uuid(linked(), "id").eq(ObjectStore.uuid("kept", "key")))
                        .and(ObjectStore.reached(
                                sight, linked, linked(), sight.on(linked).see())),
                ObjectStore.column(linked(), "label"),
                ProjectionStore.colored(sight, by.field())
                        ? ObjectStore.column(linked(), ObjectDeclaration.COLOR)
                        : DSL.castNull(SQLDataType.CLOB));
    }

    private static Select<?> bars(Table<?> kept, org.jooq.Field<?> label, org.jooq.Field<?> color) {
        return DSL.select(
                        DSL.field("kept.key::text").as("key"),
                        DSL.field("kept.rest").as("rest"),
                        DSL.field("kept.groups").as("groups"),
                        DSL.field("kept.n").as("n"),
                        DSL.field("kept.s").as("s"),
                        DSL.field("kept.c").as("c"),
                        label.as("label"),
                        color.as("color"))
                .from(kept)
                .orderBy(DSL.field("kept.place"));
    }

    private Chart.Sum sum(List<Record> read) {
        long count = read.stream().mapToLong(row -> row.get("n", Long.class)).sum();
        if (wish.measure().isEmpty()) {
            return new Chart.Sum(count, Optional.of(BigDecimal.valueOf(count)));
        }
        BigDecimal sum = read.stream()
                .flatMap(row -> Optional.ofNullable(row.get("s", BigDecimal.class)).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (wish.measure().get().of() == Figure.Of.SUM) {
            return new Chart.Sum(count, Optional.of(sum));
        }
        long filled = read.stream().mapToLong(row -> row.get("c", Long.class)).sum();
        Field field = measured.orElseThrow().field();
        return new Chart.Sum(
                count,
                filled == 0
                        ? Optional.empty()
                        : Optional.of(sum.divide(
                                BigDecimal.valueOf(filled), FigureStore.scaleOf(field), RoundingMode.HALF_UP)));
    }
}
