package comptoir.dictionary;

import java.util.Locale;

/** How the rows of a list can be gathered by a field of a kind. */
public enum Grouping {
    /** Not at all. */
    NONE,
    /** Those of one value. */
    VALUE,
    /** Those of one period. */
    PERIOD;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
