package comptoir.dictionary.types;

import comptoir.dictionary.Field;
import comptoir.dictionary.Grouping;
import comptoir.dictionary.PeriodLength;
import comptoir.dictionary.Reading;
import comptoir.kernel.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One line of text. */
public final class TextType extends TextLike {

    @Override
    public String key() {
        return "text";
    }

    /** Texts are as many as rows, unless the words that can stand in the field are declared. */
    @Override
    public Grouping grouping(Field field) {
        return field.settings().get("options") instanceof List<?> words && !words.isEmpty()
                ? Grouping.VALUE
                : Grouping.NONE;
    }

    @Override
    public Optional<org.jooq.Field<?>> groupKey(
            Map<String, org.jooq.Field<?>> columns, PeriodLength length, Reading reading) {
        return Optional.of(columns.values().iterator().next().coerce(String.class));
    }

    @Override
    int longest() {
        return 500;
    }

    @Override
    Outcome<String> tidy(String text, Field field) {
        return Outcome.ok(text.replaceAll("[\\p{Cntrl}]+", " "));
    }
}
