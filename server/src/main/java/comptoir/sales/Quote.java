package comptoir.sales;

import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A quote in one of its states; each state is a type and offers its own moves. */
public sealed interface Quote permits DraftQuote, SentQuote, AcceptedQuote, DeclinedQuote {

    QuoteFacts facts();

    /** What may be done with it on that day, by the names of the API. */
    List<String> moves(LocalDate today);

    static Quote of(QuoteFacts facts) {
        return switch (facts.state()) {
            case "draft" -> new DraftQuote(facts);
            case "sent" -> new SentQuote(facts);
            case "accepted" -> new AcceptedQuote(facts);
            case "declined" -> new DeclinedQuote(facts);
            default -> throw new IllegalStateException("unknown state " + facts.state());
        };
    }

    /** This quote cannot do that: the refusal with its number. */
    default Refusal refusal(SalesProblem problem) {
        return Refusal.of(problem, "number", facts().number());
    }

    default <T> Outcome<T> refused(SalesProblem problem) {
        return Outcome.refused(refusal(problem));
    }

    /** What happened cannot lie ahead. */
    static <T> Outcome<T> inFuture(LocalDate day, LocalDate today) {
        return Outcome.refused(Refusal.of(SalesProblem.DAY_IN_FUTURE, Map.of("day", day, "today", today)));
    }
}
