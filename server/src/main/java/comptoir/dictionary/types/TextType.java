package comptoir.dictionary.types;

import comptoir.dictionary.Field;
import comptoir.kernel.Outcome;

/** One line of text. */
public final class TextType extends TextLike {

    @Override
    public String key() {
        return "text";
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
