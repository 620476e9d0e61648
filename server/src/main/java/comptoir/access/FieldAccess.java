package comptoir.access;

import java.util.Locale;

/** What a role may do with one field, each more than the one before. */
public enum FieldAccess {
    HIDDEN,
    READ,
    WRITE;

    public FieldAccess or(FieldAccess other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static FieldAccess of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
