package comptoir.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/** A postcode as letters are sent to: five digits in France, such as {@code 01000}, the country's own writing elsewhere. */
public record Postcode(String text) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern POINT_ZERO = Pattern.compile("(\\d+)[.,]0+");

    public Postcode {
        if (text.isBlank() || text.length() > 12) {
            throw new IllegalArgumentException("not a postcode: " + text);
        }
    }

    /** Of France: {@code "35 000"}, {@code "F-35000"}, and {@code "1000"} whose zero a spreadsheet ate. */
    public static Outcome<Postcode> parseFrench(String writing) {
        String bare = SPACES.matcher(withoutPointZero(writing)).replaceAll("").toUpperCase(Locale.ROOT);
        String digits = padded(bare.replaceFirst("^(?:FR?|CP)[-.:]?", ""), 5);
        boolean right = Digits.areIn(digits, 5) && !digits.startsWith("00");
        return right ? Outcome.ok(new Postcode(digits)) : ValueProblem.POSTCODE_FORM.of(writing);
    }

    /** Of any country: kept as written, without superfluous spaces. */
    public static Outcome<Postcode> parse(String writing, String country) {
        if (country.equalsIgnoreCase("FR")) {
            return parseFrench(writing);
        }
        String tidy = SPACES.matcher(withoutPointZero(writing)).replaceAll(" ").toUpperCase(Locale.ROOT);
        boolean right = tidy.matches("[A-Z0-9][A-Z0-9 -]{0,11}");
        return right ? Outcome.ok(new Postcode(tidy)) : ValueProblem.POSTCODE_FORM.of(writing);
    }

    /** A number that lost its zeros, as long as it once was; {@code padded("1207", 5)} is {@code 01207}. Other text stays. */
    public static String padded(String writing, int width) {
        String bare = withoutPointZero(writing);
        boolean shortened = bare.length() == width - 1 && Digits.areIn(bare, width - 1);
        return shortened ? "0" + bare : bare;
    }

    public String shown() {
        return text;
    }

    private static String withoutPointZero(String writing) {
        return POINT_ZERO.matcher(writing.strip()).replaceFirst("$1");
    }
}
