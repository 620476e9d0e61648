package comptoir.sales;

import comptoir.dictionary.Asker;
import comptoir.identity.Token;
import comptoir.kernel.Actor;
import comptoir.kernel.Id;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import comptoir.records.Records;
import comptoir.records.Sight;
import comptoir.records.WriteRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The links by which customers read a sent quote and answer it: made for somebody, followed, withdrawn. What customers do with them is {@link SharedQuotes}. */
public final class QuoteLinks {

    static final String MAKE = "quote.link";
    static final String WITHDRAW = "quote.unlink";

    private static final int MOST_LINKS = 100;
    private static final int LONGEST_RECIPIENT = 300;
    private static final int MOST_ANSWERS = 20;

    /** How long an answer stays on the home page of who is in charge. */
    private static final Duration NEWS_LAST = Duration.ofDays(14);

    private final Records records;
    private final QuoteAccess access;
    private final CustomerPages pages;
    private final InstantSource clock;

    public QuoteLinks(Records records, CustomerPages pages, InstantSource clock) {
        this.records = records;
        this.access = new QuoteAccess(records);
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * A link as those who work with the quote see it.
     *
     * @param until the last day on which it leads to the quote
     * @param answer what was answered by it last, with its word only for those who may read reasons
     */
    public record Followed(
            QuoteLink link, QuoteLink.State state, Optional<LocalDate> until, Optional<LinkAnswer> answer) {}

    /**
     * The links of a quote.
     *
     * @param reachable whether this installation has an address customers can use
     * @param mayChange whether the reader may make and withdraw them now
     */
    public record OfQuote(boolean reachable, boolean mayChange, List<Followed> links) {}

    /** @param address known now and never again: only its hash is kept */
    public record Made(UUID id, String address) {}

    /** An answer that came in by a link, with the number of its quote. */
    public record News(String number, LinkAnswer answer) {}

    public OfQuote list(Asker asker, UUID id) {
        return records.reading(asker.workspace(), asker.actor(), (tx, sight) -> {
            QuoteFacts facts = access.see(tx, sight, id);
            boolean sent = !facts.state().equals("draft") && !facts.sentElsewhere() && !facts.trashed();
            List<LinkAnswer> answers = QuoteLinkStore.answers(tx, id);
            return new OfQuote(
                    pages.areReachable(),
                    sent && QuoteAccess.mayChange(sight, facts),
                    QuoteLinkStore.list(tx, id).stream()
                            .map(link -> followed(tx, sight, facts, link, answers))
                            .toList());
        });
    }

    private Followed followed(Tx tx, Sight sight, QuoteFacts facts, QuoteLink link, List<LinkAnswer> answers) {
        SalesSettings settings = SalesSettingsStore.of(tx);
        return new Followed(
                link,
                link.state(facts, settings, settings.today(clock.instant())),
                QuoteLink.until(facts, settings),
                answers.stream()
                        .filter(answer -> answer.link().equals(link.id()))
                        .findFirst()
                        .map(answer -> told(sight, answer)));
    }

    /** A word is as good as the reason of an answer: who may not read the one does not read the other. */
    private static LinkAnswer told(Sight sight, LinkAnswer answer) {
        return sight.field(sight.object("quote"), "answerReason").isPresent()
                ? answer
                : new LinkAnswer(answer.link(), answer.quote(), answer.answer(), answer.name(), "", answer.at());
    }

    /** Makes a link to what the customer has, for somebody. */
    public Made make(Asker asker, UUID id, String recipient) {
        String whom = recipient.strip().replaceAll("\\s+", " ");
        if (whom.isEmpty() || whom.length() > LONGEST_RECIPIENT) {
            throw Refusal.of(SalesProblem.LINK_RECIPIENT_MISSING, "most", LONGEST_RECIPIENT)
                    .refused();
        }
        pages.known();
        return records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            QuoteFacts facts = sent(access.hold(tx, sight, id));
            UUID link = Id.next(clock);
            long operation = records.noted(tx, act(asker, MAKE, facts), "quoteLink", link, Map.of());
            return made(tx, new QuoteLinkStore.Made(link, id, facts.version(), whom, operation, asker.actor()));
        });
    }

    private static QuoteFacts sent(Quote quote) {
        if (quote instanceof DraftQuote draft) {
            return draft.<QuoteFacts>unanswered().orThrow();
        }
        if (quote.facts().sentElsewhere()) {
            throw quote.refusal(SalesProblem.TAKEN_OVER).refused();
        }
        return quote.facts();
    }

    /** A link made by the operation that sends the quote. */
    String issue(Tx tx, QuoteFacts facts, String recipient, long operation, Actor by) {
        String whom = recipient.length() > LONGEST_RECIPIENT ? recipient.substring(0, LONGEST_RECIPIENT) : recipient;
        return made(tx, new QuoteLinkStore.Made(Id.next(clock), facts.id(), facts.version(), whom, operation, by))
                .address();
    }

    private Made made(Tx tx, QuoteLinkStore.Made link) {
        if (QuoteLinkStore.list(tx, link.quote()).size() >= MOST_LINKS) {
            throw Refusal.of(SalesProblem.TOO_MANY_LINKS, "most", MOST_LINKS).refused();
        }
        Token token = Token.fresh();
        QuoteLinkStore.add(tx, link, token, clock.instant());
        return new Made(link.id(), pages.ofQuote(tx.workspace(), token));
    }

    /** From now on it leads nowhere; it is not given back, another can be made. */
    public void withdraw(Asker asker, UUID id, UUID link) {
        records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            QuoteFacts facts = access.hold(tx, sight, id).facts();
            boolean known = QuoteLinkStore.list(tx, id).stream()
                    .anyMatch(each -> each.id().equals(link));
            if (!known) {
                throw Refusal.of(SalesProblem.LINK_UNKNOWN, "number", facts.number())
                        .refused();
            }
            if (QuoteLinkStore.withdraw(tx, link, clock.instant())) {
                records.noted(tx, act(asker, WITHDRAW, facts), "quoteLink", link, Map.of("withdrawn", false));
            }
            return link;
        });
    }

    private static WriteRequest act(Asker asker, String kind, QuoteFacts facts) {
        return WriteRequest.of(asker.actor(), asker.door(), List.of())
                .asKind(kind)
                .titled(facts.number());
    }

    /** What customers have answered of late on the quotes the asking person is in charge of. */
    public List<News> news(Asker asker) {
        return records.reading(asker.workspace(), asker.actor(), (tx, sight) -> {
            Instant since = clock.instant().minus(NEWS_LAST);
            List<LinkAnswer> answers = asker.actor()
                    .member()
                    .filter(member -> sight.model()
                            .find("quote")
                            .filter(quote -> sight.rights().knows(quote))
                            .isPresent())
                    .map(member -> QuoteLinkStore.standing(tx, member, since, MOST_ANSWERS))
                    .orElse(List.of());
            return answers.stream()
                    .flatMap(answer -> records.find(tx, sight, "quote", answer.quote()).stream()
                            .map(row -> new News(row.label(), told(sight, answer))))
                    .toList();
        });
    }
}
