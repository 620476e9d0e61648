package comptoir.records.files;

import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import java.text.Normalizer;

/** What a file is called: one short line that is no path, and reads as it is. */
record FileName(String text) {

    static final int LONGEST = 200;

    /** Marks that turn the direction of reading round or cannot be seen: {@code facturefdp.exe} would read as a PDF. */
    private static final String DECEIVING = "\u061c\u200b\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e"
            + "\u2060\u2066\u2067\u2068\u2069\ufeff\ufff9\ufffa\ufffb\ufffd";

    static Outcome<FileName> of(String typed) {
        if (typed.length() > 10 * LONGEST) {
            return tooLong();
        }
        // A Mac sends é as two signs; a name is found and sorted by one.
        String name = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (name.isEmpty()) {
            return Outcome.refused(Refusal.of(FilesProblem.NAME_EMPTY));
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return tooLong();
        }
        if (name.contains("/") || name.contains("\\") || name.matches("\\.+")) {
            return Outcome.refused(Refusal.of(FilesProblem.NAME_WITH_PATH));
        }
        return name.codePoints().anyMatch(FileName::deceives)
                ? Outcome.refused(Refusal.of(FilesProblem.NAME_DECEIVES))
                : Outcome.ok(new FileName(name));
    }

    private static Outcome<FileName> tooLong() {
        return Outcome.refused(FilesProblem.NAME_TOO_LONG, "longest", LONGEST);
    }

    private static boolean deceives(int sign) {
        return Character.isISOControl(sign)
                || Character.getType(sign) == Character.SURROGATE
                || DECEIVING.indexOf(sign) >= 0;
    }
}
