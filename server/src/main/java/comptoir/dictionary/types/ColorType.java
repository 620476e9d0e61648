package comptoir.dictionary.types;

import comptoir.dictionary.DictionaryProblem;
import comptoir.dictionary.Field;
import comptoir.dictionary.Grouping;
import comptoir.dictionary.Operator;
import comptoir.dictionary.PeriodLength;
import comptoir.dictionary.Reading;
import comptoir.kernel.Fold;
import comptoir.kernel.Outcome;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One of the eight colours that words are shown in. */
public final class ColorType extends TextLike {

    /** By what each is called in either language. */
    private static final Map<String, String> BY_WORD = byWord();

    private static Map<String, String> byWord() {
        Map<String, String> words = new LinkedHashMap<>();
        List.of(
                        "ardoise slate",
                        "bleu blue",
                        "violet purple",
                        "prune plum",
                        "brique brick",
                        "ocre ochre",
                        "olive olive",
                        "vert green")
                .forEach(pair -> List.of(pair.split(" ", -1)).forEach(word -> words.put(word, pair.split(" ", -1)[0])));
        return Map.copyOf(words);
    }

    @Override
    public String key() {
        return "color";
    }

    @Override
    int longest() {
        return 20;
    }

    @Override
    Outcome<String> tidy(String text, Field field) {
        return Optional.ofNullable(BY_WORD.get(Fold.of(text)))
                .map(Outcome::ok)
                .orElseGet(() -> Outcome.refused(DictionaryProblem.COLOR_UNKNOWN, "value", Texts.shown(text)));
    }

    @Override
    public Set<Operator> operators() {
        return EnumSet.of(Operator.IS, Operator.IS_NOT, Operator.EMPTY, Operator.NOT_EMPTY);
    }

    @Override
    public Optional<org.jooq.Field<?>> groupKey(
            Map<String, org.jooq.Field<?>> columns, PeriodLength length, Reading reading) {
        return Optional.of(columns.values().iterator().next().coerce(String.class));
    }

    @Override
    public Grouping grouping() {
        return Grouping.VALUE;
    }
}
