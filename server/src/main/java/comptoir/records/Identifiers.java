package comptoir.records;

import java.util.Locale;

/** How typed identifiers are compared with kept ones: phones without their national zero. */
final class Identifiers {

    private Identifiers() {}

    /** Without what people put between digits and letters, and lower case: as they are kept. */
    static String kept(String written) {
        return written.toLowerCase(Locale.ROOT).replaceAll("[\\s.()-]", "");
    }

    /** The beginning to look for, with what LIKE would take for a pattern escaped. */
    static String asBeginning(String typed) {
        String international = typed.matches("0[1-9]\\d*") ? "+33" + typed.substring(1) : typed;
        return international.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
