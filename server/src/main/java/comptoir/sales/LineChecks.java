package comptoir.sales;

import comptoir.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Says which lines cannot be reckoned with, each under the place {@code lines/<index>/<field>}. */
final class LineChecks {

    private LineChecks() {}

    static List<Refusal.Located> problems(List<QuoteRow> rows) {
        List<Refusal.Located> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof QuoteRow.Item item) {
                found.addAll(problems(item.pricing(), "lines/" + i + "/"));
            }
        }
        return found;
    }

    private static List<Refusal.Located> problems(Pricing line, String place) {
        List<Refusal.Located> found = new ArrayList<>();
        if (line.price().isNegative()) {
            Refusal negative = Refusal.of(
                    SalesProblem.PRICE_NEGATIVE, "price", line.price().amount());
            found.add(new Refusal.Located(place + "price", negative));
        }
        if (!line.discount().isPartOfWhole()) {
            Refusal odd = Refusal.of(
                    SalesProblem.DISCOUNT_OUT_OF_RANGE,
                    "discount",
                    line.discount().points());
            found.add(new Refusal.Located(place + "discount", odd));
        }
        if (!line.vat().rate().isPartOfWhole()) {
            Refusal odd = Refusal.of(
                    SalesProblem.VAT_OUT_OF_RANGE, "vat", line.vat().rate().points());
            found.add(new Refusal.Located(place + "vat", odd));
        }
        return found;
    }
}
