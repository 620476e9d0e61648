package comptoir.sales;

import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A quote the customer has: frozen, waiting for an answer, and expired once its last day is over. */
public record SentQuote(QuoteFacts facts) implements Quote {

    @Override
    public List<String> moves(LocalDate today) {
        Set<String> not = new HashSet<>();
        if (isExpired(today)) {
            not.add("accept");
        }
        if (facts.sentElsewhere()) {
            not.addAll(List.of("send-again", "revise"));
        }
        return Stream.of("send-again", "revise", "accept", "decline", "paid", "duplicate")
                .filter(move -> !not.contains(move))
                .toList();
    }

    public boolean isExpired(LocalDate today) {
        return facts.validUntil().filter(today::isAfter).isPresent();
    }

    /** @param on the day the customer said yes, which must lie within the validity */
    Outcome<QuoteMove> accept(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            return Quote.inFuture(on, today);
        }
        if (isExpired(on)) {
            return Outcome.refused(Refusal.of(
                    SalesProblem.EXPIRED,
                    Map.of(
                            "number",
                            facts.number(),
                            "validUntil",
                            facts.validUntil().orElseThrow())));
        }
        return Outcome.ok(QuoteMove.of(QuoteMove.ACCEPT, "state", "accepted", "answeredOn", on, "answerReason", null));
    }

    Outcome<QuoteMove> decline(LocalDate on, Optional<String> reason, LocalDate today) {
        return on.isAfter(today)
                ? Quote.inFuture(on, today)
                : Outcome.ok(QuoteMove.of(
                        QuoteMove.DECLINE, "state", "declined", "answeredOn", on, "answerReason", reason.orElse(null)));
    }

    /** Money has come: the customer has accepted, even after the last day. */
    Outcome<QuoteMove> paid(LocalDate on, LocalDate today) {
        return on.isAfter(today)
                ? Quote.inFuture(on, today)
                : Outcome.ok(QuoteMove.of(
                        QuoteMove.PAID, "state", "accepted", "answeredOn", on, "paid", true, "paidOn", on));
    }
}
