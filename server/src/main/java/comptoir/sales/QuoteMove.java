package comptoir.sales;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lawful step of a quote, not yet written.
 *
 * @param kind as the journal calls it: {@code quote.accept}
 * @param values by field of the quote; null empties one
 */
public record QuoteMove(String kind, Map<String, @Nullable Object> values) {

    static final String SEND = "quote.send";
    static final String SEND_AGAIN = "quote.sendAgain";
    static final String MARK_SENT = "quote.markSent";
    static final String REVISE = "quote.revise";
    static final String RETURN = "quote.return";
    static final String GIVE_UP = "quote.giveUp";
    static final String RELEASE = "quote.release";
    static final String ACCEPT = "quote.accept";
    static final String DECLINE = "quote.decline";
    static final String ACCEPT_BY_LINK = "quote.acceptByLink";
    static final String DECLINE_BY_LINK = "quote.declineByLink";
    static final String REOPEN = "quote.reopen";
    static final String PAID = "quote.paid";
    static final String UNPAID = "quote.unpaid";

    /** @param pairs field, value, field, value … */
    static QuoteMove of(String kind, @Nullable Object... pairs) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return new QuoteMove(kind, values);
    }

    /** The next version begins: a draft of today under the same number, its answer forgotten. */
    static QuoteMove revise(QuoteFacts facts, LocalDate today, int validForDays) {
        return of(
                REVISE,
                "state",
                "draft",
                "version",
                facts.version() + 1,
                "quotedOn",
                today,
                "validUntil",
                today.plusDays(validForDays),
                "sentAt",
                null,
                "answeredOn",
                null,
                "answerReason",
                null);
    }
}
