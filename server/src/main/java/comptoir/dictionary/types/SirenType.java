package comptoir.dictionary.types;

import comptoir.dictionary.Field;
import comptoir.kernel.Outcome;
import comptoir.kernel.Siren;

/** A company's SIREN: nine digits with their check. */
public final class SirenType extends TextLike {

    @Override
    public String key() {
        return "siren";
    }

    @Override
    int longest() {
        return 20;
    }

    @Override
    Outcome<String> tidy(String text, Field field) {
        return Siren.parse(text).map(Siren::text);
    }

    @Override
    public boolean identifies() {
        return true;
    }
}
