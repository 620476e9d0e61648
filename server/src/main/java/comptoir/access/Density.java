package comptoir.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How high the rows of lists are. */
public enum Density {
    SERREE,
    ORDINAIRE,
    AEREE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Density> find(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
