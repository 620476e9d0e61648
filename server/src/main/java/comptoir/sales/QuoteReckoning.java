package comptoir.sales;

import comptoir.platform.Tx;
import comptoir.records.Change;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
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
        List<Change> changes = new ArrayList<>();
        Map<UUID, KeptTotals> drafts = drafts(tx, quotes, changes);
        if (drafts.isEmpty()) {
            return changes;
        }
        SalesSettings settings = SalesSettingsStore.of(tx);
        Map<UUID, List<StoredLine>> lines =
                QuoteStore.lines(tx, drafts.keySet()).stream().collect(Collectors.groupingBy(StoredLine::quote));
        drafts.forEach((draft, kept) -> {
            List<StoredLine> its = lines.getOrDefault(draft, List.of());
            its.forEach(line -> net(line, settings.currency()).ifPresent(changes::add));
            QuoteSums sums = sums(kept, its, settings);
            Map<String, @Nullable Object> values = sums.values();
            boolean awaits = DiscountStand.needsRelease(tx, draft, its, sums);
            if (awaits != kept.awaitsRelease()) {
                values.put(ReleaseQueue.MARK, awaits);
                changes.add(new Change.Update("quote", draft, Optional.empty(), values));
            } else if (!values.entrySet().stream()
                    .allMatch(each ->
                            PaperColumnStore.same(each.getValue(), kept.totals().get(each.getKey())))) {
                changes.add(new Change.Update("quote", draft, Optional.empty(), values));
            }
        });
        return changes;
    }

    /**
     * The drafts among them, held: their lines are read by the next statement, which sees what others committed meanwhile. Nobody else can have
     * those just begun. What has left awaits nothing any more.
     */
    private static Map<UUID, KeptTotals> drafts(Tx tx, Collection<UUID> quotes, List<Change> changes) {
        Map<UUID, KeptTotals> drafts = new LinkedHashMap<>();
        List<UUID> others = new ArrayList<>();
        for (UUID quote : quotes) {
            KeptTotals begun = QuoteStore.begun(tx, quote).getAndSet(null);
            if (begun == null) {
                others.add(quote);
            } else {
                drafts.put(quote, begun);
            }
        }
        if (!others.isEmpty()) {
            for (QuoteFacts quote : QuoteStore.lock(tx, others)) {
                if (quote.state().equals("draft") && !quote.trashed()) {
                    drafts.put(quote.id(), quote.kept());
                } else if (quote.kept().awaitsRelease() && !quote.trashed()) {
                    changes.add(
                            new Change.Update("quote", quote.id(), Optional.empty(), Map.of(ReleaseQueue.MARK, false)));
                }
            }
        }
        return drafts;
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
