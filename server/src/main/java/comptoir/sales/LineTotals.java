package comptoir.sales;

import static java.math.RoundingMode.HALF_UP;

import comptoir.kernel.Money;

/** What one line comes to, excluding VAT: quantity times price, its discount, and what is left, each rounded to the cent. */
public record LineTotals(Money gross, Money discount, Money net) {

    static LineTotals of(Pricing line) {
        Money gross = line.price().times(line.quantity(), HALF_UP);
        Money discount = gross.times(line.discount(), HALF_UP);
        return new LineTotals(gross, discount, gross.minus(discount));
    }
}
