package comptoir.dictionary.types;

import comptoir.dictionary.Field;
import comptoir.kernel.Outcome;
import comptoir.kernel.VatNumber;

/** A VAT number of the European Union. */
public final class VatNumberType extends TextLike {

    @Override
    public String key() {
        return "vatNumber";
    }

    @Override
    int longest() {
        return 30;
    }

    @Override
    Outcome<String> tidy(String text, Field field) {
        return VatNumber.parse(text).map(VatNumber::text);
    }

    @Override
    public boolean identifies() {
        return true;
    }
}
