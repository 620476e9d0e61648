package comptoir.dictionary.types;

import comptoir.dictionary.DictionaryProblem;
import comptoir.dictionary.Field;
import comptoir.dictionary.FieldType;
import comptoir.dictionary.Grouping;
import comptoir.dictionary.Operator;
import comptoir.dictionary.PeriodLength;
import comptoir.dictionary.Reading;
import comptoir.dictionary.SqlType;
import comptoir.kernel.FrenchDates;
import comptoir.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A calendar day in the workspace's zone. */
public final class DateType implements FieldType {

    @Override
    public String key() {
        return "date";
    }

    @Override
    public List<Part> parts() {
        return Part.one(SqlType.DATE);
    }

    @Override
    public Outcome<Map<String, Object>> read(Object given, Field field, Reading reading) {
        if (given instanceof CharSequence text && text.toString().isBlank()) {
            return Outcome.ok(Map.of());
        }
        return day(given, reading).map(day -> Map.of("", day));
    }

    static Outcome<LocalDate> day(Object given, Reading reading) {
        if (given instanceof LocalDate day) {
            return Outcome.ok(day);
        }
        if (given instanceof CharSequence text && text.length() <= 40) {
            return FrenchDates.parse(text.toString().strip(), reading.today());
        }
        return Outcome.refused(DictionaryProblem.DATE_MALFORMED, "value", Texts.shown(given));
    }

    @Override
    public @Nullable Object toJson(Map<String, @Nullable Object> parts, Field field) {
        return parts.get("") instanceof LocalDate day ? day.toString() : null;
    }

    @Override
    public Map<String, Object> describe(Field field) {
        return Map.of("type", "string", "format", "date");
    }

    @Override
    public Set<Operator> operators() {
        return NumberLike.OPERATORS;
    }

    @Override
    public Outcome<Condition> test(
            Map<String, org.jooq.Field<?>> columns,
            Operator operator,
            Optional<Object> value,
            Field field,
            Reading reading) {
        org.jooq.Field<LocalDate> column = columns.values().iterator().next().coerce(LocalDate.class);
        Optional<RelativePeriod> period = value.flatMap(RelativePeriod::find);
        Optional<Condition> within = period.flatMap(each -> within(column, operator, each, reading.today()));
        if (within.isPresent()) {
            return Outcome.ok(within.get());
        }
        return Comparisons.of(column, operator, value, given -> day(given, reading));
    }

    /** Before a period is before its first day, up to it includes its last. */
    private static Optional<Condition> within(
            org.jooq.Field<LocalDate> column, Operator operator, RelativePeriod period, LocalDate today) {
        LocalDate first = period.first(today);
        LocalDate last = period.last(today);
        return switch (operator) {
            case IS -> Optional.of(column.between(first, last));
            case LESS -> Optional.of(column.lt(first));
            case AT_MOST -> Optional.of(column.le(last));
            case MORE -> Optional.of(column.gt(last));
            case AT_LEAST -> Optional.of(column.ge(first));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<org.jooq.Field<?>> sortKey(Map<String, org.jooq.Field<?>> columns, Field field) {
        return Optional.of(columns.values().iterator().next());
    }

    @Override
    public Optional<org.jooq.Field<?>> groupKey(
            Map<String, org.jooq.Field<?>> columns, PeriodLength length, Reading reading) {
        return Optional.of(DSL.field(
                "date_trunc({0}, {1}::timestamp)::date",
                LocalDate.class,
                DSL.inline(length.key()),
                columns.values().iterator().next()));
    }

    @Override
    public Grouping grouping() {
        return Grouping.PERIOD;
    }
}
