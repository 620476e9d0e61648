package comptoir.sales;

import comptoir.documents.Letterhead;
import comptoir.records.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A quote with everything its editor shows.
 *
 * @param rev the latest of the quote and its lines: what an editor sends back with them
 * @param lines as the reader may see them
 * @param shown the totals the reader may see, by the names of the API
 * @param margin absent where the reader may not see it, or no cost is known
 * @param expired past its last day without an answer
 * @param may what the reader may do with it now, by the names of the API
 * @param variants the quotes copied from it that the reader sees, newest first
 * @param limits of discounts, as far as the reader may see what they are about
 * @param letterhead the company's own, where the quote says nothing else of it
 * @param catalogued of a copy still written, the price in the catalogue today of each line that asks another
 */
public record QuoteState(
        Row record,
        long rev,
        List<Row> lines,
        QuoteTotals totals,
        Set<String> shown,
        Optional<QuoteMargin> margin,
        boolean expired,
        List<String> may,
        List<QuoteVersion> versions,
        List<Row> variants,
        Map<UUID, BigDecimal> catalogued,
        Optional<DiscountRules> limits,
        Letterhead letterhead,
        List<QuoteEvent> events) {}
