package comptoir.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An amount in one currency, always to the cent: {@code Money.of("120.00", EUR).plus(shipping)}. Never null inside; amounts of
 * two currencies do not mix.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    public static final Currency EUR = Currency.getInstance("EUR");

    /** Takes an amount that needs no rounding; {@link #rounded} says a rounding aloud. */
    public Money {
        amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
    }

    public static Money of(String amount, Currency currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public static Money rounded(BigDecimal exact, Currency currency, RoundingMode rounding) {
        return new Money(exact.setScale(currency.getDefaultFractionDigits(), rounding), currency);
    }

    public static Money sum(List<Money> amounts, Currency currency) {
        return amounts.stream().reduce(zero(currency), Money::plus);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other)), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public Money times(Percentage part, RoundingMode rounding) {
        return rounded(amount.multiply(part.fraction()), currency, rounding);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /**
     * Splits this amount in proportion to the bases, cent by cent: the parts add up to this amount exactly, cents left over go to
     * the largest remainders, and among equal ones to the first. All parts are zero when the bases add up to zero.
     */
    public List<Money> sharedBy(List<Money> bases) {
        BigDecimal whole = sum(bases, currency).amount;
        if (whole.signum() == 0) {
            return Collections.nCopies(bases.size(), zero(currency));
        }
        List<BigDecimal[]> parts =
                bases.stream().map(base -> flooredCents(base.amount, whole)).toList();
        BigDecimal given = parts.stream().map(part -> part[0]).reduce(BigDecimal.ZERO, BigDecimal::add);
        int left = cents().subtract(given).intValueExact();
        List<Integer> byRemainder = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> parts.get(i)[1]).reversed())
                .toList();
        List<Money> shares = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean oneMore = byRemainder.indexOf(i) < left;
            shares.add(ofCents(oneMore ? parts.get(i)[0].add(BigDecimal.ONE) : parts.get(i)[0]));
        }
        return List.copyOf(shares);
    }

    /** The amount as JSON carries it: {@code "120.00"}. */
    public String decimal() {
        return amount.toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other));
    }

    @Override
    public String toString() {
        return decimal() + " " + currency;
    }

    /** Whole cents of base's part, rounded down, and what the rounding left, over the common divisor (made positive). */
    private BigDecimal[] flooredCents(BigDecimal base, BigDecimal whole) {
        BigDecimal sign = BigDecimal.valueOf(whole.signum());
        BigDecimal dividend = cents().multiply(base).multiply(sign);
        BigDecimal divisor = whole.multiply(sign);
        BigDecimal floor = dividend.divide(divisor, 0, RoundingMode.FLOOR);
        return new BigDecimal[] {floor, dividend.subtract(floor.multiply(divisor))};
    }

    private BigDecimal cents() {
        return amount.movePointRight(currency.getDefaultFractionDigits());
    }

    private Money ofCents(BigDecimal cents) {
        return new Money(cents.movePointLeft(currency.getDefaultFractionDigits()), currency);
    }

    private BigDecimal sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Amounts in " + currency + " and " + other.currency + " do not mix");
        }
        return other.amount;
    }
}
