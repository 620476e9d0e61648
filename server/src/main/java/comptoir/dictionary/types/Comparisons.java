package comptoir.dictionary.types;

import comptoir.dictionary.DictionaryProblem;
import comptoir.dictionary.Operator;
import comptoir.kernel.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;

/** Conditions on columns whose values have an order: numbers, days, instants. */
final class Comparisons {

    private Comparisons() {}

    static <T> Outcome<Condition> of(
            Field<T> column, Operator operator, Optional<Object> value, Function<Object, Outcome<T>> reading) {
        if (operator.needsNoValue()) {
            return Outcome.ok(operator == Operator.EMPTY ? column.isNull() : column.isNotNull());
        }
        if (operator == Operator.BETWEEN) {
            return between(column, value, reading);
        }
        return value.map(reading)
                .map(read -> switch (read) {
                    case Outcome.Ok<T>(T operand) -> one(column, operator, operand);
                    case Outcome.No<T>(var ignored) -> wrong(operator);
                })
                .orElseGet(() -> wrong(operator));
    }

    private static <T> Outcome<Condition> one(Field<T> column, Operator operator, T operand) {
        return switch (operator) {
            case IS -> Outcome.ok(column.eq(operand));
            case IS_NOT -> Outcome.ok(column.isNull().or(column.ne(operand)));
            case LESS -> Outcome.ok(column.lt(operand));
            case AT_MOST -> Outcome.ok(column.le(operand));
            case MORE -> Outcome.ok(column.gt(operand));
            case AT_LEAST -> Outcome.ok(column.ge(operand));
            default -> Outcome.refused(DictionaryProblem.FILTER_OPERATOR, "operator", operator.key());
        };
    }

    private static <T> Outcome<Condition> between(
            Field<T> column, Optional<Object> value, Function<Object, Outcome<T>> reading) {
        if (value.isPresent()
                && value.get() instanceof List<?> pair
                && pair.size() == 2
                && pair.get(0) instanceof Object low
                && pair.get(1) instanceof Object high
                && reading.apply(low) instanceof Outcome.Ok<T>(T from)
                && reading.apply(high) instanceof Outcome.Ok<T>(T to)) {
            return Outcome.ok(column.between(from, to));
        }
        return wrong(Operator.BETWEEN);
    }

    private static Outcome<Condition> wrong(Operator operator) {
        return Outcome.refused(DictionaryProblem.FILTER_VALUE, "operator", operator.key());
    }
}
