package comptoir.kernel;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The currencies a company may reckon in, as the platform knows them: those in use in some country, by their codes of ISO 4217. */
public final class Currencies {

    /** Written as people do, beside the code. */
    private static final Map<String, String> SIGNS =
            Map.of("EUR", "€", "USD", "$", "CAD", "$", "AUD", "$", "GBP", "£", "JPY", "¥", "CNY", "¥");

    private static final List<String> IN_USE = inUse();

    private Currencies() {}

    public static List<String> codes() {
        return IN_USE;
    }

    public static Optional<Currency> find(String code) {
        return IN_USE.contains(code) ? Optional.of(Currency.getInstance(code)) : Optional.empty();
    }

    /** How people type it beside an amount; its code where they have no sign for it. */
    public static String sign(Currency currency) {
        return SIGNS.getOrDefault(currency.getCurrencyCode(), currency.getCurrencyCode());
    }

    /** How it stands on paper, where a sign that several have would leave a doubt: {@code €}, otherwise the code. */
    public static String onPaper(Currency currency) {
        return currency.equals(Money.EUR) ? "€" : currency.getCurrencyCode();
    }

    private static List<String> inUse() {
        TreeSet<String> codes = new TreeSet<>();
        for (String country : Locale.getISOCountries()) {
            // None of a country without people, such as Antarctica.
            Optional.ofNullable(Currency.getInstance(Locale.of("", country)))
                    .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                    .ifPresent(currency -> codes.add(currency.getCurrencyCode()));
        }
        return List.copyOf(codes);
    }
}
