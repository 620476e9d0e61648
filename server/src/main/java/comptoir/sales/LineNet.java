package comptoir.sales;

import comptoir.kernel.Money;
import comptoir.kernel.Percentage;
import comptoir.kernel.Quantity;
import comptoir.kernel.UnitPrice;
import comptoir.records.Draft;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;

/** What a line comes to once a draft of it is written. */
final class LineNet {

    private final Optional<StoredLine> before;
    private final Draft draft;

    private LineNet(Optional<StoredLine> before, Draft draft) {
        this.before = before;
        this.draft = draft;
    }

    static Money of(Optional<StoredLine> before, Draft draft, Currency currency) {
        return new LineNet(before, draft).in(currency);
    }

    private Money in(Currency currency) {
        String kind = draft.get("kind") instanceof String text
                ? text
                : before.map(StoredLine::kind).orElse(StoredLine.ITEM);
        if (!kind.equals(StoredLine.ITEM)) {
            return Money.zero(currency);
        }
        Percentage discount = new Percentage(number("discount", StoredLine::discount));
        Pricing pricing = new Pricing(
                new Quantity(number("quantity", StoredLine::quantity)),
                new UnitPrice(number("price", StoredLine::price), currency),
                discount,
                VatKey.of(Percentage.ZERO),
                Optional.empty(),
                false);
        return LineTotals.of(pricing).net();
    }

    private BigDecimal number(String column, Function<StoredLine, BigDecimal> stored) {
        return draft.get(column) instanceof BigDecimal number
                ? number
                : before.map(stored).orElse(BigDecimal.ZERO);
    }
}
