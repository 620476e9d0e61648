package comptoir.sales;

import comptoir.dictionary.Asker;
import comptoir.identity.Token;
import comptoir.kernel.Actor;
import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import comptoir.outbox.Letter;
import comptoir.outbox.Mailboxes;
import comptoir.outbox.NewMessage;
import comptoir.outbox.Outbox;
import comptoir.platform.Database;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import comptoir.records.Notification;
import comptoir.records.NotificationStore;
import comptoir.records.Records;
import comptoir.records.Sight;
import comptoir.records.Written;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a customer may do by a link: read the version it was made for, keep its PDF, accept or decline. A link that was withdrawn,
 * has expired, was replaced by a new version or never was is all the same to whoever holds it.
 */
public final class SharedQuotes {

    /** As the journal calls the way in. */
    static final String DOOR = "link";

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_WORD = 1000;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** What cannot be seen, or turns the direction of reading round: behind such a name one could stand as somebody else. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029&&[^\\n]]");

    private final Records records;
    private final Database database;
    private final Function<String, Optional<WorkspaceSchema>> workspaces;
    private final Outbox outbox;
    private final CustomerPages pages;
    private final MemberLanguages languages;
    private final InstantSource clock;

    /** @param workspaces by short name */
    public SharedQuotes(
            Records records,
            Database database,
            Function<String, Optional<WorkspaceSchema>> workspaces,
            Outbox outbox,
            CustomerPages pages,
            MemberLanguages languages,
            InstantSource clock) {
        this.records = records;
        this.database = database;
        this.workspaces = workspaces;
        this.outbox = outbox;
        this.pages = pages;
        this.languages = languages;
        this.clock = clock;
    }

    /** What a link leads to at this moment. */
    private record Reached(QuoteLink link, QuoteFacts facts, SalesSettings settings, LocalDate today) {}

    /**
     * What the customer says.
     *
     * @param answer {@code accept} or {@code decline}
     */
    public record Answer(String answer, String name, String word) {}

    public Outcome<SharedQuote> read(String slug, String token) {
        return reached(slug, token, SharedQuotes::shared);
    }

    /** The very bytes the version went out with. */
    public Outcome<QuoteFile> pdf(String slug, String token) {
        return reached(slug, token, (tx, reached) -> {
            QuoteFacts facts = reached.facts();
            byte[] bytes =
                    VersionStore.pdf(tx, facts.id(), reached.link().version()).orElseThrow();
            return new QuoteFile(QuoteFile.name(facts.number(), reached.link().version()), bytes);
        });
    }

    /** The page was looked at in a browser. */
    public Outcome<Boolean> opened(String slug, String token) {
        return reached(slug, token, (tx, reached) -> {
            QuoteLinkStore.opened(tx, reached.link().id(), clock.instant());
            return true;
        });
    }

    private <T> Outcome<T> reached(String slug, String token, BiFunction<Tx, Reached, T> then) {
        return workspace(slug, token)
                .flatMap(workspace -> database.inTransaction(
                        workspace, tx -> find(tx, token).map(reached -> then.apply(tx, reached))))
                .map(Outcome::ok)
                .orElseGet(() -> Outcome.refused(Refusal.of(SalesProblem.LINK_GONE)));
    }

    private Optional<WorkspaceSchema> workspace(String slug, String token) {
        return TOKEN.matcher(token).matches() ? workspaces.apply(slug) : Optional.empty();
    }

    private Optional<Reached> find(Tx tx, String token) {
        SalesSettings settings = SalesSettingsStore.of(tx);
        LocalDate today = settings.today(clock.instant());
        return QuoteLinkStore.find(tx, new Token(token))
                .flatMap(link -> QuoteStore.find(tx, link.quote())
                        .filter(facts -> link.leadsTo(facts, settings, today))
                        .map(facts -> new Reached(link, facts, settings, today)));
    }

    private static SharedQuote shared(Tx tx, Reached reached) {
        QuoteFacts facts = reached.facts();
        QuotePaper paper = SealedPaper.read(
                VersionStore.paper(tx, facts.id(), reached.link().version()), QuotePress.logo(tx, facts.id()));
        String said = facts.state().equals("accepted") ? LinkAnswer.ACCEPT : LinkAnswer.DECLINE;
        return new SharedQuote(
                paper,
                facts.number(),
                facts.state(),
                facts.validUntil().filter(reached.today()::isAfter).isPresent(),
                facts.validUntil(),
                facts.answeredOn(),
                QuoteLinkStore.answers(tx, facts.id()).stream()
                        .findFirst()
                        .filter(answer -> answer.link().equals(reached.link().id())
                                && answer.answer().equals(said)
                                && !facts.state().equals("sent"))
                        .map(LinkAnswer::name),
                reached.today());
    }

    /** Accepts or declines by the same rules as by hand; who is in charge hears of it by mail. */
    public Outcome<Written> answer(String slug, String token, Answer given) {
        Optional<Refusal> objection = objection(given);
        return workspace(slug, token)
                .map(workspace -> objection
                        .<Outcome<Written>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.ok(write(workspace, token, given))))
                .orElseGet(() -> Outcome.refused(Refusal.of(SalesProblem.LINK_GONE)));
    }

    private static Optional<Refusal> objection(Answer given) {
        if (!Set.of(LinkAnswer.ACCEPT, LinkAnswer.DECLINE).contains(given.answer())) {
            return Optional.of(Refusal.of(SalesProblem.LINK_ANSWER_UNKNOWN));
        }
        if (plain(given.name()).codePoints().noneMatch(Character::isLetter)
                || plain(given.name()).length() > LONGEST_NAME) {
            return Optional.of(Refusal.of(SalesProblem.LINK_NAME_MISSING, "most", LONGEST_NAME));
        }
        return words(given.word()).length() > LONGEST_WORD
                ? Optional.of(Refusal.of(SalesProblem.LINK_WORD_TOO_LONG, "most", LONGEST_WORD))
                : Optional.empty();
    }

    private static String plain(String name) {
        return UNSEEN.matcher(name.replaceAll("\\s+", " ")).replaceAll("").strip();
    }

    private static String words(String word) {
        return UNSEEN.matcher(word.replaceAll("\\R", "\n")).replaceAll("").strip();
    }

    /** The quote is held first, so that of two who answer at once the second is told what the first has said. */
    private Written write(WorkspaceSchema workspace, String token, Answer given) {
        String name = plain(given.name());
        Actor customer = Actor.program(name + " (lien)");
        Asker asker = new Asker(workspace, customer, DOOR);
        return records.inOne(workspace, customer, (tx, sight) -> {
            UUID id = find(tx, token).orElseThrow(SharedQuotes::gone).facts().id();
            Quote quote = new QuoteAccess(records).hold(tx, sight, id);
            // Asked again: it may have been withdrawn or replaced while this one waited.
            QuoteLink link = find(tx, token).orElseThrow(SharedQuotes::gone).link();
            QuoteMove move = move(quote, given, sight.reading().today()).orThrow();
            Written done = records.write(tx, Quotes.request(asker, quote, move));
            LinkAnswer answer =
                    new LinkAnswer(link.id(), link.quote(), given.answer(), name, words(given.word()), clock.instant());
            QuoteLinkStore.answered(tx, answer, done.operation());
            tellOwner(tx, sight, quote.facts(), answer, done.operation());
            ring(tx, quote.facts(), answer, done.operation());
            return done;
        });
    }

    private static RuntimeException gone() {
        return Refusal.of(SalesProblem.LINK_GONE).refused();
    }

    private static Outcome<QuoteMove> move(Quote quote, Answer given, LocalDate today) {
        boolean accepts = given.answer().equals(LinkAnswer.ACCEPT);
        Outcome<QuoteMove> byHand = switch (quote) {
            case SentQuote sent when accepts -> sent.accept(today, today);
            case SentQuote sent ->
                sent.decline(today, Optional.of(words(given.word())).filter(word -> !word.isEmpty()), today);
            case DraftQuote draft -> draft.unanswered();
            case AcceptedQuote accepted -> accepted.refused(SalesProblem.ALREADY_ACCEPTED);
            case DeclinedQuote declined -> declined.refused(SalesProblem.ALREADY_DECLINED);
        };
        return switch (byHand) {
            case Outcome.Ok<QuoteMove>(QuoteMove move) ->
                Outcome.ok(
                        new QuoteMove(accepts ? QuoteMove.ACCEPT_BY_LINK : QuoteMove.DECLINE_BY_LINK, move.values()));
            case Outcome.No<QuoteMove> refused -> refused;
        };
    }

    private static void ring(Tx tx, QuoteFacts facts, LinkAnswer answer, long operation) {
        String kind = answer.answer().equals(LinkAnswer.ACCEPT) ? "quote.accepted" : "quote.declined";
        facts.owner()
                .ifPresent(owner -> new NotificationStore(tx)
                        .tell(new Notification.Told(
                                owner,
                                kind,
                                operation,
                                "quote",
                                Optional.of(facts.id()),
                                Map.of("name", answer.name(), "word", answer.word()))));
    }

    /** In the language of whoever is in charge; who has no address reads it on the home page. */
    private void tellOwner(Tx tx, Sight sight, QuoteFacts facts, LinkAnswer answer, long operation) {
        String language = facts.owner()
                .flatMap(owner -> languages.of(tx, owner))
                .orElse(sight.actor().language());
        Optional<String> page =
                pages.root().map(root -> root + "/w/" + tx.workspace().slug() + "/quote/" + facts.id());
        AnswerNotice notice =
                new AnswerNotice(facts.number(), answer, sight.reading().today(), page);
        facts.owner()
                .flatMap(owner -> Mailboxes.ofRecord(records, tx, sight, "member", owner))
                .ifPresent(mailbox -> outbox.queue(
                        tx,
                        new NewMessage(
                                "quote",
                                facts.id(),
                                operation,
                                sight.actor(),
                                new Letter(List.of(mailbox), notice.subject(language), notice.body(language)),
                                Optional.empty(),
                                Optional.empty())));
    }
}
