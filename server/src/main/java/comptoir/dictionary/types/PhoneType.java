package comptoir.dictionary.types;

import comptoir.dictionary.Field;
import comptoir.dictionary.values.PhoneNumber;
import comptoir.kernel.Outcome;

/** A telephone number, kept in international form (+33…). */
public final class PhoneType extends TextLike {

    @Override
    public String key() {
        return "phone";
    }

    @Override
    int longest() {
        return 60;
    }

    @Override
    Outcome<String> tidy(String text, Field field) {
        return PhoneNumber.parse(text).map(PhoneNumber::text);
    }

    @Override
    public boolean identifies() {
        return true;
    }
}
