package comptoir.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** The price, or cost, of one unit, at most six decimals: {@code UnitPrice.of("33.333333", EUR).times(Quantity.of("3"), HALF_UP)}. */
public record UnitPrice(BigDecimal amount, Currency currency) {

    private static final int MAX_DECIMALS = 6;

    public UnitPrice {
        amount = Quantity.plain(amount, MAX_DECIMALS, "unit price");
    }

    public static UnitPrice of(String amount, Currency currency) {
        return new UnitPrice(new BigDecimal(amount), currency);
    }

    public Money times(Quantity quantity, RoundingMode rounding) {
        return Money.rounded(amount.multiply(quantity.count()), currency, rounding);
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** The price as JSON carries it: {@code "33.333333"}. */
    public String decimal() {
        return amount.toPlainString();
    }

    @Override
    public String toString() {
        return decimal() + " " + currency;
    }
}
