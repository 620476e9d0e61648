package comptoir.sales;

import comptoir.dictionary.Field;
import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import comptoir.records.Change;
import comptoir.records.Draft;
import comptoir.records.RecordOwner;
import comptoir.records.TakeOver;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules of a quote at every door: completed when made, its totals from its lines, unchanged once sent. */
public final class QuoteRules implements RecordOwner {

    /** What stands on the paper; the rest (links, owner, state, payment, people's own fields) goes on living. */
    static final Set<String> ON_PAPER = Set.of(
            "number",
            "title",
            "organisation",
            "contact",
            "author",
            "quotedOn",
            "madeAt",
            "validUntil",
            "buyerName",
            "buyerNumber",
            "buyerContact",
            "buyer",
            "buyerVatNumber",
            "letter",
            "conditions",
            "sellerAddress",
            "sellerMentions",
            "discountKind",
            "discountValue",
            "takenOver",
            "takenOverNumber");

    private final InstantSource clock;

    public QuoteRules(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String object() {
        return "quote";
    }

    @Override
    public void before(Tx tx, Actor actor, Draft draft, boolean commanded) {
        draft.object().fields().stream()
                .filter(Field::computed)
                .filter(field -> !(commanded && field.key().equals(ReleaseQueue.MARK)))
                .flatMap(field -> field.columns().stream())
                .forEach(column -> draft.values().remove(column.name()));
        if (draft.isNew()) {
            QuoteStore.making(tx, draft.id());
            complete(tx, actor, draft);
            QuoteStore.begun(tx, draft.id()).set(KeptTotals.begun(draft));
        } else {
            QuoteFacts facts = QuoteStore.lock(tx, draft.id()).orElseThrow();
            if (!commanded) {
                refuseRedoneRelease(facts, draft);
                refuseUndoneSending(facts, draft);
            }
            boolean begins = commanded && "draft".equals(draft.get("state"));
            if (!facts.state().equals("draft") && !begins) {
                refuseChangedPaper(tx, facts, draft);
            } else {
                copyBuyer(tx, draft);
            }
        }
        checkValidity(tx, draft);
    }

    private void complete(Tx tx, Actor actor, Draft draft) {
        SalesSettings settings = SalesSettingsStore.of(tx);
        LocalDate today = settings.today(clock.instant());
        Optional<SalesSettings.Texts> template = template(tx, draft, settings);
        Optional<SalesSettings.Numbering> series = numbering(tx, draft, settings);
        draft.set("template", template.map(SalesSettings.Texts::name).orElse(null));
        draft.set("series", series.map(SalesSettings.Numbering::name).orElse(null));
        draft.set(
                "number",
                QuoteStore.nextNumber(
                        tx, series.map(SalesSettings.Numbering::pattern).orElse(settings.series()), today));
        draft.set("state", "draft");
        draft.set("version", BigDecimal.ONE);
        draft.set("quotedOn", today);
        draft.set("madeAt", clock.instant().atOffset(ZoneOffset.UTC));
        draft.set("author", actor.member().orElse(null));
        preset(draft, "validUntil", today.plusDays(settings.validForDays()));
        String conditions = template.map(SalesSettings.Texts::conditions)
                .filter(text -> !text.isEmpty())
                .orElse(settings.conditions());
        if (!conditions.isEmpty()) {
            preset(draft, "conditions", conditions);
        }
        template.map(SalesSettings.Texts::letter)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> preset(draft, "letter", text));
        preset(draft, "discountKind", "percent");
        preset(draft, "discountValue", BigDecimal.ZERO);
        List.of("netTotal", "vatTotal", "grossTotal").forEach(total -> draft.set(total, BigDecimal.ZERO));
        copyBuyer(tx, draft);
        preset(draft, "owner", actor.member().orElse(null));
    }

    /** That of the quote it is copied from, unless it is out of use; the usual one for others. */
    private static Optional<SalesSettings.Texts> template(Tx tx, Draft draft, SalesSettings settings) {
        return draft.get("template") instanceof String name
                ? QuoteTemplateStore.list(tx).stream()
                        .filter(each -> each.name().equals(name) && !each.archived())
                        .findFirst()
                        .map(each -> new SalesSettings.Texts(each.name(), each.letter(), each.conditions()))
                : settings.template().filter(usual -> draft.get("origin") == null);
    }

    private static Optional<SalesSettings.Numbering> numbering(Tx tx, Draft draft, SalesSettings settings) {
        return draft.get("series") instanceof String name
                ? NumberSeriesStore.list(tx).stream()
                        .filter(each -> each.name().equals(name) && !each.archived())
                        .findFirst()
                        .map(each -> new SalesSettings.Numbering(each.name(), each.pattern()))
                : settings.numbering().filter(usual -> draft.get("origin") == null);
    }

