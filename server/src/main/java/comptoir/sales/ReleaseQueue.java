package comptoir.sales;

import comptoir.dictionary.Asker;
import comptoir.dictionary.Operator;
import comptoir.kernel.Actor;
import comptoir.platform.WorkspaceSchema;
import comptoir.records.Change;
import comptoir.records.Filter;
import comptoir.records.Query;
import comptoir.records.Records;
import comptoir.records.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The drafts that wait for somebody to allow their discounts, for those who may. */
public final class ReleaseQueue {

    /** The field of a quote that says it waits. */
    static final String MARK = "awaitsRelease";

    private static final String RECKONED = "quote.limits";
    private static final int MOST_SHOWN = 50;
    private static final List<String> TOLD = List.of("number", "organisation", "owner", "netTotal", "title");

    private final Records records;

    public ReleaseQueue(Records records) {
        this.records = records;
    }

    /**
     * A draft that waits.
     *
     * @param rev latest revision of the quote and its lines, which a release has to name
     * @param line how far its deepest line goes, in percent
     * @param whole the discount on the whole, in percent
     */
    public record Waiting(Row record, long rev, BigDecimal line, BigDecimal whole) {}

    /** @param mayRelease whether the asking person is one of those who may */
    public record Queue(boolean mayRelease, DiscountRules limits, List<Waiting> waiting) {}

    /** What waits within the reader's reach; nothing for those who could do nothing about it. */
    public Queue list(Asker asker) {
        return records.reading(asker.workspace(), asker.actor(), (tx, sight) -> {
            DiscountRules limits = SalesSettingsStore.of(tx).discounts();
            boolean sees = sight.model()
                            .find("quote")
                            .filter(sight.rights()::knows)
                            .flatMap(quote -> sight.field(quote, MARK))
                            .isPresent()
                    && sight.field(sight.object("quote"), "discountValue").isPresent()
                    && sight.field(sight.object("quoteLine"), "discount").isPresent();
            if (!sees || !DiscountStand.mayRelease(tx, asker.actor())) {
                return new Queue(false, limits, List.of());
            }
            List<String> told = TOLD.stream()
                    .filter(key -> sight.field(sight.object("quote"), key).isPresent())
                    .toList();
            Query waiting = Query.of("quote")
                    .reading(told)
                    .where(new Filter.Test(MARK, Operator.IS, Optional.of(true)))
                    .atMost(MOST_SHOWN);
            List<Waiting> found = new ArrayList<>();
            for (Row row : records.query(tx, sight, waiting).rows()) {
                QuoteFacts facts = QuoteStore.find(tx, row.id()).orElseThrow();
                DiscountStand stand = DiscountStand.of(tx, facts);
                if (QuoteAccess.mayChange(sight, facts) && stand.needsRelease()) {
                    found.add(new Waiting(
                            row,
                            QuoteStore.latestRev(tx, row.id()),
                            stand.cut().line(),
                            stand.cut().whole()));
                }
            }
            return new Queue(true, limits, found);
        });
    }

    /** Reckons anew which drafts wait, after the limits have changed: one operation, none where nothing differs. */
    void reckon(WorkspaceSchema workspace) {
        Actor program = Actor.program("Comptoir");
        records.inOne(workspace, program, (tx, sight) -> {
            List<UUID> drafts = ReleaseStore.drafts(tx);
            List<Change> changes = QuoteReckoning.of(tx, drafts).stream()
                    .filter(change -> change instanceof Change.Update update
                            && update.object().equals("quote")
                            && update.values().containsKey(MARK))
                    .<Change>map(change -> {
                        Change.Update update = (Change.Update) change;
                        return new Change.Update(
                                "quote",
                                update.id(),
                                Optional.empty(),
                                Map.of(MARK, Boolean.TRUE.equals(update.values().get(MARK))));
                    })
                    .toList();
            if (!changes.isEmpty()) {
                records.write(
                        tx,
                        Quotes.request(new Asker(workspace, program, "system"), RECKONED, changes, Set.of("quote")));
            }
            return changes.size();
        });
    }
}
