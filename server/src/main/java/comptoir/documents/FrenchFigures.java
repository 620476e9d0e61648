package comptoir.documents;

import comptoir.kernel.Currencies;
import comptoir.kernel.Money;
import comptoir.kernel.Percentage;
import comptoir.kernel.Quantity;
import comptoir.kernel.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Figures as French papers write them: 1 234,50 €, 5,5 %, −8 %, 23 novembre 2026, with no-break spaces and the true minus. */
public final class FrenchFigures {

    private static final String NO_BREAK_SPACE = "\u00A0";
    private static final String MINUS = "\u2212";
    private static final List<String> MONTHS = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");

    private FrenchFigures() {}

    /** 1 234,50 without its sign, for a column that names the currency. */
    public static String amount(Money money) {
        return number(money.amount(), money.currency().getDefaultFractionDigits());
    }

    public static String money(Money money) {
        return amount(money) + NO_BREAK_SPACE + Currencies.onPaper(money.currency());
    }

    /** 80 000 €, the cents shown only when there are any. */
    public static String roundMoney(Money money) {
        return money(money).replace(",00", "");
    }

    /** At least the decimals of its currency, more where the price has them. */
    public static String price(UnitPrice price) {
        return number(price.amount(), price.currency().getDefaultFractionDigits());
    }

    public static String quantity(Quantity quantity) {
        return number(quantity.count(), 0);
    }

    public static String percent(Percentage part) {
        return number(part.points(), 0) + NO_BREAK_SPACE + "%";
    }

    /** 23 novembre 2026; the first of a month is 1er. */
    public static String day(LocalDate day) {
        String number = day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth());
        return number + NO_BREAK_SPACE + MONTHS.get(day.getMonthValue() - 1) + NO_BREAK_SPACE + day.getYear();
    }

    /** A number of France as it is read aloud, {@code 02 61 91 20 50}; another one as it is kept. */
    public static String telephone(String kept) {
        return kept.matches("\\+33\\d{9}") ? inGroups("0" + kept.substring(3), 2) : kept;
    }

    /** Digits in groups, such as a SIREN or an IBAN, from the right or from the left. */
    public static String inGroups(String compact, int size) {
        String bare = compact.replaceAll("[\\s\u00A0\u202F]", "");
        return bare.replaceAll("(.{" + size + "})(?!$)", "$1" + NO_BREAK_SPACE);
    }

    private static String number(BigDecimal number, int decimals) {
        BigDecimal shown = number.abs().scale() < decimals ? number.abs().setScale(decimals) : number.abs();
        String[] halves = shown.toPlainString().split("\\.", -1);
        String grouped = halves[0].replaceAll("(\\d)(?=(\\d{3})+$)", "$1" + NO_BREAK_SPACE);
        String whole = halves.length > 1 ? grouped + "," + halves[1] : grouped;
        return number.signum() < 0 ? MINUS + whole : whole;
    }
}