    private static void preset(Draft draft, String field, @Nullable Object value) {
        if (draft.get(draft.object().field(field).column()) == null) {
            draft.set(field, value);
        }
    }

    /** The customer's details as they are today, where the person did not write others. */
    private static void copyBuyer(Tx tx, Draft draft) {
        if (draft.get("organisation") instanceof UUID organisation) {
            BuyerStore.buyer(tx, organisation).ifPresent(buyer -> {
                buyer.columns().forEach((column, value) -> copy(draft, column, value));
                if (draft.isNew()) {
                    preset(draft, "owner", buyer.owner());
                }
            });
        }
        if (draft.touches("contact")) {
            copy(
                    draft,
                    "buyer_contact",
                    draft.get("contact") instanceof UUID contact
                            ? BuyerStore.contactName(tx, contact).orElse(null)
                            : null);
        }
    }

    private static void copy(Draft draft, String name, @Nullable Object value) {
        boolean written = draft.isNew() ? draft.get(name) != null : draft.touches(name);
        if (!written) {
            draft.object()
                    .findColumn(name)
                    .ifPresent(column -> draft.values().put(name, new Draft.Cell(column, value)));
        }
    }

    /** Only an undo gets here: the field is closed to every other door. */
    private static void refuseUndoneSending(QuoteFacts facts, Draft draft) {
        if (draft.get("state") instanceof String state
                && !state.equals(facts.state())
                && (state.equals("draft") || facts.state().equals("draft"))) {
            throw facts.isNextVersion()
                    ? Refusal.of(
                                    SalesProblem.VERSION_NOT_UNDONE,
                                    Map.of("number", facts.number(), "version", facts.version()))
                            .refused()
                    : Refusal.of(SalesProblem.SENDING_NOT_UNDONE, "number", facts.number())
                            .refused();
        }
    }

    /** Whoever may not release could otherwise do so by undoing that a release was taken back. */
    private static void refuseRedoneRelease(QuoteFacts facts, Draft draft) {
        if (draft.get("released_at") != null) {
            throw Refusal.of(SalesProblem.RELEASE_NOT_REDONE, "number", facts.number())
                    .refused();
        }
    }

    private static void refuseChangedPaper(Tx tx, QuoteFacts facts, Draft draft) {
        List<Draft.Cell> cells = draft.object().fields().stream()
                .filter(field -> ON_PAPER.contains(field.key()))
                .flatMap(field -> field.columns().stream())
                .flatMap(column -> Optional.ofNullable(draft.values().get(column.name())).stream())
                .toList();
        if (!cells.isEmpty() && PaperColumnStore.differ(tx, facts.id(), cells)) {
            throw Refusal.of(SalesProblem.SEALED, "number", facts.number()).refused();
        }
    }

    private static void checkValidity(Tx tx, Draft draft) {
        if (draft.get("valid_until") instanceof LocalDate until) {
            LocalDate quotedOn = draft.get("quoted_on") instanceof LocalDate day
                    ? day
                    : QuoteStore.find(tx, draft.id()).orElseThrow().quotedOn();
            if (until.isBefore(quotedOn)) {
                throw Refusal.of(SalesProblem.VALIDITY_TOO_EARLY, Map.of("validUntil", until, "quotedOn", quotedOn))
                        .refused();
            }
        }
    }

    @Override
    public Optional<TakeOver> takeOver() {
        return Optional.of(new QuoteTakeOver(clock));
    }

    /** What was taken over and gone may come back; it goes only with the operation that brought it. */
    @Override
    public void beforeRemoval(Tx tx, Set<UUID> ids, boolean commanded) {
        refuseKept(tx, ids, quote -> quote.sentElsewhere() && quote.trashed());
    }

    @Override
    public void beforeTakenBack(Tx tx, Set<UUID> ids) {
        refuseKept(tx, ids, QuoteFacts::sentElsewhere);
    }

    private static void refuseKept(Tx tx, Set<UUID> ids, Predicate<QuoteFacts> free) {
        QuoteStore.lock(tx, ids).stream()
                .filter(quote -> (!quote.state().equals("draft") || quote.isNextVersion()) && !free.test(quote))
                .findFirst()
                .ifPresent(quote -> {
                    throw Refusal.of(SalesProblem.KEPT, "number", quote.number())
                            .refused();
                });
    }

    @Override
    public Set<UUID> keeps(Tx tx, Set<UUID> ids) {
        return KeptInTrashStore.quotes(tx, ids);
    }

    @Override
    public List<Change> after(Tx tx, Set<UUID> touched, boolean commanded) {
        return QuoteReckoning.of(tx, touched);
    }
}
