package comptoir.sales;

import comptoir.dictionary.Asker;
import comptoir.dictionary.ObjectType;
import comptoir.dictionary.Operator;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import comptoir.records.Filter;
import comptoir.records.History;
import comptoir.records.Query;
import comptoir.records.Records;
import comptoir.records.Row;
import comptoir.records.Sight;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Quotes as their editor shows them, and as they look on paper. */
public final class QuoteReading {

    private static final int ENTRIES_A_TIME = 200;
    private static final int MOST_ENTRIES = 2000;

    private static final Map<String, List<String>> TOLD_BY = Map.of(
            "lines", List.of("netTotal"),
            "discount", List.of("netTotal", "discountValue"),
            "net", List.of("netTotal"),
            "vat", List.of("vatTotal"),
            "breakdown", List.of("netTotal", "vatTotal"),
            "gross", List.of("grossTotal"));

    private final Records records;
    private final QuoteAccess access;
    private final QuotePress press;
    private final InstantSource clock;

    public QuoteReading(Records records, QuotePress press, InstantSource clock) {
        this.records = records;
        this.access = new QuoteAccess(records);
        this.press = press;
        this.clock = clock;
    }

    public QuoteState get(Asker asker, UUID id) {
        List<QuoteEvent> events = QuoteEvent.of(history(asker, id));
        return records.reading(asker.workspace(), asker.actor(), (tx, sight) -> state(tx, sight, id, events));
    }

    private QuoteState state(Tx tx, Sight sight, UUID id, List<QuoteEvent> events) {
        QuoteFacts facts = access.see(tx, sight, id);
        Row record = records.find(tx, sight, "quote", id).orElseThrow();
        LocalDate today = clock.instant().atZone(sight.reading().zone()).toLocalDate();
        SalesSettings settings = SalesSettingsStore.of(tx);
        List<StoredLine> stored = QuoteStore.lines(tx, List.of(id));
        QuoteSums sums = QuoteReckoning.sums(facts.kept(), stored, settings);
        QuoteFamily family = new QuoteFamily(records, tx, sight);
        boolean draft = facts.state().equals("draft");
        List<QuoteVersion> versions = VersionStore.list(tx, id);
        boolean showsMargin = sight.field(sight.object("quote"), "margin").isPresent();
        return new QuoteState(
                record,
                QuoteStore.latestRev(tx, id),
                lines(tx, sight, id),
                sums.totals(),
                shown(sight),
                showsMargin ? sums.margin() : Optional.empty(),
                Quote.of(facts) instanceof SentQuote sent && sent.isExpired(today),
                may(tx, sight, facts, today, !versions.isEmpty()),
                versions,
                family.variants(id),
                draft ? family.catalogued(stored) : Map.of(),
                limits(sight, settings.discounts(), showsMargin),
                SellerPaper.letterhead(settings),
                events);
    }

    private static Optional<DiscountRules> limits(Sight sight, DiscountRules rules, boolean showsMargin) {
        boolean seen = sight.field(sight.object("quoteLine"), "discount").isPresent()
                && sight.field(sight.object("quote"), "discountValue").isPresent();
        return Optional.of(rules)
                .filter(each -> seen)
                .map(each -> showsMargin
                        ? each
                        : new DiscountRules(each.line(), each.whole(), Optional.empty(), each.releasers()));
    }

