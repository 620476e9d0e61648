package comptoir.sales;

import comptoir.kernel.Actor;
import comptoir.kernel.Percentage;
import comptoir.kernel.Quantity;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import comptoir.records.Draft;
import comptoir.records.RecordOwner;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules of a quote's line at every door: completed from the catalogue, checked, its net reckoned, untouched once the quote is sent. */
public final class QuoteLineRules implements RecordOwner {

    private static final Set<String> KINDS = Set.of(StoredLine.ITEM, "section", "text");
    static final BigDecimal USUAL_VAT = new BigDecimal("20");

    @Override
    public String object() {
        return "quoteLine";
    }

    @Override
    public void prepare(Tx tx, List<Draft> drafts) {
        BuyerStore.readProducts(
                tx,
                drafts.stream()
                        .map(draft -> draft.get("product"))
                        .filter(UUID.class::isInstance)
                        .map(UUID.class::cast)
                        .toList());
    }

    @Override
    public void before(Tx tx, Actor actor, Draft draft, boolean commanded) {
        draft.values().remove("net");
        if (draft.isNew()) {
            if (!(draft.get("quote") instanceof UUID quote)) {
                return;
            }
            refuseUnlessDraft(tx, List.of(quote));
            complete(tx, draft, quote);
        } else {
            if (draft.values().keySet().equals(Set.of("product"))) {
                QuoteFacts quote = QuoteStore.find(
                                tx, QuoteStore.quotesOf(tx, List.of(draft.id())).getFirst())
                        .orElseThrow();
                if (!quote.state().equals("draft")) {
                    return;
                }
            }
            StoredLine line = QuoteStore.line(tx, draft.id()).orElseThrow();
            refuseUnlessDraft(tx, List.of(line.quote()));
            if (draft.touches("quote") && !line.quote().equals(draft.get("quote"))) {
                throw Refusal.of(SalesProblem.LINE_MOVED).refused();
            }
            follow(tx, draft);
        }
        check(draft);
        reckon(tx, draft);
    }

    /** Locks the quote until the end, so that it cannot be sent while its line changes. */
    private static void refuseUnlessDraft(Tx tx, List<UUID> quotes) {
        refuseSealed(QuoteStore.held(tx, quotes), quote -> false);
    }

    private static void refuseSealed(List<QuoteFacts> held, Predicate<QuoteFacts> free) {
        held.stream()
                .filter(quote -> !quote.state().equals("draft") && !free.test(quote))
                .findFirst()
                .ifPresent(quote -> {
                    throw Refusal.of(SalesProblem.SEALED, "number", quote.number())
                            .refused();
                });
    }

    private static void complete(Tx tx, Draft draft, UUID quote) {
        if (draft.get("product") instanceof UUID product) {
            BuyerStore.product(tx, product).forEach((column, value) -> {
                boolean written = draft.touches(column)
                        && (draft.get(column) != null || column.equals("cost") || column.equals("description"));
                if (!written && value != null) {
                    draft.set(column, value);
                }
            });
        }
        boolean item = StoredLine.ITEM.equals(draft.get("kind")) || draft.get("kind") == null;
        preset(draft, "kind", StoredLine.ITEM);
        preset(draft, "vat", item && !SalesSettingsStore.of(tx).vatExempt() ? USUAL_VAT : BigDecimal.ZERO);
        if (draft.get("position") == null) {
            draft.set("position", QuoteStore.nextPosition(tx, quote));
        }
        presets(draft);
    }

    /** Another product brings its own cost, which the person may not even see. */
    private static void follow(Tx tx, Draft draft) {
        if (draft.touches("product") && !draft.touches("cost")) {
            draft.set(
                    "cost",
                    draft.get("product") instanceof UUID product
                            ? BuyerStore.product(tx, product).get("cost")
                            : null);
        }
        for (String column : List.of("name", "quantity", "price", "discount", "vat", "kind", "optional", "position")) {
            if (draft.touches(column) && draft.get(column) == null) {
                draft.set(column, empty(column));
            }
        }
    }

    private static void presets(Draft draft) {
        for (String column : List.of("name", "quantity", "price", "discount", "optional")) {
            preset(draft, column, empty(column));
        }
    }

    private static Object empty(String column) {
        return switch (column) {
            case "name" -> "";
            case "kind" -> StoredLine.ITEM;
            case "optional" -> Boolean.FALSE;
            case "quantity" -> BigDecimal.ONE;
            default -> BigDecimal.ZERO;
        };
    }

    private static void preset(Draft draft, String field, @Nullable Object value) {
        if (draft.get(field) == null && value != null) {
            draft.set(field, value);
        }
    }

    private static void check(Draft draft) {
        if (draft.get("kind") instanceof String kind && !KINDS.contains(kind)) {
            throw located("kind", Refusal.of(SalesProblem.KIND_UNKNOWN, "kind", kind));
        }
        if (draft.get("price") instanceof BigDecimal price && price.signum() < 0) {
            throw located("price", Refusal.of(SalesProblem.PRICE_NEGATIVE, "price", price.toPlainString()));
        }
        checkPart(draft, "discount", SalesProblem.DISCOUNT_OUT_OF_RANGE);
        checkPart(draft, "vat", SalesProblem.VAT_OUT_OF_RANGE);
    }

    private static void checkPart(Draft draft, String field, SalesProblem problem) {
        if (draft.get(field) instanceof BigDecimal part && !new Percentage(part).isPartOfWhole()) {
            throw located(field, Refusal.of(problem, field, part.toPlainString()));
        }
    }

    private static RuntimeException located(String field, Refusal refusal) {
        return Refusal.of(SalesProblem.LINES_REFUSED)
                .at(List.of(new Refusal.Located(field, refusal)))
                .refused();
    }

    private static void reckon(Tx tx, Draft draft) {
        boolean figures = draft.isNew()
                || List.of("kind", "quantity", "price", "discount").stream().anyMatch(draft::touches);
        if (figures) {
            Optional<StoredLine> before = draft.isNew() ? Optional.empty() : QuoteStore.line(tx, draft.id());
            BigDecimal net = LineNet.of(before, draft, SalesSettingsStore.of(tx).currency())
                    .amount();
            draft.set("net", new Quantity(net).count());
        }
    }

    /** Lines of a quote taken over come back with it. */
    @Override
    public void beforeRemoval(Tx tx, Set<UUID> ids, boolean commanded) {
        refuseSealed(
                QuoteStore.lock(tx, QuoteStore.quotesOf(tx, ids)),
                quote -> quote.sentElsewhere() && QuoteStore.areTrashed(tx, ids));
    }

    @Override
    public void beforeTakenBack(Tx tx, Set<UUID> ids) {
        refuseSealed(QuoteStore.lock(tx, QuoteStore.quotesOf(tx, ids)), QuoteFacts::sentElsewhere);
    }

    @Override
    public Set<UUID> keeps(Tx tx, Set<UUID> ids) {
        return KeptInTrashStore.lines(tx, ids);
    }
}
