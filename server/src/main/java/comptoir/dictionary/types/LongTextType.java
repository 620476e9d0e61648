package comptoir.dictionary.types;

import comptoir.dictionary.Field;
import comptoir.kernel.Outcome;

/** Text of several lines. */
public final class LongTextType extends TextLike {

    @Override
    public String key() {
        return "longText";
    }

    @Override
    int longest() {
        return 50_000;
    }

    @Override
    Outcome<String> tidy(String text, Field field) {
        return Outcome.ok(text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]+", " "));
    }
}
