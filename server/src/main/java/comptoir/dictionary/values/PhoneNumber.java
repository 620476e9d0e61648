package comptoir.dictionary.values;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import comptoir.kernel.Outcome;
import comptoir.kernel.ValueProblem;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number in the international form, such as {@code +33299401827}, with its extension if any:
 * {@code +33299401827;ext=12}.
 */
public record PhoneNumber(String text) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String EXTENSION = ";ext=";
    private static final Pattern CANONICAL = Pattern.compile("\\+[1-9]\\d{3,14}(?:;ext=\\d{1,9})?");
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^[^\\d+(]*?(?:t[ée]l|phone|mobile|portable|fixe|standard|bureau|fax|gsm|mob|port)[a-zé]*[.\\s\\p{Z}]*(?:n°)?[\\s\\p{Z}:]*");
    private static final Pattern POST =
            Pattern.compile("(?iu)[\\s\\p{Z},;]*(?:poste|p\\.)[\\s\\p{Z}:]*(\\d{1,9})\\s*$");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern NO_DIGITS = Pattern.compile("\\D+");
    /** As nearly all French numbers are written. */
    private static final Pattern PAIRS = Pattern.compile("(?:0|\\+33[ \\u00a0]?)([1-9](?:[ .\\u00a0-]?\\d\\d){4})");

    private static final Pattern FRENCH = Pattern.compile("[1-9]\\d{8}");
    private static final Pattern POINT_ZERO = Pattern.compile("^(\\d{9,})[.,]0$");
    /** Numbers of the overseas departments, dialled like those of the mainland but under country codes of their own. */
    private static final Map<String, String> OVERSEAS = Map.ofEntries(
            Map.entry("0590", "GP"),
            Map.entry("0690", "GP"),
            Map.entry("0691", "GP"),
            Map.entry("0594", "GF"),
            Map.entry("0694", "GF"),
            Map.entry("0596", "MQ"),
            Map.entry("0696", "MQ"),
            Map.entry("0697", "MQ"),
            Map.entry("0262", "RE"),
            Map.entry("0692", "RE"),
            Map.entry("0693", "RE"),
            Map.entry("0269", "YT"),
            Map.entry("0639", "YT"));

    public PhoneNumber {
        if (!CANONICAL.matcher(text).matches()) {
            throw new IllegalArgumentException("not a telephone number: " + text);
        }
    }

    /** As written in France: {@code "02 99 40 18 27"}, {@code "Tél. : 02.99.40.18.27"}, {@code "+32 2 555 12 12"}. */
    public static Outcome<PhoneNumber> parse(String writing) {
        return parse(writing, "FR");
    }

    /** As written in a country (ISO code), whose own numbers need no prefix. */
    public static Outcome<PhoneNumber> parse(String writing, String region) {
        if (writing.length() > 120) {
            return ValueProblem.PHONE_FORM.of(writing);
        }
        Matcher pairs = PAIRS.matcher(writing);
        if (region.equals("FR") && pairs.matches()) {
            // Half the time of a large file went into asking the directory of all countries what it says of each such
            // number.
            String digits = NO_DIGITS.matcher(pairs.group(1)).replaceAll("");
            if (!OVERSEAS.containsKey("0" + digits.substring(0, 3))) {
                return Outcome.ok(new PhoneNumber("+33" + digits));
            }
        }
        try {
            Phonenumber.PhoneNumber number = read(tidy(writing), region);
            return isRight(number)
                    ? Outcome.ok(new PhoneNumber(canonical(number)))
                    : ValueProblem.PHONE_IMPOSSIBLE.of(writing);
        } catch (NumberParseException notANumber) {
            return ValueProblem.PHONE_FORM.of(writing);
        }
    }

    /** {@code 02 99 40 18 27} in France, {@code +32 2 555 12 12} elsewhere, with U+00A0; an extension after {@code poste}. */
    public String shown() {
        int cut = text.indexOf(EXTENSION);
        String number = cut < 0 ? text : text.substring(0, cut);
        String extension = cut < 0 ? "" : "\u00a0poste\u00a0" + text.substring(cut + EXTENSION.length());
        return written(number).replace(' ', '\u00a0') + extension;
    }

    private static String written(String number) {
        try {
            Phonenumber.PhoneNumber parsed = NUMBERS.parse(number, null);
            return NUMBERS.format(
                    parsed,
                    parsed.getCountryCode() == 33 ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException unknownPrefix) {
            return number;
        }
    }

    private static String tidy(String writing) {
        String spaced = SPACES.matcher(writing).replaceAll(" ").strip();
        String bare = LABEL.matcher(spaced).replaceFirst("");
        String extended = POST.matcher(bare).replaceFirst(" ext. $1");
        String whole = POINT_ZERO.matcher(extended).replaceFirst("$1");
        // A spreadsheet ate the zero of 0299401827.
        return whole.matches("[1-9]\\d{8}") ? "0" + whole : whole;
    }

    private static Phonenumber.PhoneNumber read(String tidy, String region) throws NumberParseException {
        String digits = tidy.replaceAll("\\D", "");
        boolean national =
                region.equals("FR") && digits.length() >= 10 && digits.startsWith("0") && !digits.startsWith("00");
        String overseas = national ? OVERSEAS.get(digits.substring(0, 4)) : null;
        return NUMBERS.parse(tidy, overseas == null ? region : overseas);
    }

    /** A number of the right length is believed: new ranges open more often than programs are renewed. */
    private static boolean isRight(Phonenumber.PhoneNumber number) {
        boolean longEnough = number.getCountryCode() == 33
                ? FRENCH.matcher(Long.toString(number.getNationalNumber())).matches()
                : NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
        return NUMBERS.isValidNumber(number) || (longEnough && !number.isItalianLeadingZero());
    }

    private static String canonical(Phonenumber.PhoneNumber number) {
        String extension = number.getExtension().replaceAll("\\D", "");
        return NUMBERS.format(number, PhoneNumberFormat.E164) + (extension.isEmpty() ? "" : EXTENSION + extension);
    }
}
