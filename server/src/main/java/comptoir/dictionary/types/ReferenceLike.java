package comptoir.dictionary.types;

import comptoir.dictionary.DictionaryProblem;
import comptoir.dictionary.Field;
import comptoir.dictionary.FieldType;
import comptoir.dictionary.Grouping;
import comptoir.dictionary.Operator;
import comptoir.dictionary.PeriodLength;
import comptoir.dictionary.Reading;
import comptoir.dictionary.SqlType;
import comptoir.kernel.Outcome;
import comptoir.platform.Ids;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What choices, links and members share: a value is the id of something else. */
abstract class ReferenceLike implements FieldType {

    private static final int MOST_IDS = 500;

    @Override
    public List<Part> parts() {
        return Part.one(SqlType.UUID);
    }

    /** The id that a filter's value names. */
    abstract Optional<UUID> operand(Object given, Field field, Reading reading);

    @Override
    public @Nullable Object toJson(Map<String, @Nullable Object> parts, Field field) {
        return parts.get("") instanceof UUID id ? id.toString() : null;
    }

    @Override
    public Set<Operator> operators() {
        return EnumSet.of(Operator.ANY_OF, Operator.NONE_OF, Operator.IS, Operator.EMPTY, Operator.NOT_EMPTY);
    }

    @Override
    public Outcome<Condition> test(
            Map<String, org.jooq.Field<?>> columns,
            Operator operator,
            Optional<Object> value,
            Field field,
            Reading reading) {
        org.jooq.Field<UUID> column = columns.values().iterator().next().coerce(UUID.class);
        if (operator.needsNoValue()) {
            return Outcome.ok(operator == Operator.EMPTY ? column.isNull() : column.isNotNull());
        }
        List<UUID> ids = new ArrayList<>();
        List<?> given =
                value.map(v -> v instanceof List<?> list ? list : List.of(v)).orElse(List.of());
        for (Object each : given) {
            Optional<UUID> id = each == null ? Optional.empty() : operand(each, field, reading);
            if (id.isEmpty() || ids.size() == MOST_IDS) {
                return Outcome.refused(DictionaryProblem.FILTER_VALUE, "operator", operator.key());
            }
            ids.add(id.get());
        }
        if (ids.isEmpty()) {
            return Outcome.refused(DictionaryProblem.FILTER_VALUE, "operator", operator.key());
        }
        Condition among =
                ids.size() == 1 ? column.eq(ids.getFirst()) : DSL.condition("{0} = any({1})", column, Ids.of(ids));
        return switch (operator) {
            case IS, ANY_OF -> Outcome.ok(among);
            case NONE_OF -> Outcome.ok(column.isNull().or(DSL.not(among)));
            default -> Outcome.refused(DictionaryProblem.FILTER_OPERATOR, "operator", operator.key());
        };
    }

    @Override
    public Optional<org.jooq.Field<?>> groupKey(
            Map<String, org.jooq.Field<?>> columns, PeriodLength length, Reading reading) {
        return Optional.of(columns.values().iterator().next().coerce(UUID.class));
    }

    @Override
    public Grouping grouping() {
        return Grouping.VALUE;
    }
}
