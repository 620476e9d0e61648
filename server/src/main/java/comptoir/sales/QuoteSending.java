package comptoir.sales;

import comptoir.dictionary.Asker;
import comptoir.documents.PdfFile;
import comptoir.kernel.Currencies;
import comptoir.kernel.Refusal;
import comptoir.outbox.AttachedFile;
import comptoir.outbox.Letter;
import comptoir.outbox.NewMessage;
import comptoir.outbox.Outbox;
import comptoir.platform.Tx;
import comptoir.records.Records;
import comptoir.records.Sight;
import comptoir.records.Written;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** Sends quotes: freezes what goes out, byte for byte, and hands the message to the outbox in the same transaction. */
public final class QuoteSending {

    private final Records records;
    private final QuoteAccess access;
    private final QuotePress press;
    private final Outbox outbox;
    private final QuoteLinks links;
    private final CustomerPages pages;
    private final InstantSource clock;

    public QuoteSending(Records records, QuotePress press, Outbox outbox, CustomerPages pages, InstantSource clock) {
        this.records = records;
        this.access = new QuoteAccess(records);
        this.press = press;
        this.outbox = outbox;
        this.links = new QuoteLinks(records, pages, clock);
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * Sends a draft by mail, frozen as its sender has seen it. Message and state are written together or not at all.
     *
     * @param seen latest revision of the quote and its lines that the sender knows; what has changed since is not sent unseen
     */
    public Written send(Asker asker, UUID id, long seen, Letter letter) {
        linkable(letter);
        return frozen(
                asker,
                id,
                seen,
                DraftQuote::send,
                (tx, sight, facts, written) -> queue(tx, sight, facts, written.operation(), letter));
    }

    /** Sends what a sent quote was frozen as once more; nothing of the quote changes. */
    public Written sendAgain(Asker asker, UUID id, Letter letter) {
        linkable(letter);
        return records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> switch (access.hold(tx, sight, id)) {
            case SentQuote sent -> sendAgain(tx, sight, asker, sent, letter);
            case DraftQuote draft ->
                throw draft.refusal(SalesProblem.NOT_YET_SENT).refused();
            case AcceptedQuote accepted ->
                throw accepted.refusal(SalesProblem.ALREADY_ACCEPTED).refused();
            case DeclinedQuote declined ->
                throw declined.refusal(SalesProblem.ALREADY_DECLINED).refused();
        });
    }

    private Written sendAgain(Tx tx, Sight sight, Asker asker, SentQuote sent, Letter letter) {
        QuoteFacts facts = sent.facts();
        if (facts.sentElsewhere()) {
            throw sent.refusal(SalesProblem.TAKEN_OVER).refused();
        }
        Written act = records.write(
                tx,
                Quotes.request(asker, QuoteMove.SEND_AGAIN, List.of(), Set.of("quote"))
                        .titled(facts.number()));
        queue(tx, sight, facts, act.operation(), letter);
        return new Written(act.operation(), List.of(new Written.Touched("quote", facts.id(), facts.rev())));
    }

    private void queue(Tx tx, Sight sight, QuoteFacts facts, long operation, Letter letter) {
        AttachedFile file = VersionStore.lastFile(tx, facts.id(), QuoteFile.name(facts.number(), facts.version()))
                .orElseThrow(() -> Refusal.of(SalesProblem.NO_VERSION, "number", facts.number())
                        .refused());
        for (Letter each : addressed(tx, sight, facts, operation, letter)) {
            outbox.queue(
                    tx,
                    new NewMessage(
                            "quote",
                            facts.id(),
                            operation,
                            sight.actor(),
                            each,
                            QuoteMessages.replyTo(records, tx, sight, facts.owner()),
                            Optional.of(file)));
        }
    }

    private void linkable(Letter letter) {
        if (letter.body().contains(MessageFields.LINK)) {
            pages.known();
        }
    }

    /** One letter for all, or one for each recipient where it holds their own link. */
    private List<Letter> addressed(Tx tx, Sight sight, QuoteFacts facts, long operation, Letter letter) {
        if (!letter.body().contains(MessageFields.LINK)) {
            return List.of(letter);
        }
        return letter.to().stream()
                .map(recipient -> new Letter(
                        List.of(recipient),
                        letter.subject(),
                        letter.body()
                                .replace(
                                        MessageFields.LINK,
                                        links.issue(
                                                tx,
                                                facts,
                                                Letter.written(List.of(recipient)),
                                                operation,
                                                sight.actor()))))
                .toList();
    }

    /**
     * Notes that the quote has gone by another way than mail, frozen as the one who says so has seen it.
     *
     * @param seen latest revision of the quote and its lines that they know
     */
    public Written markSent(Asker asker, UUID id, long seen) {
        return frozen(asker, id, seen, DraftQuote::markSent, (tx, sight, facts, done) -> {});
    }

    private interface AfterFreezing {
        void accept(Tx tx, Sight sight, QuoteFacts facts, Written written);
    }

    /** Prints outside the transaction, then writes if nothing has changed since. */
    private Written frozen(
            Asker asker, UUID id, long seen, BiFunction<DraftQuote, Instant, QuoteMove> how, AfterFreezing then) {
        QuotePaper paper = records.reading(asker.workspace(), asker.actor(), (tx, sight) -> proof(tx, sight, id, seen));
        PdfFile pdf = press.pdf(paper);
        return records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            DraftQuote draft = draft(access.hold(tx, sight, id));
            unchanged(tx, id, seen);
            inTheCurrencyOf(tx, paper);
            Instant now = clock.instant();
            Written done = records.write(tx, Quotes.request(asker, draft, how.apply(draft, now)));
            VersionStore.keep(tx, id, done.operation(), asker.actor(), now, paper, pdf);
            then.accept(tx, sight, draft.facts(), done);
            return done;
        });
    }

    private static void unchanged(Tx tx, UUID id, long seen) {
        if (QuoteStore.latestRev(tx, id) != seen) {
            throw Refusal.of(SalesProblem.CHANGED_MEANWHILE).refused();
        }
    }

    /** It may have changed while the quote was printed; from here on it no longer can. */
    private static void inTheCurrencyOf(Tx tx, QuotePaper paper) {
        if (!Currencies.onPaper(SalesSettingsStore.keptCurrency(tx)).equals(paper.currency())) {
            throw Refusal.of(SalesProblem.CHANGED_MEANWHILE).refused();
        }
    }

    private QuotePaper proof(Tx tx, Sight sight, UUID id, long seen) {
        DraftQuote draft = draft(access.hold(tx, sight, id));
        unchanged(tx, id, seen);
        boolean offersSomething = QuoteStore.lines(tx, List.of(id)).stream()
                .anyMatch(line -> line.kind().equals(StoredLine.ITEM));
        if (!offersSomething) {
            throw draft.refusal(SalesProblem.WITHOUT_LINES).refused();
        }
        DiscountStand discounts = DiscountStand.of(tx, draft.facts());
        if (discounts.needsRelease()) {
            throw discounts.refusal(draft.facts().number()).refused();
        }
        return press.paper(tx, id);
    }

    private static DraftQuote draft(Quote quote) {
        if (quote instanceof DraftQuote draft) {
            return draft;
        }
        throw quote.refusal(SalesProblem.ALREADY_SENT).refused();
    }
}
