package comptoir.dictionary.types;

import comptoir.dictionary.Field;
import comptoir.kernel.Outcome;
import comptoir.kernel.WebAddress;

/** The address of a page on the web. */
public final class UrlType extends TextLike {

    @Override
    public String key() {
        return "url";
    }

    @Override
    int longest() {
        return 2000;
    }

    @Override
    Outcome<String> tidy(String text, Field field) {
        return WebAddress.parse(text).map(WebAddress::text);
    }
}
