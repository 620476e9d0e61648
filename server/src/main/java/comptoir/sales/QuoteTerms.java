package comptoir.sales;

import comptoir.kernel.Percentage;
import java.util.List;

/**
 * What a quote says under its totals.
 *
 * @param deposit asked for with the order, 0 for none
 * @param conditions paragraphs, in the order of the page
 */
public record QuoteTerms(Percentage deposit, List<String> conditions) {

    public static final QuoteTerms NONE = new QuoteTerms(Percentage.ZERO, List.of());

    public QuoteTerms {
        conditions = List.copyOf(conditions);
    }
}
