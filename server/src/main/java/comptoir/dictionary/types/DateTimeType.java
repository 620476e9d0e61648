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
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** An instant, kept in UTC; a text without a zone is understood in the workspace's. Filters on days take whole days. */
public final class DateTimeType implements FieldType {

    @Override
    public String key() {
        return "dateTime";
    }

    @Override
    public List<Part> parts() {
        return Part.one(SqlType.INSTANT);
    }

    @Override
    public Outcome<Map<String, Object>> read(Object given, Field field, Reading reading) {
        if (given instanceof CharSequence text && text.toString().isBlank()) {
            return Outcome.ok(Map.of());
        }
        return instant(given, reading).map(instant -> Map.of("", instant));
    }

    static Outcome<OffsetDateTime> instant(Object given, Reading reading) {
        if (given instanceof OffsetDateTime instant) {
            return Outcome.ok(instant);
        }
        if (!(given instanceof CharSequence chars) || chars.length() > 40) {
            return Outcome.refused(DictionaryProblem.DATE_MALFORMED, "value", Texts.shown(given));
        }
        String text = chars.toString().strip();
        try {
            return bounded(OffsetDateTime.parse(text.replaceFirst("^(\\S+) (\\d\\d:)", "$1T$2")));
        } catch (DateTimeParseException e) {
            return local(text, reading);
        }
    }

    private static Outcome<OffsetDateTime> local(String text, Reading reading) {
        try {
            LocalDateTime local = LocalDateTime.parse(text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:)", "$1T$2"));
            return bounded(local.atZone(reading.zone()).toOffsetDateTime());
        } catch (DateTimeParseException e) {
            return FrenchDates.parse(text, reading.today()).map(day -> startOf(day, reading));
        }
    }

    private static Outcome<OffsetDateTime> bounded(OffsetDateTime instant) {
        return instant.getYear() < 1000 || instant.getYear() > 9999
                ? Outcome.refused(DictionaryProblem.DATE_MALFORMED, "value", instant.toString())
                : Outcome.ok(instant.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS));
    }

    private static OffsetDateTime startOf(LocalDate day, Reading reading) {
        return day.atStartOfDay(reading.zone()).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }

    @Override
    public @Nullable Object toJson(Map<String, @Nullable Object> parts, Field field) {
        return parts.get("") instanceof OffsetDateTime instant
                ? instant.toInstant().toString()
                : null;
    }

    @Override
    public Map<String, Object> describe(Field field) {
        return Map.of("type", "string", "format", "date-time");
    }

    @Override
    public Set<Operator> operators() {
        return EnumSet.of(
                Operator.IS,
                Operator.LESS,
                Operator.AT_MOST,
                Operator.MORE,
                Operator.AT_LEAST,
                Operator.BETWEEN,
                Operator.EMPTY,
                Operator.NOT_EMPTY);
    }

    @Override
    public Outcome<Condition> test(
            Map<String, org.jooq.Field<?>> columns,
            Operator operator,
            Optional<Object> value,
            Field field,
            Reading reading) {
        org.jooq.Field<OffsetDateTime> column =
                columns.values().iterator().next().coerce(OffsetDateTime.class);
        if (operator == Operator.IS && value.isPresent()) {
            Optional<RelativePeriod> period = RelativePeriod.find(value.get());
            if (period.isPresent()) {
                return Outcome.ok(within(
                        column,
                        period.get().first(reading.today()),
                        period.get().last(reading.today()),
                        reading));
            }
            return DateType.day(value.get(), reading).map(day -> within(column, day, day, reading));
        }
        return Comparisons.of(column, operator, value, given -> instant(given, reading));
    }

    private static Condition within(
            org.jooq.Field<OffsetDateTime> column, LocalDate first, LocalDate last, Reading reading) {
        return column.ge(startOf(first, reading)).and(column.lt(startOf(last.plusDays(1), reading)));
    }

    @Override
    public Optional<org.jooq.Field<?>> sortKey(Map<String, org.jooq.Field<?>> columns, Field field) {
        return Optional.of(columns.values().iterator().next());
    }

    @Override
    public Optional<org.jooq.Field<?>> groupKey(
            Map<String, org.jooq.Field<?>> columns, PeriodLength length, Reading reading) {
        return Optional.of(DSL.field(
                "date_trunc({0}, {1} at time zone {2})::date",
                LocalDate.class,
                DSL.inline(length.key()),
                columns.values().iterator().next(),
                DSL.inline(reading.zone().getId())));
    }

    @Override
    public Grouping grouping() {
        return Grouping.PERIOD;
    }
}
