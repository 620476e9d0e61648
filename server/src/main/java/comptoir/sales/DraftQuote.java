package comptoir.sales;

import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** A quote still being written: everything in it may change. */
public record DraftQuote(QuoteFacts facts) implements Quote {

    @Override
    public List<String> moves(LocalDate today) {
        return facts.isNextVersion()
                ? List.of("edit", "send", "mark-sent", "release", "give-up", "duplicate")
                : List.of("edit", "send", "mark-sent", "release", "duplicate");
    }

    /** What the customer answers is about the version they have. */
    <T> Outcome<T> unanswered() {
        return facts.isNextVersion()
                ? Outcome.refused(Refusal.of(
                        SalesProblem.VERSION_IN_PREPARATION,
                        Map.of("number", facts.number(), "version", facts.version(), "former", facts.version() - 1)))
                : refused(SalesProblem.NOT_YET_SENT);
    }

    /** Back to the version that went out, whose rows must read as they did then. */
    Outcome<QuoteMove> giveUp(Instant sentAt) {
        return facts.isNextVersion()
                ? Outcome.ok(QuoteMove.of(
                        QuoteMove.GIVE_UP,
                        "state",
                        "sent",
                        "version",
                        facts.version() - 1,
                        "sentAt",
                        sentAt.atOffset(ZoneOffset.UTC)))
                : refused(SalesProblem.NO_FORMER_VERSION);
    }

    /** Goes out by mail. */
    QuoteMove send(Instant now) {
        return sent(QuoteMove.SEND, now);
    }

    /** Has gone out by another way: handed over, by post. */
    QuoteMove markSent(Instant now) {
        return sent(QuoteMove.MARK_SENT, now);
    }

    private static QuoteMove sent(String kind, Instant now) {
        return QuoteMove.of(kind, "state", "sent", "sentAt", now.atOffset(ZoneOffset.UTC));
    }
}
