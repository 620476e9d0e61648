package comptoir.dictionary.types;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Small questions about values as they arrive. */
final class Texts {

    private static final int SHOWN = 60;

    private Texts() {}

    static String plain(Object given) {
        return given instanceof BigDecimal number ? number.toPlainString() : String.valueOf(given);
    }

    /** A value as a refusal quotes it: short, on one line. */
    static String shown(Object given) {
        String text = plain(given).replaceAll("[\\p{Cntrl}]+", " ").strip();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    /** The uuid in {@code "…"} or {@code {"id": "…"}}; null when there is none. */
    static @org.jspecify.annotations.Nullable UUID uuid(Object given) {
        Object id = given instanceof Map<?, ?> object ? object.get("id") : given;
        if (id instanceof UUID uuid) {
            return uuid;
        }
        if (!(id instanceof String text) || text.length() != 36) {
            return null;
        }
        try {
            return UUID.fromString(text.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
