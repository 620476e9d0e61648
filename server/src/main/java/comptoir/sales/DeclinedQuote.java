package comptoir.sales;

import java.time.LocalDate;
import java.util.List;

/** A quote the customer said no to. */
public record DeclinedQuote(QuoteFacts facts) implements Quote {

    @Override
    public List<String> moves(LocalDate today) {
        return List.of("revise", "reopen", "duplicate");
    }

    /** The customer thinks again. */
    QuoteMove reopen() {
        return backToSent();
    }

    static QuoteMove backToSent() {
        return QuoteMove.of(QuoteMove.REOPEN, "state", "sent", "answeredOn", null, "answerReason", null);
    }
}
