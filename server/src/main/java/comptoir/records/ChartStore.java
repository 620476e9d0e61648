package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Gathers the rows of a list by the values of a field, or of two, in one statement. Made only where the reader sees all that the chart
 * names.
 */
final class ChartStore {

    private static final int MOST_BARS = 20;
    private static final int MOST_PERIODS = 24;
    private static final int MOST_PARTS = 8;

    private static final String BAR = "bar";
    private static final String PART = "part";
    private static final Chart.Group WHOLE = new Chart.Group(Optional.empty(), Optional.empty(), Optional.empty());

    private final Tx tx;
    private final Sight sight;
    private final ObjectType object;
    private final ChartWish wish;
    private final QueryStore rows;
    private final FilterStore filters;
    private final GroupingStore bars;
    private final Optional<GroupingStore> parts;
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
        this.bars = grouping(wish.bars(), BAR);
        this.parts = wish.parts().map(by -> grouping(by, PART));
        this.measured = wish.measure().map(measure -> path(measure.field()));
        this.value = measured.map(this::number).orElseGet(() -> DSL.castNull(SQLDataType.NUMERIC));
        this.where = rows.where(wish.filter(), wish.search(), false);
        parts.filter(other -> other.field().key().equals(bars.field().key())).ifPresent(this::refuseTwice);
    }

    private GroupingStore grouping(ChartWish.By by, String name) {
        return new GroupingStore(sight, filters, path(by.field()), by, name);
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

    private void refuseTwice(GroupingStore same) {
        throw Refusal.of(
                        RecordsProblem.CHART_TWICE,
                        "field",
                        same.field().label().in(sight.actor().language()))
                .refused();
    }

    Chart read() {
        List<ChartCells.Cell> cells = tx.dslForValues().fetch(SQL, statement()).stream()
                .map(this::cell)
                .toList();
        return new ChartCells(
                        cells,
                        mostBars(),
                        MOST_PARTS,
                        parts.isPresent(),
                        wish.measure().map(Figure::of),
                        measured.map(path -> FigureStore.scaleOf(path.field())).orElse(0))
                .chart();
    }

    /** The gathered rows, the places of bars and parts, and those without a place together. What bars come to decides, not their parts. */
    private static final String SQL = """
            with gathered as ({0}), summed as (
                select gathered.*,
                       sum(n) over bars as bar_n, sum(s) over bars as bar_s, sum(c) over bars as bar_c,
                       sum(n) over parts as part_n, sum(s) over parts as part_s
                from gathered window bars as (partition by bar), parts as (partition by part)
            ), ranked as (
                select bar, part, n, s, c,
                       dense_rank() over (order by {1}) as place, dense_rank() over (order by {3}) as part_place
                from summed
            ), kept as (
                select least(place, {2} + 1) as place, least(part_place, {4} + 1) as part_place,
                       case when place <= {2} then bar end as bar, case when part_place <= {4} then part end as part,
                       max(place) as bars, max(part_place) as parts, sum(n) as n, sum(s) as s, sum(c) as c
                from ranked group by 1, 2, 3, 4
            ) {5}
            """;

    private QueryPart[] statement() {
        return new QueryPart[] {
            gathered(),
            DSL.sql(order(bars, BAR)),
            DSL.inline(mostBars()),
            DSL.sql(parts.map(by -> order(by, PART)).orElse("part")),
            DSL.inline(MOST_PARTS),
            named()
        };
    }

    private int mostBars() {
        return bars.periods() ? MOST_PERIODS : MOST_BARS;
    }

    /** Roll-ups are joined only where they are needed. */
    private Select<?> gathered() {
        return DSL.select(
                        bars.key(),
                        parts.<SelectField<?>>map(GroupingStore::key)
                                .orElseGet(() -> DSL.castNull(SQLDataType.CLOB).as(PART)),
                        DSL.count().as("n"),
                        DSL.sum(value).as("s"),
                        DSL.count(value).as("c"))
                .from(rows())
                .where(where)
                .groupBy(DSL.field("1"), DSL.field("2"));
    }

    /** Periods from the latest back; what is empty always has its place there. */
    private String order(GroupingStore by, String name) {
        if (by.periods()) {
            return name + " desc nulls first";
        }
        String most = wish.measure()
                .map(Figure::of)
                .map(of -> of == Figure.Of.SUM
                        ? "%1$s_s desc nulls last, "
                        : "%1$s_s / nullif(%1$s_c, 0) desc nulls last, ")
                .orElse("");
        return (most + "%1$s_n desc, %1$s nulls last").formatted(name);
    }

    private Table<?> rows() {
        List<Field> named = Stream.of(
                        Optional.of(bars.field()),
                        parts.map(GroupingStore::field),
                        measured.map(Sight.FieldPath::field))
                .flatMap(Optional::stream)
                .toList();
        return ProjectionStore.withAuthors(named, rows.summed(named, wish.filter()));
    }

    /** With the names of what bars and parts link to. */
    private Select<?> named() {
        List<GroupingStore> groupings =
                Stream.concat(Stream.of(bars), parts.stream()).toList();
        List<SelectField<?>> selected = new ArrayList<>();
        for (String each : List.of("place", "part_place", "bars", "parts", "n", "s", "c")) {
            selected.add(DSL.field("kept." + each).as(each));
        }
        selected.add(DSL.field("kept.bar::text").as(BAR));
        selected.add(DSL.field("kept.part::text").as(PART));
        Table<?> from = DSL.table(DSL.name("kept"));
        for (GroupingStore by : groupings) {
            selected.add(by.label());
            selected.add(by.color());
            from = by.joined(from);
        }
        return DSL.select(selected).from(from).orderBy(DSL.field("kept.place"), DSL.field("kept.part_place"));
    }

    private ChartCells.Cell cell(Record row) {
        return new ChartCells.Cell(
                row.get("place", Integer.class),
                row.get("part_place", Integer.class),
                bars.read(row),
                parts.map(by -> by.read(row)).orElse(WHOLE),
                row.get("bars", Long.class),
                row.get("parts", Long.class),
                row.get("n", Long.class),
                Objects.requireNonNullElse(row.get("s", BigDecimal.class), BigDecimal.ZERO),
                row.get("c", Long.class));
    }
}
