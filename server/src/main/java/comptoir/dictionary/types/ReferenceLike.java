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
import comptoir.kernel.Refusal;
import comptoir.platform.Ids;
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
        return switch (AskedIds.of(value, operator, each -> operand(each, field, reading))) {
            case Outcome.Ok<List<UUID>>(List<UUID> ids) -> among(column, operator, ids);
            case Outcome.No<List<UUID>>(Refusal refusal) -> Outcome.refused(refusal);
        };
    }

    private static Outcome<Condition> among(org.jooq.Field<UUID> column, Operator operator, List<UUID> ids) {
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
