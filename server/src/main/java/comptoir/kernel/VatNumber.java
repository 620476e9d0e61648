package comptoir.kernel;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number for VAT with its country, such as {@code FR83404833048}: the French by key and SIREN, those of the Union, the
 * United Kingdom, Switzerland and Norway by their form.
 */
public record VatNumber(String text) {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}.\\-‐‑–_/:]");
    private static final Pattern LABEL =
            Pattern.compile("(?i)^(?:N°?|NO)?(?:TVA|VAT)(?:INTRA(?:COM(?:MUNAUTAIRE)?)?)?(?:N°)?");
    private static final Pattern FRENCH = Pattern.compile("FR[0-9A-HJ-NP-Z]{2}\\d{9}");
    /** The letters a key may hold: I and O are left out, as they look like digits. */
    private static final String KEY_SIGNS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final Map<String, Pattern> ABROAD = Map.ofEntries(
            form("AT", "U\\d{8}"),
            form("BE", "[01]\\d{9}"),
            form("BG", "\\d{9,10}"),
            form("CY", "\\d{8}[A-Z]"),
            form("CZ", "\\d{8,10}"),
            form("DE", "\\d{9}"),
            form("DK", "\\d{8}"),
            form("EE", "\\d{9}"),
            form("EL", "\\d{9}"),
            form("ES", "[A-Z0-9]\\d{7}[A-Z0-9]"),
            form("FI", "\\d{8}"),
            form("HR", "\\d{11}"),
            form("HU", "\\d{8}"),
            form("IE", "\\d[A-Z0-9+*]\\d{5}[A-Z]{1,2}"),
            form("IT", "\\d{11}"),
            form("LT", "\\d{9}|\\d{12}"),
            form("LU", "\\d{8}"),
            form("LV", "\\d{11}"),
            form("MT", "\\d{8}"),
            form("NL", "[A-Z0-9+*]{9}B\\d{2}"),
            form("PL", "\\d{10}"),
            form("PT", "\\d{9}"),
            form("RO", "\\d{2,10}"),
            form("SE", "\\d{10}01"),
            form("SI", "\\d{8}"),
            form("SK", "\\d{10}"),
            form("XI", "\\d{9}|\\d{12}|(?:GD|HA)\\d{3}"),
            form("GB", "\\d{9}|\\d{12}|(?:GD|HA)\\d{3}"),
            form("CH", "E?\\d{9}(?:MWST|TVA|IVA)?"),
            form("NO", "\\d{9}(?:MVA)?"));

    public VatNumber {
        if (problem(text).isPresent()) {
            throw new IllegalArgumentException("not a VAT number: " + text);
        }
    }

    /** From {@code "FR 83 404 833 048"}, {@code "fr83.404.833.048"}, {@code "BE 0417.497.106"}; eleven digits are French. */
    public static Outcome<VatNumber> parse(String writing) {
        String bare = BETWEEN.matcher(writing).replaceAll("").toUpperCase(Locale.ROOT);
        String compact = LABEL.matcher(bare).replaceFirst("");
        String named = Digits.areIn(compact, 11) ? "FR" + compact : greek(compact);
        return problem(named)
                .<Outcome<VatNumber>>map(problem -> problem.of(writing))
                .orElseGet(() -> Outcome.ok(new VatNumber(named)));
    }

    /** ISO country of the number; Greece, whose numbers begin with EL, is GR, and Northern Ireland's XI is GB. */
    public String country() {
        return switch (text.substring(0, 2)) {
            case "EL" -> "GR";
            case "XI" -> "GB";
            case String other -> other;
        };
    }

    /** {@code FR 83 404 833 048} with U+00A0; another country's number after its letters. */
    public String shown() {
        String number = text.substring(2);
        if (!text.startsWith("FR")) {
            return text.substring(0, 2) + '\u00a0' + number;
        }
        return String.join(
                "\u00a0",
                "FR",
                number.substring(0, 2),
                number.substring(2, 5),
                number.substring(5, 8),
                number.substring(8));
    }

    private static String greek(String compact) {
        return compact.startsWith("GR") ? "EL" + compact.substring(2) : compact;
    }

    private static Optional<ValueProblem> problem(String text) {
        if (text.startsWith("FR")) {
            return frenchProblem(text);
        }
        Pattern form = text.length() < 3 ? null : ABROAD.get(text.substring(0, 2));
        if (form == null) {
            boolean named = text.length() > 2 && text.substring(0, 2).chars().allMatch(Character::isLetter);
            return Optional.of(named ? ValueProblem.VAT_COUNTRY : ValueProblem.VAT_FORM);
        }
        return form.matcher(text.substring(2)).matches() ? Optional.empty() : Optional.of(ValueProblem.VAT_FORM);
    }

    private static Optional<ValueProblem> frenchProblem(String text) {
        if (!FRENCH.matcher(text).matches()) {
            return Optional.of(ValueProblem.VAT_FORM);
        }
        String siren = text.substring(4);
        // Companies of Monaco have a number for VAT beginning with 000 and no SIREN.
        boolean company = siren.startsWith("000") || Siren.isRight(siren);
        boolean right = company && keyFits(text.substring(2, 4), Integer.parseInt(siren));
        return right ? Optional.empty() : Optional.of(ValueProblem.VAT_KEY);
    }

    private static boolean keyFits(String key, int siren) {
        if (Digits.areIn(key, 2)) {
            return Integer.parseInt(key) == (12 + 3 * (siren % 97)) % 97;
        }
        int first = KEY_SIGNS.indexOf(key.charAt(0));
        int second = KEY_SIGNS.indexOf(key.charAt(1));
        int rank = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
        return (siren + 1 + rank / 11) % 11 == rank % 11;
    }

    private static Map.Entry<String, Pattern> form(String country, String digits) {
        return Map.entry(country, Pattern.compile(digits));
    }
}
