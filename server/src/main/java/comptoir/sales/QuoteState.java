package comptoir.sales;

import comptoir.records.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A quote with everything its editor shows.
 *
 * @param rev the latest of the quote and its lines: what an editor sends back with them
 * @param lines as the reader may see them
 * @param shown the totals the reader may see, by the names of the API
 * @param margin absent where the reader may not see it, or no cost is known
 * @param expired past its last day without an answer
 * @param may what the reader may do with it now, by the names of the API
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
        List<QuoteEvent> events) {}
