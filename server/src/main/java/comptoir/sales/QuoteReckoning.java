package comptoir.sales;

import comptoir.platform.Tx;
import comptoir.records.Change;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reckons the totals of drafts from their lines, whichever door these came by. */
final class QuoteReckoning {

    private QuoteReckoning() {}

    static List<Change> of(Tx tx, Collection<UUID> quotes) {
        // The quotes are held first and their lines read by the next statement, which sees what others committed
        // meanwhile.
        List<QuoteFacts> drafts = QuoteStore.lock(tx, quotes).stream()
                .filter(quote -> quote.state().equals("draft") && !quote.trashed())
                .toList();
        if (drafts.isEmpty()) {
            return List.of();
        }
        SalesSettings settings = QuoteStore.settings(tx);
        Map<UUID, List<StoredLine>> lines = QuoteStore.lines(
                        tx, drafts.stream().map(QuoteFacts::id).toList())
                .stream()
                .collect(Collectors.groupingBy(StoredLine::quote));
        List<Change> changes = new ArrayList<>();
        for (QuoteFacts draft : drafts) {
            List<StoredLine> its = lines.getOrDefault(draft.id(), List.of());
            its.forEach(line -> net(line, settings.currency()).ifPresent(changes::add));
            Map<String, @Nullable Object> values =
                    sums(draft.kept(), its, settings).values();
            if (!values.entrySet().stream()
                    .allMatch(each -> PaperColumnStore.same(
                            each.getValue(), draft.kept().totals().get(each.getKey())))) {
                changes.add(new Change.Update("quote", draft.id(), Optional.empty(), values));
            }
        }
        return changes;
    }

    /** The line's own net, where whoever changed the line has not brought it along. */
    private static Optional<Change> net(StoredLine line, Currency currency) {
        BigDecimal net = line.net(currency).amount();
        return net.compareTo(line.kept()) == 0
                ? Optional.empty()
                : Optional.of(new Change.Update("quoteLine", line.id(), Optional.empty(), Map.of("net", net)));
    }

    static QuoteSums sums(KeptTotals kept, List<StoredLine> lines, SalesSettings settings) {
        DocumentDiscount discount = QuoteSums.discount(kept.kind(), kept.value(), settings.currency())
                .orThrow();
        return QuoteSums.of(lines, discount, settings.currency()).orThrow();
    }
}
