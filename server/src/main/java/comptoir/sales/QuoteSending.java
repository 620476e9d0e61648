package comptoir.sales;

import comptoir.documents.PdfFile;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import comptoir.records.Records;
import comptoir.records.Sight;
import comptoir.records.Written;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Sends quotes: freezes what goes out, byte for byte, and hands the message to the outbox in the same transaction. */
public final class QuoteSending {

    private static final int TRIES = 3;

    private final Records records;
    private final QuoteAccess access;
    private final QuotePress press;
    private final InstantSource clock;

    public QuoteSending(Records records, QuotePress press, InstantSource clock) {
        this.records = records;
        this.access = new QuoteAccess(records);
        this.press = press;
        this.clock = clock;
    }

    /** Notes that the quote has gone by another way than mail. */
    public Written markSent(Caller caller, UUID id) {
        return freeze(caller, id, DraftQuote::markSent, (tx, sent) -> {});
    }

    private interface AfterFreezing {
        void accept(Tx tx, Frozen sent);
    }

    private record Frozen(QuoteFacts facts, Written written, PdfFile pdf) {}

    private record Proof(QuotePaper paper, long rev) {}

    /** Prints outside the transaction, then writes if nothing has changed since; else prints again. */
    private Written freeze(Caller caller, UUID id, BiFunction<DraftQuote, Instant, QuoteMove> how, AfterFreezing then) {
        for (int tries = 0; tries < TRIES; tries++) {
            Proof proof = records.reading(caller.workspace(), caller.actor(), (tx, sight) -> proof(tx, sight, id));
            PdfFile pdf = press.pdf(proof.paper());
            Optional<Written> written = records.inOne(caller.workspace(), caller.actor(), (tx, sight) -> {
                DraftQuote draft = draft(access.hold(tx, sight, id));
                if (QuoteStore.latestRev(tx, id) != proof.rev()) {
                    return Optional.empty();
                }
                Instant now = clock.instant();
                Written done = records.write(tx, Quotes.request(caller, draft, how.apply(draft, now)));
                VersionStore.keep(tx, id, done.operation(), caller.actor(), now, proof.paper(), pdf);
                then.accept(tx, new Frozen(draft.facts(), done, pdf));
                return Optional.of(done);
            });
            if (written.isPresent()) {
                return written.get();
            }
        }
        throw Refusal.of(SalesProblem.CHANGED_MEANWHILE).refused();
    }

    private Proof proof(Tx tx, Sight sight, UUID id) {
        DraftQuote draft = draft(access.hold(tx, sight, id));
        boolean offersSomething = QuoteStore.lines(tx, List.of(id)).stream()
                .anyMatch(line -> line.kind().equals(StoredLine.ITEM));
        if (!offersSomething) {
            throw draft.refusal(SalesProblem.WITHOUT_LINES).refused();
        }
        return new Proof(press.paper(tx, id), QuoteStore.latestRev(tx, id));
    }

    private static DraftQuote draft(Quote quote) {
        if (quote instanceof DraftQuote draft) {
            return draft;
        }
        throw quote.refusal(SalesProblem.ALREADY_SENT).refused();
    }
}
