package comptoir.kernel;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An account number of a bank (ISO 13616): country, two check digits, and as much as the country says: {@code FR7630006000011234567890189}. */
public record Iban(String text) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final Pattern LABEL = Pattern.compile("^IBAN:?(?=[A-Z]{2}\\d{2})");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    /** The countries of the register and how long their numbers are. */
    private static final Map<String, Integer> LENGTHS = Arrays.stream(
                    ("AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 "
                                    + "FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 "
                                    + "LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 "
                                    + "SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30")
                            .split(" "))
            .collect(Collectors.toUnmodifiableMap(
                    each -> each.substring(0, 2), each -> Integer.parseInt(each.substring(2))));

    public Iban {
        if (!keyIsRight(text)) {
            throw new IllegalArgumentException("not an IBAN: " + text);
        }
    }

    /** From {@code "FR76 3000 6000 0112 3456 7890 189"} and the like. */
    public static Outcome<Iban> parse(String writing) {
        String plain = LABEL.matcher(
                        writing.replaceAll("[\\s\\p{Z}\\p{Cf}.-]", "").toUpperCase(Locale.ROOT))
                .replaceFirst("");
        if (!FORM.matcher(plain).matches()) {
            return ValueProblem.IBAN_FORM.of(writing);
        }
        Integer length = LENGTHS.get(plain.substring(0, 2));
        if (length == null) {
            return ValueProblem.IBAN_COUNTRY.of(writing);
        }
        if (plain.length() != length) {
            return ValueProblem.IBAN_LENGTH.of(writing);
        }
        return keyIsRight(plain) ? Outcome.ok(new Iban(plain)) : ValueProblem.IBAN_KEY.of(writing);
    }

    /** {@code FR76 3000 6000 0112 3456 7890 189}, with U+00A0. */
    public String shown() {
        return text.replaceAll("(.{4})(?=.)", "$1\u00a0");
    }

    /** The country and key go to the end, letters become 10 to 35, and one remains of 97. */
    private static boolean keyIsRight(String plain) {
        if (!FORM.matcher(plain).matches()) {
            return false;
        }
        StringBuilder number = new StringBuilder();
        (plain.substring(4) + plain.substring(0, 4))
                .chars()
                .forEach(letter -> number.append(Character.getNumericValue(letter)));
        return new BigInteger(number.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }
}
