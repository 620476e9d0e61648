package comptoir.dictionary.types;

import comptoir.dictionary.DictionaryProblem;
import comptoir.dictionary.Field;
import comptoir.kernel.Outcome;
import java.util.Set;

/** A number given by itself when the record is made, such as C-0001; never given twice, not typed by hand. */
public final class AutoNumberType extends TextLike {

    @Override
    public String key() {
        return "autoNumber";
    }

    @Override
    int longest() {
        return 60;
    }

    /** Reached by imports and restores of one's own numbers only; everyone else finds the field read-only. */
    @Override
    Outcome<String> tidy(String text, Field field) {
        return text.matches("[\\p{L}\\p{N} ./_+#-]+")
                ? Outcome.ok(text)
                : Outcome.refused(DictionaryProblem.VALUE_WRONG_TYPE, "value", Texts.shown(text));
    }

    @Override
    public boolean identifies() {
        return true;
    }

    @Override
    public Set<String> settings() {
        return Set.of("pattern");
    }
}
