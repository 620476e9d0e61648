package comptoir.dictionary.types;

import comptoir.dictionary.DictionaryProblem;
import comptoir.dictionary.Field;
import comptoir.dictionary.FieldType;
import comptoir.dictionary.Operator;
import comptoir.dictionary.Reading;
import comptoir.dictionary.SqlType;
import comptoir.kernel.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** What all kinds stored as one text share; each says how it tidies what a person wrote. */
abstract class TextLike implements FieldType {

    private static final Set<Operator> OPERATORS = EnumSet.of(
            Operator.CONTAINS, Operator.IS, Operator.IS_NOT, Operator.STARTS_WITH, Operator.EMPTY, Operator.NOT_EMPTY);

    /** Longest text, in characters. */
    abstract int longest();

    /** The canonical form of a text that is not blank. */
    abstract Outcome<String> tidy(String text, Field field);

    @Override
    public List<Part> parts() {
        return Part.one(SqlType.TEXT);
    }

    @Override
    public Outcome<Map<String, Object>> read(Object given, Field field, Reading reading) {
        if (!(given instanceof CharSequence || given instanceof Number)) {
            return Outcome.refused(DictionaryProblem.VALUE_WRONG_TYPE, "value", Texts.shown(given));
        }
        String text = Texts.plain(given);
        if (text.indexOf('\0') >= 0 || Texts.hasLoneSurrogate(text)) {
            return Outcome.refused(DictionaryProblem.VALUE_NUL, "value", Texts.shown(given));
        }
        if (text.length() > longest()) {
            return Outcome.refused(DictionaryProblem.VALUE_TOO_LONG, "longest", longest());
        }
        if (text.isBlank()) {
            return Outcome.ok(Map.of());
        }
        return tidy(text.strip(), field).map(tidied -> Map.of("", tidied));
    }

    @Override
    public @Nullable Object toJson(Map<String, @Nullable Object> parts, Field field) {
        return parts.get("");
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
        return TextTests.of(columns.values().iterator().next(), operator, value);
    }

    @Override
    public Optional<org.jooq.Field<?>> sortKey(Map<String, org.jooq.Field<?>> columns, Field field) {
        return Optional.of(TextTests.sorted(columns.values().iterator().next()));
    }
}
