package comptoir.records.imports;

import java.util.Locale;

/**
 * A value of the file that names nothing known: said once for all its rows, so that it can be put right once.
 *
 * @param rows that have it
 * @param fate what becomes of them
 */
public record UnknownValue(String field, String value, long rows, Fate fate) {

    /** What becomes of rows with a value that names nothing known. */
    public enum Fate {
        /** A record of that name is made. */
        MADE,
        /** The row comes in without it. */
        EMPTIED,
        /** The row comes in, and its link waits for a record of that name. */
        KEPT,
        /** The row stays out. */
        REFUSED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Fate of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }
}
