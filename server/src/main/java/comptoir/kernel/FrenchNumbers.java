package comptoir.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and amounts as people write them: {@code 1 200,50}, {@code 1,5k}, {@code 1 234,50 €}, {@code (12)}, {@code 1,234.50}. */
public final class FrenchNumbers {

    /** Which sign parts the decimals, where a writing such as {@code 1.234} leaves the choice. */
    public enum Decimal {
        /** A file written with commas: {@code 1.234} is one thousand two hundred and thirty-four. */
        COMMA,
        /** A file written with points: {@code 1,234} is one thousand two hundred and thirty-four. */
        POINT,
        /** Typed by hand: {@code 1,234} is read in the French way and {@code 1.234} is asked again. */
        AS_TYPED
    }

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern CENTS_AFTER_EURO = Pattern.compile("(\\d)\\s?€\\s?(\\d{2})$");
    private static final Pattern OTHER_CURRENCY = Pattern.compile(
            "[\\p{Sc}&&[^€]]|(?i)\\b(?:USD|GBP|CHF|CAD|JPY|CNY|MAD|TND|DZD|XOF|XPF|PLN|SEK|NOK|DKK)\\b");
    private static final Pattern EURO = Pattern.compile("€|\\bEUR");
    private static final Pattern FORM = Pattern.compile(
            "([+-]?) ?(?:€|EUROS?|EUR)? ?([+-]?) ?([\\d.,' ]*\\d[.,]?(?:E[+-]?\\d{1,2})?) ?(K|MD|M)? ?(?:€|EUROS?|EUR)?"
                    + " ?(?:HT|TTC)? ?(-?)");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d+(?:[.,]\\d+)?E[+-]?\\d{1,2}");
    private static final Pattern SPACED = Pattern.compile("\\d{1,3}(?:[ ']\\d{3})+(?:[.,]\\d*)?");
    private static final Pattern POINT_GROUPS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d*)?");
    private static final Pattern COMMA_GROUPS = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?");
    private static final Pattern PLAIN = Pattern.compile("\\d+(?:[.,]\\d*)?|[.,]\\d+");
    private static final Pattern EITHER_WAY = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Map<String, Integer> TIMES_TEN_TO = Map.of("K", 3, "M", 6, "MD", 9);

    private FrenchNumbers() {}

    /** A number typed by hand. */
    public static Outcome<BigDecimal> parse(String writing) {
        return parse(writing, Decimal.AS_TYPED);
    }

    public static Outcome<BigDecimal> parse(String writing, Decimal decimal) {
        String tidy = tidy(writing);
        if (tidy.length() > 60) {
            return ValueProblem.NUMBER_FORM.of(writing);
        }
        if (OTHER_CURRENCY.matcher(tidy).find()) {
            return ValueProblem.NUMBER_CURRENCY.of(writing);
        }
        boolean inBrackets = tidy.startsWith("(") && tidy.endsWith(")") && tidy.length() > 2;
        String bare = inBrackets ? tidy.substring(1, tidy.length() - 1).strip() : tidy;
        Matcher form = FORM.matcher(bare);
        if (!form.matches()) {
            return ValueProblem.NUMBER_FORM.of(writing);
        }
        String signs = form.group(1) + form.group(2) + form.group(5) + (inBrackets ? "-" : "");
        if (signs.length() > 1) {
            return ValueProblem.NUMBER_FORM.of(writing);
        }
        return digits(form.group(3).strip(), writing, decimal)
                .map(number -> form.group(4) == null ? number : scaled(number, form.group(4)))
                .map(number -> signs.equals("-") ? number.negate() : number);
    }

    /** An amount typed by hand in a currency, whose own sign may stand with it; any other is refused. */
    public static Outcome<BigDecimal> parseAmount(String writing, Decimal decimal, Currency currency) {
        if (currency.equals(Money.EUR)) {
            return parse(writing, decimal);
        }
        String tidy = tidy(writing);
        if (EURO.matcher(tidy).find()) {
            return ValueProblem.NUMBER_CURRENCY.of(writing);
        }
        return parse(tidy.replace(currency.getCurrencyCode(), "").replace(Currencies.sign(currency), ""), decimal);
    }

    /** A share of a hundred, as the number before the sign: {@code "5,5 %"} is 5.5. */
    public static Outcome<BigDecimal> parsePercent(String writing, Decimal decimal) {
        String tidy = writing.strip();
        return parse(tidy.endsWith("%") ? tidy.substring(0, tidy.length() - 1) : tidy, decimal);
    }

    /** As it is shown, {@code 1 234,5}: thousands parted by U+00A0, true minus, as many decimals as the number has. */
    public static String shown(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        String grouped = plain.substring(0, point).replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", "\u00a0");
        String decimals = point == plain.length() ? "" : "," + plain.substring(point + 1);
        return (number.signum() < 0 ? "−" : "") + grouped + decimals;
    }

    private static String tidy(String writing) {
        String spaced = SPACES.matcher(writing).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
        String plain = spaced.replaceAll("[’‘`´]", "'").replaceAll("[−–—‐‑]", "-");
        return CENTS_AFTER_EURO.matcher(plain).replaceFirst("$1,$2");
    }

    private static Outcome<BigDecimal> digits(String digits, String writing, Decimal decimal) {
        if (SCIENTIFIC.matcher(digits).matches()) {
            return Outcome.ok(withoutExponent(new BigDecimal(digits.replace(',', '.'))));
        }
        if (SPACED.matcher(digits).matches()) {
            return Outcome.ok(pointed(digits.replaceAll("[ ']", "")));
        }
        if (EITHER_WAY.matcher(digits).matches()) {
            return eitherWay(digits, writing, decimal);
        }
        if (PLAIN.matcher(digits).matches()) {
            return Outcome.ok(pointed(digits));
        }
        if (POINT_GROUPS.matcher(digits).matches()) {
            return Outcome.ok(pointed(digits.replace(".", "")));
        }
        if (COMMA_GROUPS.matcher(digits).matches()) {
            return Outcome.ok(pointed(digits.replace(",", "")));
        }
        return ValueProblem.NUMBER_FORM.of(writing);
    }

    private static Outcome<BigDecimal> eitherWay(String digits, String writing, Decimal decimal) {
        boolean comma = digits.indexOf(',') > 0;
        boolean parts = switch (decimal) {
            case COMMA -> comma;
            case POINT -> !comma;
            case AS_TYPED -> comma;
        };
        if (decimal == Decimal.AS_TYPED && !comma) {
            String whole = shown(new BigDecimal(digits.replace(".", "")));
            String parted = shown(new BigDecimal(digits).stripTrailingZeros());
            return Outcome.refused(Refusal.of(
                    ValueProblem.NUMBER_AMBIGUOUS, Map.of("value", writing.strip(), "whole", whole, "parted", parted)));
        }
        return Outcome.ok(pointed(parts ? digits : digits.replaceAll("[.,]", "")));
    }

    private static BigDecimal pointed(String digits) {
        String point = digits.replace(',', '.');
        return new BigDecimal(point.endsWith(".") ? point.substring(0, point.length() - 1) : point);
    }

    private static BigDecimal scaled(BigDecimal number, String suffix) {
        return withoutExponent(number.scaleByPowerOfTen(TIMES_TEN_TO.getOrDefault(suffix, 0)));
    }

    private static BigDecimal withoutExponent(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0, RoundingMode.UNNECESSARY) : number;
    }
}
