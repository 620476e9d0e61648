package comptoir.sales;

import comptoir.kernel.Money;
import comptoir.kernel.Percentage;
import comptoir.kernel.Quantity;
import comptoir.kernel.UnitPrice;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a quote as it is kept.
 *
 * @param kept the net as it is kept
 * @param madeRev its place among revisions when it was made
 */
record StoredLine(
        UUID id,
        UUID quote,
        String kind,
        Optional<UUID> product,
        String name,
        String description,
        BigDecimal quantity,
        String unit,
        BigDecimal price,
        Optional<BigDecimal> cost,
        BigDecimal discount,
        BigDecimal vat,
        boolean optional,
        BigDecimal position,
        BigDecimal kept,
        long rev,
        long madeRev,
        boolean trashed) {

    static final String ITEM = "item";

    /** By field. */
    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("kind", kind);
        values.put("product", product.orElse(null));
        values.put("name", name);
        values.put("description", description);
        values.put("quantity", quantity);
        values.put("unit", unit);
        values.put("price", price);
        values.put("cost", cost.orElse(null));
        values.put("discount", discount);
        values.put("vat", vat);
        values.put("optional", optional);
        values.put("position", position);
        return values;
    }

    QuoteRow row(Currency currency) {
        return switch (kind) {
            case "section" -> new QuoteRow.Section(name);
            case "text" -> new QuoteRow.Text(description.isEmpty() ? name : description);
            default -> new QuoteRow.Item(name, description, unit, pricing(currency));
        };
    }

    /** What it comes to; nothing for a title or a remark. */
    Money net(Currency currency) {
        return kind.equals(ITEM) ? LineTotals.of(pricing(currency)).net() : Money.zero(currency);
    }

    private Pricing pricing(Currency currency) {
        return new Pricing(
                new Quantity(quantity),
                new UnitPrice(price, currency),
                new Percentage(discount),
                VatKey.of(new Percentage(vat)),
                cost.map(each -> new UnitPrice(each, currency)),
                optional);
    }
}
