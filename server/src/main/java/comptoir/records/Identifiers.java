package comptoir.records;

import java.util.Locale;

/** How typed identifiers are compared with kept ones: phones without their national zero. */
final class Identifiers {

    private static final int SHORTEST_BEGINNING = 3;

    private Identifiers() {}

    /** Without what people put between digits and letters, and lower case: as they are kept. */
    static String kept(String written) {
        return written.toLowerCase(Locale.ROOT).replaceAll("[\\s.()-]", "");
    }

    /** For LIKE: what begins so; a typed one so short that half of all begin so is the whole of it. */
    static String pattern(String typed) {
        String international = typed.matches("0[1-9]\\d*") ? "+33" + typed.substring(1) : typed;
        String literal = international.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return typed.length() < SHORTEST_BEGINNING ? literal : literal + "%";
    }
}
