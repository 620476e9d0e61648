package comptoir.access;

import comptoir.kernel.Outcome;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** An account number of a bank, checked by its key (ISO 7064, 97-10): {@code FR7630006000011234567890189}. */
record Iban(String digits) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final int FRENCH_LENGTH = 27;
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    static Outcome<Iban> parse(String writing) {
        String plain = writing.replaceAll("[\\s\\u00a0\\u202f.-]", "").toUpperCase(Locale.ROOT);
        if (!FORM.matcher(plain).matches() || (plain.startsWith("FR") && plain.length() != FRENCH_LENGTH)) {
            return Outcome.refused(AccessProblem.IBAN_FORM, "value", RoleRules.brief(writing));
        }
        return keyIsRight(plain)
                ? Outcome.ok(new Iban(plain))
                : Outcome.refused(AccessProblem.IBAN_KEY, "value", RoleRules.brief(writing));
    }

    /** The country and key go to the end, letters become 10 to 35, and one remains of 97. */
    private static boolean keyIsRight(String plain) {
        StringBuilder number = new StringBuilder();
        (plain.substring(4) + plain.substring(0, 4))
                .chars()
                .forEach(letter -> number.append(Character.getNumericValue(letter)));
        return new BigInteger(number.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }
}
