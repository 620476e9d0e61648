package comptoir.sales;

import comptoir.records.History;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A step in a quote's life: which, when, by whom, why.
 *
 * @param kind {@code made}, {@code duplicate}, {@code takenOver}, {@code send}, {@code markSent}, {@code revise}, {@code giveUp}, {@code release}, {@code accept}, {@code decline}, {@code acceptByLink}, {@code declineByLink}, {@code reopen}, {@code paid},
 *     {@code unpaid}
 */
public record QuoteEvent(String kind, Instant at, String by, Optional<String> reason, long operation) {

    /** As the journal calls what a file brought in. */
    private static final String TAKEN_OVER = "import";

    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry(QuoteMove.SEND, "send"),
            Map.entry(QuoteMove.MARK_SENT, "markSent"),
            Map.entry(QuoteMove.REVISE, "revise"),
            Map.entry(QuoteMove.GIVE_UP, "giveUp"),
            Map.entry(QuoteMove.RELEASE, "release"),
            Map.entry(QuoteMove.ACCEPT, "accept"),
            Map.entry(QuoteMove.DECLINE, "decline"),
            Map.entry(QuoteMove.ACCEPT_BY_LINK, "acceptByLink"),
            Map.entry(QuoteMove.DECLINE_BY_LINK, "declineByLink"),
            Map.entry(QuoteMove.REOPEN, "reopen"),
            Map.entry(QuoteMove.PAID, "paid"),
            Map.entry(QuoteMove.UNPAID, "unpaid"));

    private static final Set<String> REASONS = Set.of("answerReason", "releaseReason");

    /** The steps among what the history tells, each once though it changed the quote twice; one that was taken back is left out. */
    static List<QuoteEvent> of(List<History.Entry> history) {
        Map<Long, QuoteEvent> steps = new LinkedHashMap<>();
        for (History.Entry entry : history) {
            kind(entry)
                    .filter(kind -> !entry.undone())
                    .map(kind -> new QuoteEvent(kind, entry.at(), entry.actorName(), reason(entry), entry.operation()))
                    .ifPresent(step -> steps.merge(
                            step.operation(), step, (one, other) -> one.reason().isPresent() ? one : other));
        }
        return List.copyOf(steps.values());
    }

    private static Optional<String> kind(History.Entry entry) {
        if (entry.what().equals("create")) {
            return Optional.of(
                    switch (entry.kind()) {
                        case Quotes.DUPLICATE -> "duplicate";
                        case TAKEN_OVER -> "takenOver";
                        default -> "made";
                    });
        }
        return Optional.ofNullable(STEPS.get(entry.kind()));
    }

    private static Optional<String> reason(History.Entry entry) {
        return entry.changes().stream()
                .filter(change -> REASONS.contains(change.field()))
                .findFirst()
                .map(History.FieldChange::after)
                .map(String::valueOf);
    }
}
