package comptoir.sales;

import comptoir.records.History;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A step in a quote's life: which, when, by whom, why.
 *
 * @param kind {@code made}, {@code duplicate}, {@code takenOver}, {@code send}, {@code markSent}, {@code revise}, {@code giveUp}, {@code release}, {@code accept}, {@code decline}, {@code reopen}, {@code paid},
 *     {@code unpaid}
 */
public record QuoteEvent(String kind, Instant at, String by, Optional<String> reason, long operation) {

    /** As the journal calls what a file brought in. */
    private static final String TAKEN_OVER = "import";

    private static final Map<String, String> STEPS = Map.of(
            QuoteMove.SEND, "send",
            QuoteMove.MARK_SENT, "markSent",
            QuoteMove.REVISE, "revise",
            QuoteMove.GIVE_UP, "giveUp",
            QuoteMove.RELEASE, "release",
            QuoteMove.ACCEPT, "accept",
            QuoteMove.DECLINE, "decline",
            QuoteMove.REOPEN, "reopen",
            QuoteMove.PAID, "paid",
            QuoteMove.UNPAID, "unpaid");

    private static final Set<String> REASONS = Set.of("answerReason", "releaseReason");

    /** The steps among what the history tells; one that was taken back is left out. */
    static List<QuoteEvent> of(List<History.Entry> history) {
        return history.stream()
                .filter(entry -> !entry.undone())
                .flatMap(entry -> kind(entry)
                        .map(kind ->
                                new QuoteEvent(kind, entry.at(), entry.actorName(), reason(entry), entry.operation()))
                        .stream())
                .toList();
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
