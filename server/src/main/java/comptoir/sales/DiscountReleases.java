package comptoir.sales;

import comptoir.dictionary.Asker;
import comptoir.kernel.Refusal;
import comptoir.records.Records;
import comptoir.records.Written;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;

/** Lets a quote leave with more discount than the rules allow: who did it, when and why is kept, and how far it goes. */
public final class DiscountReleases {

    private static final int LONGEST_REASON = 500;

    private final Records records;
    private final QuoteAccess access;
    private final InstantSource clock;

    public DiscountReleases(Records records, InstantSource clock) {
        this.records = records;
        this.access = new QuoteAccess(records);
        this.clock = clock;
    }

    /**
     * Allows the discounts as they stand; deeper ones need another release.
     *
     * @param seen latest revision of the quote and its lines that the one who allows them knows
     */
    public Written release(Asker asker, UUID id, long seen, String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Refusal.of(SalesProblem.RELEASE_WITHOUT_REASON, "most", LONGEST_REASON)
                    .refused();
        }
        return records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            Quote quote = access.hold(tx, sight, id);
            if (!(quote instanceof DraftQuote draft)) {
                throw quote.refusal(SalesProblem.ALREADY_SENT).refused();
            }
            if (!DiscountStand.mayRelease(tx, asker.actor())) {
                throw draft.refusal(SalesProblem.RELEASE_BY_OTHERS).refused();
            }
            if (QuoteStore.latestRev(tx, id) != seen) {
                throw Refusal.of(SalesProblem.CHANGED_MEANWHILE).refused();
            }
            DiscountStand stand = DiscountStand.of(tx, draft.facts());
            if (!stand.needsRelease()) {
                throw draft.refusal(SalesProblem.NOTHING_TO_RELEASE).refused();
            }
            QuoteMove release = QuoteMove.of(
                    QuoteMove.RELEASE,
                    "releasedBy",
                    asker.actor().member().map(Object::toString).orElse(null),
                    "releasedAt",
                    clock.instant().atOffset(ZoneOffset.UTC),
                    "releaseReason",
                    why,
                    "releasedLine",
                    stand.cut().line(),
                    "releasedWhole",
                    stand.cut().whole());
            return records.write(tx, Quotes.request(asker, draft, release));
        });
    }
}
