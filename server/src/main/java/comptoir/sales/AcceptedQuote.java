package comptoir.sales;

import comptoir.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;

/** A quote the customer said yes to; once paid it is revenue. */
public record AcceptedQuote(QuoteFacts facts) implements Quote {

    @Override
    public List<String> moves(LocalDate today) {
        return isPaid() ? List.of("paid", "unpaid", "duplicate") : List.of("paid", "reopen", "duplicate");
    }

    public boolean isPaid() {
        return facts.paidOn().isPresent();
    }

    /** Also puts another day right. */
    Outcome<QuoteMove> paid(LocalDate on, LocalDate today) {
        return on.isAfter(today)
                ? Quote.inFuture(on, today)
                : Outcome.ok(QuoteMove.of(QuoteMove.PAID, "paid", true, "paidOn", on));
    }

    Outcome<QuoteMove> unpaid() {
        return isPaid()
                ? Outcome.ok(QuoteMove.of(QuoteMove.UNPAID, "paid", false, "paidOn", null))
                : refused(SalesProblem.NOT_PAID);
    }

    /** The answer was noted by mistake. */
    Outcome<QuoteMove> reopen() {
        return isPaid() ? refused(SalesProblem.PAID) : Outcome.ok(DeclinedQuote.backToSent());
    }
}
