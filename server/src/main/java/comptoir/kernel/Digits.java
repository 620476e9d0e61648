package comptoir.kernel;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The digits of an identifier as people and spreadsheets write it: {@code "802 954 784"}, {@code "SIREN : 802.954.784"}. */
final class Digits {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}.\\-‐‑–_/:]");
    private static final Pattern SHORTENED = Pattern.compile("\\d[.,]?\\d*[eE]\\+?\\d{1,2}");
    private static final Pattern POINT_ZERO = Pattern.compile("\\d+[.,]0+");

    private Digits() {}

    /** Without spaces, points, dashes and the label; what Excel wrote as {@code 8,02954784E+8} whole again. */
    static String compact(String text, String label) {
        String bare = BETWEEN.matcher(plain(text)).replaceAll("");
        return bare.regionMatches(true, 0, label, 0, label.length()) ? bare.substring(label.length()) : bare;
    }

    static boolean areIn(String text, int count) {
        return text.length() == count && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether a spreadsheet replaced the last digits by zeros: {@code 8,02955E+13}. */
    static boolean wereLost(String text) {
        String trimmed = text.strip();
        return SHORTENED.matcher(trimmed).matches() && plain(trimmed).equals(trimmed);
    }

    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    static int sum(String digits) {
        return digits.chars().map(c -> c - '0').sum();
    }

    private static String plain(String text) {
        String trimmed = text.strip();
        if (POINT_ZERO.matcher(trimmed).matches()) {
            return trimmed.split("[.,]", -1)[0];
        }
        if (!SHORTENED.matcher(trimmed).matches()) {
            return trimmed;
        }
        BigDecimal number = new BigDecimal(trimmed.replace(',', '.'));
        boolean whole = number.scale() >= 0 && number.stripTrailingZeros().scale() <= 0;
        return whole ? number.toBigInteger().toString() : trimmed;
    }
}
