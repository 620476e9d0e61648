package comptoir.sales;

import comptoir.dictionary.Asker;
import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import comptoir.records.Change;
import comptoir.records.Records;
import comptoir.records.Sight;
import comptoir.records.WriteRequest;
import comptoir.records.Written;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The door to quotes: made, written, answered, paid. Sending them is {@link QuoteSending}, reading them {@link QuoteReading}. */
public final class Quotes {

    static final String DRAFT = "quote.draft";
    static final String DUPLICATE = "quote.duplicate";
    static final String LINES = "quote.lines";
    static final int MOST_LINES = 500;

    private final Records records;
    private final QuoteAccess access;
    private final InstantSource clock;

    public Quotes(Records records, InstantSource clock) {
        this.records = records;
        this.access = new QuoteAccess(records);
        this.clock = clock;
    }

    /** Begins a quote for a customer; number, day and author come by themselves, the customer's details are copied. */
    public Written draft(Asker asker, UUID organisation, Optional<UUID> contact, Optional<String> title) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("organisation", organisation.toString());
        contact.ifPresent(id -> values.put("contact", id.toString()));
        title.ifPresent(text -> values.put("title", text));
        return records.write(
                asker.workspace(), request(asker, DRAFT, List.of(Change.Create.of("quote", values)), Set.of()));
    }

    /** Writes what really differs of a draft's lines and discount; what others did since the editor read is kept. */
    public Written writeLines(Asker asker, UUID id, LinesForm form) {
        if (form.lines().size() > MOST_LINES) {
            throw Refusal.of(SalesProblem.TOO_MANY_LINES, "most", MOST_LINES).refused();
        }
        return records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            Quote quote = access.hold(tx, sight, id);
            if (!(quote instanceof DraftQuote)) {
                throw quote.refusal(SalesProblem.SEALED).refused();
            }
            refuseLinesOfOthers(tx, id, form);
            List<StoredLine> ever = QuoteStore.linesEver(tx, id);
            Map<UUID, Map<String, @Nullable Object>> former = form.rev()
                    .map(rev -> records.valuesAt(
                            tx,
                            sight,
                            "quoteLine",
                            ever.stream().map(StoredLine::id).toList(),
                            rev))
                    .orElseGet(Map::of);
            List<Change> changes = new ArrayList<>(new LineEdits(id, form, ever, former).changes());
            discount(quote.facts(), form).ifPresent(change -> changes.addFirst(change));
            return records.write(
                    tx,
                    request(asker, LINES, changes, Set.of("quote"))
                            .titled(quote.facts().number()));
        });
    }

    private static void refuseLinesOfOthers(Tx tx, UUID id, LinesForm form) {
        List<UUID> named = form.lines().stream()
                .filter(LineForm::made)
                .flatMap(line -> line.id().stream())
                .toList();
        QuoteStore.quotesOf(tx, named).stream()
                .filter(quote -> !quote.equals(id))
                .findFirst()
                .ifPresent(quote -> {
                    throw Refusal.of(
                                    SalesProblem.LINE_UNKNOWN,
                                    "id",
                                    named.getFirst().toString())
                            .refused();
                });
    }

    private static Optional<Change> discount(QuoteFacts quote, LinesForm form) {
        KeptTotals kept = quote.kept();
        Map<String, @Nullable Object> differing = new HashMap<>(form.discount());
        differing.entrySet().removeIf(each -> {
            Object now = each.getKey().equals("discountKind") ? kept.kind() : kept.value();
            return LineEdits.same(now, each.getValue());
        });
        return differing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change.Update("quote", quote.id(), form.rev(), differing));
    }

    /** The customer said yes, on that day or today. */
    public Written accept(Asker asker, UUID id, Optional<LocalDate> on) {
        return move(asker, id, (quote, today) -> switch (quote) {
            case SentQuote sent -> sent.accept(on.orElse(today), today);
            case DraftQuote draft -> draft.unanswered();
            case AcceptedQuote accepted -> accepted.refused(SalesProblem.ALREADY_ACCEPTED);
            case DeclinedQuote declined -> declined.refused(SalesProblem.ALREADY_DECLINED);
        });
    }

    /** The customer said no. */
    public Written decline(Asker asker, UUID id, Optional<LocalDate> on, Optional<String> reason) {
        return move(asker, id, (quote, today) -> switch (quote) {
            case SentQuote sent -> sent.decline(on.orElse(today), reason, today);
            case DraftQuote draft -> draft.unanswered();
            case AcceptedQuote accepted -> accepted.refused(SalesProblem.ALREADY_ACCEPTED);
            case DeclinedQuote declined -> declined.refused(SalesProblem.ALREADY_DECLINED);
        });
    }

    /** Takes a wrong answer back: the quote waits again. */
    public Written reopen(Asker asker, UUID id) {
        return move(asker, id, (quote, today) -> switch (quote) {
            case DraftQuote draft -> draft.unanswered();
            case SentQuote sent -> sent.refused(SalesProblem.NOT_ANSWERED);
            case AcceptedQuote accepted -> accepted.reopen();
            case DeclinedQuote declined -> Outcome.ok(declined.reopen());
        });
    }

    /** The money has come on that day: revenue of that month. A sent quote is accepted by it. */
    public Written paid(Asker asker, UUID id, LocalDate on) {
        return move(asker, id, (quote, today) -> switch (quote) {
            case DraftQuote draft -> draft.unanswered();
            case SentQuote sent -> sent.paid(on, today);
            case AcceptedQuote accepted -> accepted.paid(on, today);
            case DeclinedQuote declined -> declined.refused(SalesProblem.ALREADY_DECLINED);
        });
    }

    /** It was not paid after all: no revenue any more. */
    public Written unpaid(Asker asker, UUID id) {
        return move(asker, id, (quote, today) -> switch (quote) {
            case AcceptedQuote accepted -> accepted.unpaid();
            case DraftQuote other -> other.refused(SalesProblem.NOT_PAID);
            case SentQuote other -> other.refused(SalesProblem.NOT_PAID);
            case DeclinedQuote other -> other.refused(SalesProblem.NOT_PAID);
        });
    }

    /** A variant: a new draft with the same customer, texts, lines and prices; its number, its days and the customer's details are of today. */
    public Written duplicate(Asker asker, UUID id) {
        return records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            QuoteFacts facts = access.see(tx, sight, id);
            if (!QuoteAccess.mayAdd(sight)) {
                throw QuoteAccess.missing(sight, "add");
            }
            List<Change> changes = new QuoteCopy(records, tx, sight).of(facts);
            return records.write(
                    tx,
                    request(asker, DUPLICATE, changes, Set.of("quote", "quoteLine"))
                            .titled(facts.number()));
        });
    }

    private Written move(Asker asker, UUID id, BiFunction<Quote, LocalDate, Outcome<QuoteMove>> how) {
        return records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            Quote quote = access.hold(tx, sight, id);
            QuoteMove move = how.apply(quote, today(sight)).orThrow();
            return records.write(tx, request(asker, quote, move));
        });
    }

    private LocalDate today(Sight sight) {
        return clock.instant().atZone(sight.reading().zone()).toLocalDate();
    }

    static WriteRequest request(Asker asker, Quote quote, QuoteMove move) {
        Change change = new Change.Update("quote", quote.facts().id(), Optional.empty(), move.values());
        return request(asker, move.kind(), List.of(change), Set.of("quote"))
                .titled(quote.facts().number());
    }

    static WriteRequest request(Asker asker, String kind, List<Change> changes, Set<String> commanded) {
        return new WriteRequest(asker.actor(), asker.door(), kind, "", commanded, Optional.empty(), changes);
    }
}