    /** A total is told to whoever sees the fields it would give away. */
    private static Set<String> shown(Sight sight) {
        return TOLD_BY.entrySet().stream()
                .filter(total -> total.getValue().stream()
                        .allMatch(field ->
                                sight.field(sight.object("quote"), field).isPresent()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Row> lines(Tx tx, Sight sight, UUID id) {
        Query lines = Query.of("quoteLine")
                .where(new Filter.Test("quote", Operator.IS, Optional.of(id.toString())))
                .sortedBy(new Query.Sort("position", false))
                .atMost(Quotes.MOST_LINES);
        return records.query(tx, sight, lines).rows();
    }

    /** What was not sent from here has no version of ours to begin the next one from. */
    private static List<String> may(Tx tx, Sight sight, QuoteFacts facts, LocalDate today, boolean versioned) {
        boolean change = QuoteAccess.mayChange(sight, facts);
        boolean add = QuoteAccess.mayAdd(sight);
        return facts.trashed()
                ? List.of()
                : Quote.of(facts).moves(today).stream()
                        .filter(move -> move.equals("duplicate") ? add : change)
                        .filter(move -> versioned || !move.equals("revise"))
                        .filter(move -> !move.equals("release") || DiscountStand.mayRelease(tx, sight.actor()))
                        .toList();
    }

    private List<History.Entry> history(Asker asker, UUID id) {
        List<History.Entry> entries = new ArrayList<>();
        Optional<Long> before = Optional.empty();
        do {
            History some = records.history(asker.workspace(), asker.actor(), "quote", id, before, ENTRIES_A_TIME);
            entries.addAll(some.entries());
            before = some.next();
        } while (before.isPresent() && entries.size() < MOST_ENTRIES);
        return entries;
    }

    /** The page as it would be printed now; of a sent quote, as it was printed. */
    public String preview(Asker asker, UUID id) {
        QuotePaper paper = records.reading(asker.workspace(), asker.actor(), (tx, sight) -> {
            QuoteFacts facts = withPaper(access.see(tx, sight, id));
            mayReadPaper(sight);
            return facts.state().equals("draft")
                    ? press.paper(tx, id)
                    : SealedPaper.read(VersionStore.paper(tx, id, facts.version()), QuotePress.logo(tx, id));
        });
        return press.html(paper);
    }

    /** The very bytes that a version went out with. */
    public QuoteFile pdf(Asker asker, UUID id, int version) {
        return records.reading(asker.workspace(), asker.actor(), (tx, sight) -> {
            QuoteFacts facts = access.see(tx, sight, id);
            mayReadPaper(sight);
            return VersionStore.pdf(tx, id, version)
                    .map(bytes -> new QuoteFile(QuoteFile.name(facts.number(), version), bytes))
                    .orElseThrow(() -> Refusal.of(SalesProblem.NO_VERSION, "number", facts.number())
                            .refused());
        });
    }

    /** The PDF of a draft as it is now, or the very bytes that a sent quote went out with. */
    public QuoteFile pdf(Asker asker, UUID id) {
        record Found(QuoteFacts quote, Optional<byte[]> frozen, Optional<QuotePaper> paper) {}
        Found found = records.reading(asker.workspace(), asker.actor(), (tx, sight) -> {
            QuoteFacts facts = withPaper(access.see(tx, sight, id));
            mayReadPaper(sight);
            return facts.state().equals("draft")
                    ? new Found(facts, Optional.empty(), Optional.of(press.paper(tx, id)))
                    : new Found(facts, VersionStore.lastPdf(tx, id), Optional.empty());
        });
        byte[] bytes = found.frozen()
                .or(() -> found.paper().map(paper -> press.pdf(paper).bytes()))
                .orElseThrow(() -> Refusal.of(
                                SalesProblem.NO_VERSION, "number", found.quote().number())
                        .refused());
        return new QuoteFile(
                QuoteFile.name(found.quote().number(), found.quote().version()), bytes);
    }

    /** What was sent elsewhere is not made up afterwards. */
    private static QuoteFacts withPaper(QuoteFacts facts) {
        if (facts.sentElsewhere()) {
            throw Refusal.of(SalesProblem.TAKEN_OVER, "number", facts.number()).refused();
        }
        return facts;
    }

    /** The totals stand on it: whoever may not see one of them reads no paper. */
    private static void mayReadPaper(Sight sight) {
        ObjectType quote = sight.object("quote");
        if (!List.of("netTotal", "vatTotal", "grossTotal").stream()
                .allMatch(key -> sight.field(quote, key).isPresent())) {
            throw Refusal.of(SalesProblem.PAPER_HIDDEN).refused();
        }
    }
}
