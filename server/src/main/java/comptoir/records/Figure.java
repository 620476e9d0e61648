package comptoir.records;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One figure over the rows of a list.
 *
 * @param field the key of the field it is about
 * @param of what is asked of it
 */
public record Figure(String field, Of of) {

    public static final int MOST = 50;

    /** What can be asked of the values of a field. */
    public enum Of {
        SUM,
        AVERAGE,
        MIN,
        MAX,
        FILLED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Of> find(String key) {
            return Arrays.stream(values()).filter(of -> of.key().equals(key)).findFirst();
        }
    }
}
