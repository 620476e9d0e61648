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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Yes or no; never empty once written. */
public final class YesNoType implements FieldType {

    private static final Set<String> YES = Set.of("true", "oui", "o", "yes", "y", "vrai", "1", "x");
    private static final Set<String> NO = Set.of("false", "non", "n", "no", "faux", "0");

    @Override
    public String key() {
        return "yesNo";
    }

    @Override
    public List<Part> parts() {
        return Part.one(SqlType.BOOLEAN);
    }

    @Override
    public Outcome<Map<String, Object>> read(Object given, Field field, Reading reading) {
        return said(given)
                .<Outcome<Map<String, Object>>>map(answer -> Outcome.ok(Map.of("", answer)))
                .orElseGet(() -> Outcome.refused(DictionaryProblem.YES_NO_EXPECTED, "value", Texts.shown(given)));
    }

    private static Optional<Boolean> said(Object given) {
        if (given instanceof Boolean answer) {
            return Optional.of(answer);
        }
        String word = given instanceof CharSequence ? given.toString().strip().toLowerCase(Locale.ROOT) : "";
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    @Override
    public @Nullable Object toJson(Map<String, @Nullable Object> parts, Field field) {
        return parts.get("");
    }

    @Override
    public Map<String, Object> describe(Field field) {
        return Map.of("type", "boolean");
    }

    @Override
    public String toText(Map<String, @Nullable Object> parts, Field field) {
        return switch (parts.get("")) {
            case Boolean answer when answer -> "oui";
            case Boolean answer -> "non";
            case null, default -> "";
        };
    }

    @Override
    public Set<Operator> operators() {
        return EnumSet.of(Operator.IS);
    }

    @Override
    public Outcome<Condition> test(
            Map<String, org.jooq.Field<?>> columns,
            Operator operator,
            Optional<Object> value,
            Field field,
            Reading reading) {
        Optional<Boolean> answer = value.flatMap(YesNoType::said);
        if (operator != Operator.IS || answer.isEmpty()) {
            return Outcome.refused(DictionaryProblem.FILTER_VALUE, "operator", operator.key());
        }
        org.jooq.Field<Boolean> column = columns.values().iterator().next().coerce(Boolean.class);
        return Outcome.ok(answer.get() ? DSL.condition(column) : DSL.condition("{0} is not true", column));
    }

    @Override
    public Optional<org.jooq.Field<?>> sortKey(Map<String, org.jooq.Field<?>> columns, Field field) {
        return Optional.of(columns.values().iterator().next());
    }

    @Override
    public Optional<org.jooq.Field<?>> groupKey(
            Map<String, org.jooq.Field<?>> columns, PeriodLength length, Reading reading) {
        return Optional.of(DSL.coalesce(columns.values().iterator().next().coerce(Boolean.class), DSL.inline(false)));
    }

    @Override
    public Grouping grouping() {
        return Grouping.VALUE;
    }
}
