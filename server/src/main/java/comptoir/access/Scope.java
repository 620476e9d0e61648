package comptoir.access;

import java.util.Locale;

/** Which rows a right reaches, each wider than the one before. */
public enum Scope {
    NONE,
    OWN,
    TEAM,
    ALL;

    public Scope or(Scope other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Scope of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
