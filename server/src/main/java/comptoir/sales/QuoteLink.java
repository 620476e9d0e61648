package comptoir.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One recipient's link to a version that went out.
 *
 * @param recipient whom it was made for, as one writes it
 * @param openings how often its page was looked at in a browser
 */
public record QuoteLink(
        UUID id,
        UUID quote,
        int version,
        String recipient,
        Instant madeAt,
        String madeBy,
        Optional<Instant> withdrawnAt,
        long openings,
        Optional<Instant> firstOpenedAt,
        Optional<Instant> lastOpenedAt) {

    /** Why it leads to the quote or no longer does. */
    public enum State {
        OPEN,
        WITHDRAWN,
        EXPIRED,
        REPLACED
    }

    /** The last day on which it leads to the quote; none for a quote without a last day. */
    static Optional<LocalDate> until(QuoteFacts quote, SalesSettings settings) {
        return quote.validUntil().map(day -> day.plusDays(settings.linkDays()));
    }

    State state(QuoteFacts facts, SalesSettings settings, LocalDate today) {
        if (withdrawnAt.isPresent()) {
            return State.WITHDRAWN;
        }
        if (facts.state().equals("draft") || facts.version() != version) {
            return State.REPLACED;
        }
        return until(facts, settings).filter(today::isAfter).isPresent() ? State.EXPIRED : State.OPEN;
    }

    boolean leadsTo(QuoteFacts facts, SalesSettings settings, LocalDate today) {
        return !facts.trashed() && state(facts, settings, today) == State.OPEN;
    }
}
