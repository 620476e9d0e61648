package comptoir.records;

/** How typed identifiers are compared with kept ones: phones without their national zero. */
final class Identifiers {

    private Identifiers() {}

    /** The beginning to look for, with what LIKE would take for a pattern escaped. */
    static String asBeginning(String typed) {
        String international = typed.matches("0[1-9]\\d*") ? "+33" + typed.substring(1) : typed;
        return international.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
