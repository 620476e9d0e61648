package comptoir.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A quote still being written: everything in it may change. */
public record DraftQuote(QuoteFacts facts) implements Quote {

    @Override
    public List<String> moves(LocalDate today) {
        return List.of("edit", "send", "mark-sent", "duplicate");
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
