package comptoir.dictionary.types;

import comptoir.dictionary.Field;
import comptoir.kernel.Iban;
import comptoir.kernel.Outcome;

/** An account number of a bank, with its check digits. */
public final class IbanType extends TextLike {

    @Override
    public String key() {
        return "iban";
    }

    @Override
    int longest() {
        return 60;
    }

    @Override
    Outcome<String> tidy(String text, Field field) {
        return Iban.parse(text).map(Iban::text);
    }

    @Override
    public boolean identifies() {
        return true;
    }
}
