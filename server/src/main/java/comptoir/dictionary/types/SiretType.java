package comptoir.dictionary.types;

import comptoir.dictionary.Field;
import comptoir.kernel.Outcome;
import comptoir.kernel.Siret;

/** An establishment's SIRET: fourteen digits with their check. */
public final class SiretType extends TextLike {

    @Override
    public String key() {
        return "siret";
    }

    @Override
    int longest() {
        return 30;
    }

    @Override
    Outcome<String> tidy(String text, Field field) {
        return Siret.parse(text).map(Siret::text);
    }

    @Override
    public boolean identifies() {
        return true;
    }
}
