package comptoir.sales;

import comptoir.dictionary.Asker;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import comptoir.records.Change;
import comptoir.records.Records;
import comptoir.records.Sight;
import comptoir.records.Written;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The versions of a quote: the next one begun, given up again, and each one read as it went out. */
public final class QuoteVersions {

    private static final Set<String> ROWS = Set.of("quote", "quoteLine");

    private final Records records;
    private final QuoteAccess access;
    private final InstantSource clock;

    public QuoteVersions(Records records, InstantSource clock) {
        this.records = records;
        this.access = new QuoteAccess(records);
        this.clock = clock;
    }

    /** A quote that went out is written again, as a draft under its number; what the customer has stays sealed and valid until this one is sent. */
    public Written revise(Asker asker, UUID id) {
        return records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            Quote quote = access.hold(tx, sight, id);
            Outcome<QuoteFacts> went = switch (quote) {
                case SentQuote sent -> Outcome.ok(sent.facts());
                case DeclinedQuote declined -> Outcome.ok(declined.facts());
                case DraftQuote draft -> draft.unanswered();
                case AcceptedQuote accepted -> accepted.refused(SalesProblem.ALREADY_ACCEPTED);
            };
            QuoteFacts facts = went.orThrow();
            sealed(tx, facts, facts.version());
            LocalDate today = clock.instant().atZone(sight.reading().zone()).toLocalDate();
            int validForDays = SalesSettingsStore.of(tx).validForDays();
            return records.write(tx, Quotes.request(asker, quote, QuoteMove.revise(facts, today, validForDays)));
        });
    }

    /** The next version is not sent after all: the quote says again what the customer has. */
    public Written giveUp(Asker asker, UUID id) {
        return records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            Quote quote = access.hold(tx, sight, id);
            if (!(quote instanceof DraftQuote draft) || !draft.facts().isNextVersion()) {
                throw quote.refusal(SalesProblem.NO_FORMER_VERSION).refused();
            }
            SealedVersion former = sealed(tx, draft.facts(), draft.facts().version() - 1);
            QuoteMove move = draft.giveUp(former.sentAt()).orThrow();
            VersionReturn back = new VersionReturn(records, tx, sight, id, former);
            write(tx, asker, draft, back.restored());
            write(tx, asker, draft, back.rewritten());
            return records.write(tx, Quotes.request(asker, draft, move));
        });
    }

    private void write(Tx tx, Asker asker, Quote quote, List<Change> changes) {
        if (!changes.isEmpty()) {
            records.write(
                    tx,
                    Quotes.request(asker, QuoteMove.RETURN, changes, ROWS)
                            .titled(quote.facts().number()));
        }
    }

    /** A version as it went out, without what is hidden from the reader. */
    public SealedVersion read(Asker asker, UUID id, int number) {
        return records.reading(asker.workspace(), asker.actor(), (tx, sight) -> {
            SealedVersion version = sealed(tx, access.see(tx, sight, id), number);
            ObjectType line = sight.object("quoteLine");
            return new SealedVersion(
                    version.number(),
                    version.sentAt(),
                    version.by(),
                    seen(sight, sight.object("quote"), version.values()),
                    version.lines().stream()
                            .map(each -> seen(sight, line, each))
                            .toList(),
                    Map.of(),
                    Map.of());
        });
    }

    private static Map<String, @Nullable Object> seen(
            Sight sight, ObjectType object, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> seen = new HashMap<>(values);
        seen.keySet()
                .removeIf(key -> !key.equals("id") && sight.field(object, key).isEmpty());
        return seen;
    }

    private static SealedVersion sealed(Tx tx, QuoteFacts facts, int number) {
        return VersionStore.sealed(tx, facts.id(), number)
                .orElseThrow(() -> Refusal.of(SalesProblem.NO_VERSION, "number", facts.number())
                        .refused());
    }
}
