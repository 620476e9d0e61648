package comptoir.dictionary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How long the periods are that days are gathered into. */
public enum PeriodLength {
    MONTH,
    QUARTER,
    YEAR;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PeriodLength> find(String key) {
        return Arrays.stream(values())
                .filter(length -> length.key().equals(key))
                .findFirst();
    }
}
