package comptoir.sales;

import static java.math.RoundingMode.HALF_UP;

import comptoir.kernel.Percentage;
import comptoir.kernel.Quantity;
import comptoir.kernel.Refusal;
import comptoir.kernel.UnitPrice;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A line of a quote of the time before: what the row says, and where it says nothing what the catalogue does. */
final class TakenLine {

    private static final BigDecimal HUNDRED = Percentage.HUNDRED.points();
    private static final int PRICE_DECIMALS = 6;

    private TakenLine() {}

    /** @param draft whether the line is still worked on: then its cost is today's */
    static StoredLine of(TakenRow row, UUID quote, int position, boolean draft, SalesSettings settings) {
        BigDecimal quantity = row.number("quantity").orElse(BigDecimal.ONE);
        BigDecimal discount = part(row, "discount", SalesProblem.DISCOUNT_OUT_OF_RANGE, BigDecimal.ZERO);
        BigDecimal vat = part(row, "vat", SalesProblem.VAT_OUT_OF_RANGE, usualVat(row, settings));
        BigDecimal price = price(row, quantity, discount);
        if (price.signum() < 0) {
            throw new WrongRow(row.stopped("price", price, Refusal.of(SalesProblem.PRICE_NEGATIVE, "price", price)));
        }
        BigDecimal net = net(quantity, price, discount, settings.currency());
        row.number("net").filter(said -> said.compareTo(net) != 0).ifPresent(said -> {
            throw new WrongRow(row.stopped(
                    "net", said, Refusal.of(SalesProblem.AMOUNT_DIFFERS, Map.of("said", said, "reckoned", net))));
        });
        return new StoredLine(
                row.id(),
                quote,
                StoredLine.ITEM,
                Optional.empty(),
                row.text("name")
                        .or(() -> row.text("product_name"))
                        .or(() -> row.text("said_product"))
                        .orElse(""),
                row.text("description").orElse(""),
                quantity,
                row.text("unit").or(() -> row.text("product_unit")).orElse(""),
                price,
                row.number("cost").or(() -> draft ? row.number("product_cost") : Optional.empty()),
                discount,
                vat,
                false,
                BigDecimal.valueOf(position),
                net,
                0,
                0,
                false);
    }

    private static BigDecimal usualVat(TakenRow row, SalesSettings settings) {
        return row.number("product_vat").orElse(settings.vatExempt() ? BigDecimal.ZERO : QuoteLineRules.USUAL_VAT);
    }

    private static BigDecimal part(TakenRow row, String column, SalesProblem problem, BigDecimal otherwise) {
        BigDecimal part = row.number(column).orElse(otherwise);
        if (!new Percentage(part).isPartOfWhole()) {
            throw new WrongRow(row.stopped(column, part, Refusal.of(problem, column, part.toPlainString())));
        }
        return part;
    }

    /** The price said; else that of which the amount said is made; else the catalogue's. */
    private static BigDecimal price(TakenRow row, BigDecimal quantity, BigDecimal discount) {
        return row.number("price")
                .or(() -> row.number("net").map(net -> unitPrice(net, quantity, discount)))
                .or(() -> row.number("product_price"))
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal unitPrice(BigDecimal net, BigDecimal quantity, BigDecimal discount) {
        BigDecimal share = quantity.multiply(HUNDRED.subtract(discount));
        return share.signum() == 0
                ? BigDecimal.ZERO
                : net.multiply(HUNDRED).divide(share, PRICE_DECIMALS, HALF_UP).stripTrailingZeros();
    }

    private static BigDecimal net(BigDecimal quantity, BigDecimal price, BigDecimal discount, Currency currency) {
        Pricing pricing = new Pricing(
                new Quantity(quantity),
                new UnitPrice(price, currency),
                new Percentage(discount),
                VatKey.of(Percentage.ZERO),
                Optional.empty(),
                false);
        return LineTotals.of(pricing).net().amount();
    }
}
