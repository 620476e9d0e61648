package comptoir.dictionary.types;

import comptoir.dictionary.DictionaryProblem;
import comptoir.dictionary.Field;
import comptoir.dictionary.FieldType;
import comptoir.dictionary.Operator;
import comptoir.dictionary.Reading;
import comptoir.dictionary.SqlType;
import comptoir.kernel.FrenchNumbers;
import comptoir.kernel.Outcome;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** What all kinds stored as a number share; each says how many decimals it keeps. */
abstract class NumberLike implements FieldType {

    static final Set<Operator> OPERATORS = EnumSet.of(
            Operator.IS,
            Operator.IS_NOT,
            Operator.LESS,
            Operator.AT_MOST,
            Operator.MORE,
            Operator.AT_LEAST,
            Operator.BETWEEN,
            Operator.EMPTY,
            Operator.NOT_EMPTY);

    private static final BigDecimal LARGEST = new BigDecimal("1E15");

    /** Most decimals kept. */
    abstract int scale(Field field);

    /** Most decimals kept in this workspace. */
    int scale(Field field, Reading reading) {
        return scale(field);
    }

    @Override
    public List<Part> parts() {
        return Part.one(SqlType.NUMERIC);
    }

    @Override
    public Outcome<Map<String, Object>> read(Object given, Field field, Reading reading) {
        if (given instanceof CharSequence text && text.toString().isBlank()) {
            return Outcome.ok(Map.of());
        }
        return switch (understood(given)) {
            case Outcome.Ok<BigDecimal>(BigDecimal number) -> checked(number, scale(field, reading));
            case Outcome.No<BigDecimal>(var refusal) -> Outcome.refused(refusal);
        };
    }

    /** The number that was written, or compared with. */
    Outcome<BigDecimal> understood(Object given) {
        return number(given);
    }

    private static Outcome<Map<String, Object>> checked(BigDecimal number, int scale) {
        if (number.abs().compareTo(LARGEST) >= 0) {
            return Outcome.refused(DictionaryProblem.NUMBER_TOO_LARGE, "value", Texts.shown(number));
        }
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (stripped.scale() > scale) {
            return scale == 0
                    ? Outcome.refused(DictionaryProblem.NUMBER_NOT_WHOLE, "value", Texts.shown(number))
                    : Outcome.refused(DictionaryProblem.NUMBER_TOO_PRECISE, "decimals", scale);
        }
        return Outcome.ok(Map.of("", stripped.scale() < 0 ? stripped.setScale(0) : stripped));
    }

    static Outcome<BigDecimal> number(Object given) {
        return switch (given) {
            case BigDecimal number
            when number.precision() - number.scale() > 40 || number.scale() > 400 ->
                Outcome.refused(DictionaryProblem.NUMBER_TOO_LARGE, "value", "");
            case BigDecimal number -> Outcome.ok(number);
            case Integer number -> Outcome.ok(BigDecimal.valueOf(number));
            case Long number -> Outcome.ok(BigDecimal.valueOf(number));
            case java.math.BigInteger number when number.bitLength() < 128 -> Outcome.ok(new BigDecimal(number));
            case java.math.BigInteger number -> Outcome.refused(DictionaryProblem.NUMBER_TOO_LARGE, "value", "");
            case CharSequence text when text.length() <= 60 -> FrenchNumbers.parse(text.toString());
            default -> Outcome.refused(DictionaryProblem.NUMBER_MALFORMED, "value", Texts.shown(given));
        };
    }

    @Override
    public @Nullable Object toJson(Map<String, @Nullable Object> parts, Field field) {
        return parts.get("") instanceof BigDecimal number ? number.toPlainString() : null;
    }

    @Override
    public Map<String, Object> describe(Field field) {
        return Map.of("type", "string", "pattern", "^-?[0-9]+([.][0-9]+)?$");
    }

    @Override
    public Set<Operator> operators() {
        return OPERATORS;
    }

    @Override
    public Outcome<Condition> test(
            Map<String, org.jooq.Field<?>> columns,
            Operator operator,
            Optional<Object> value,
            Field field,
            Reading reading) {
        return Comparisons.of(
                columns.values().iterator().next().coerce(BigDecimal.class), operator, value, this::understood);
    }

    @Override
    public Optional<org.jooq.Field<?>> sortKey(Map<String, org.jooq.Field<?>> columns, Field field) {
        return Optional.of(columns.values().iterator().next());
    }
}
