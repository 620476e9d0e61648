package comptoir.dictionary.types;

import comptoir.dictionary.Field;
import comptoir.kernel.EmailAddress;
import comptoir.kernel.Outcome;

/** An e-mail address. */
public final class EmailType extends TextLike {

    @Override
    public String key() {
        return "email";
    }

    @Override
    int longest() {
        return 254;
    }

    @Override
    Outcome<String> tidy(String text, Field field) {
        return EmailAddress.parse(text).map(EmailAddress::text);
    }

    @Override
    public boolean identifies() {
        return true;
    }
}
