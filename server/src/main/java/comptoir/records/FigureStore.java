package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Turns figures into what a statement selects, and its row back into them. */
final class FigureStore {

    private static final int AVERAGE_SCALE = 4;
    private static final int AMOUNT_SCALE = 2;

    private final List<Figure> figures;
    private final List<Sight.FieldPath> paths;
    private final FilterStore filters;

    FigureStore(Sight sight, ObjectType object, FilterStore filters, List<Figure> figures) {
        this.figures = figures;
        this.filters = filters;
        this.paths = figures.stream()
                .map(figure -> sight.path(object, figure.field())
                        .orElseThrow(() -> Refusal.of(RecordsProblem.FIELDS_UNKNOWN, "field", figure.field())
                                .refused()))
                .toList();
        paths.stream()
                .filter(path -> Authorship.of(path.field()).isPresent())
                .findFirst()
                .ifPresent(path -> {
                    throw notPossible(path);
                });
    }

    Set<Field> fields() {
        Set<Field> fields = new LinkedHashSet<>();
        paths.forEach(path -> fields.add(path.field()));
        return fields;
    }

    List<SelectField<?>> selected() {
        return IntStream.range(0, figures.size())
                .<SelectField<?>>mapToObj(
                        i -> selected(figures.get(i).of(), paths.get(i)).as("figure_" + i))
                .toList();
    }

    private org.jooq.Field<?> selected(Figure.Of of, Sight.FieldPath path) {
        Collection<org.jooq.Field<?>> columns = filters.columns(path).values();
        org.jooq.Field<?> first = columns.iterator().next();
        return switch (of) {
            case FILLED ->
                DSL.count(DSL.when(
                        DSL.or(columns.stream().map(org.jooq.Field::isNotNull).toList()), DSL.inline(1)));
            case SUM -> DSL.coalesce(DSL.sum(number(path, first)), BigDecimal.ZERO);
            case AVERAGE -> DSL.round(DSL.avg(number(path, first)), scaleOf(path.field()));
            case MIN -> DSL.min(ordered(path, first));
            case MAX -> DSL.max(ordered(path, first));
        };
    }

    static int scaleOf(Field field) {
        return List.of("amount", "rollup").contains(field.type().key()) ? AMOUNT_SCALE : AVERAGE_SCALE;
    }

    static org.jooq.Field<BigDecimal> number(Sight.FieldPath path, org.jooq.Field<?> column) {
        if (!Number.class.isAssignableFrom(column.getType())) {
            throw notPossible(path);
        }
        return column.coerce(BigDecimal.class);
    }

    private static org.jooq.Field<?> ordered(Sight.FieldPath path, org.jooq.Field<?> column) {
        if (List.of(LocalDate.class, OffsetDateTime.class).contains(column.getType())) {
            return column;
        }
        return number(path, column);
    }

    static RuntimeException notPossible(Sight.FieldPath path) {
        return Refusal.of(
                        RecordsProblem.SUM_NOT_POSSIBLE,
                        "field",
                        path.field().label().fr())
                .refused();
    }

    /** The figures a row of them says, as texts; empty where there is nothing to say. */
    List<@Nullable String> read(Record row) {
        List<@Nullable String> read = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            read.add(text(row.get("figure_" + i)));
        }
        return read;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.toPlainString();
            case OffsetDateTime instant -> instant.toInstant().toString();
            default -> value.toString();
        };
    }
}
