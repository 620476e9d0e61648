package comptoir.sales.web;

import comptoir.records.Row;
import comptoir.records.Written;
import comptoir.sales.DiscountRules;
import comptoir.sales.QuoteEvent;
import comptoir.sales.QuoteMargin;
import comptoir.sales.QuoteState;
import comptoir.sales.QuoteTotals;
import comptoir.sales.QuoteVersion;
import comptoir.sales.SealedVersion;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How quotes look in JSON. */
final class QuoteJson {

    private static final List<String> LINE = List.of(
            "kind",
            "product",
            "description",
            "quantity",
            "unit",
            "price",
            "discount",
            "vat",
            "cost",
            "optional",
            "position",
            "net");

    private QuoteJson() {}

    static Map<String, @Nullable Object> made(Written written) {
        Written.Touched quote = written.records().getFirst();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("operation", written.operation());
        json.put("id", quote.id().toString());
        json.put("rev", quote.rev());
        return json;
    }

    static Map<String, @Nullable Object> state(QuoteState state) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("record", record(state));
        json.put("lines", state.lines().stream().map(QuoteJson::line).toList());
        json.put("totals", totals(state));
        json.put("expired", state.expired());
        json.put("may", state.may());
        json.put(
                "versions",
                state.versions().stream()
                        .map(each -> version(each, state.shown()))
                        .toList());
        json.put("variants", state.variants().stream().map(QuoteJson::variant).toList());
        json.put("catalogue", catalogue(state));
        json.put(
                "seller",
                Map.of(
                        "address",
                        String.join("\n", state.letterhead().senderLines()),
                        "mentions",
                        String.join("\n", state.letterhead().footLines())));
        state.limits().ifPresent(limits -> json.put("limits", limits(limits)));
        json.put("events", state.events().stream().map(QuoteJson::event).toList());
        return json;
    }

    static Map<String, @Nullable Object> lines(long operation, QuoteState state) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("operation", operation);
        json.put("rev", state.rev());
        json.put("lines", state.lines().stream().map(QuoteJson::line).toList());
        json.put("totals", totals(state));
        json.put("catalogue", catalogue(state));
        return json;
    }

    private static List<Map<String, String>> catalogue(QuoteState state) {
        return state.catalogued().entrySet().stream()
                .map(each -> Map.of(
                        "line",
                        each.getKey().toString(),
                        "price",
                        each.getValue().toPlainString()))
                .toList();
    }

    /** Its revision is the latest of the quote and its lines, so that it serves for both. */
    private static Map<String, @Nullable Object> record(QuoteState state) {
        Row row = state.record();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", row.id().toString());
        json.put("rev", state.rev());
        json.put("label", row.label());
        json.put("values", row.values());
        row.deletedOp().ifPresent(op -> json.put("deletedOp", op));
        row.deletedAt().ifPresent(at -> json.put("deletedAt", at.toString()));
        return json;
    }

    private static Map<String, @Nullable Object> line(Row row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", row.id().toString());
        json.put("rev", row.rev());
        json.put("label", row.label());
        LINE.stream()
                .filter(row.values()::containsKey)
                .forEach(field -> json.put(field, row.values().get(field)));
        return json;
    }

    private static Map<String, @Nullable Object> totals(QuoteState state) {
        QuoteTotals totals = state.totals();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("lines", totals.linesTotal().decimal());
        json.put("discount", totals.discount().decimal());
        json.put("net", totals.exclVat().decimal());
        json.put("vat", totals.vat().decimal());
        json.put("gross", totals.inclVat().decimal());
        json.put(
                "breakdown",
                totals.breakdown().shares().stream()
                        .map(share -> Map.of(
                                "rate", share.key().rate().decimal(),
                                "base", share.base().decimal(),
                                "vat", share.vat().decimal()))
                        .toList());
        json.keySet().retainAll(state.shown());
        state.margin().ifPresent(margin -> json.put("margin", margin(margin)));
        return json;
    }

    private static Map<String, @Nullable Object> margin(QuoteMargin margin) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("amount", margin.amount().decimal());
        json.put("percent", margin.percent().map(each -> each.decimal()).orElse(null));
        json.put("costsMissing", margin.costsMissing());
        return json;
    }

    /** Its totals as far as those of the quote are told. */
    private static Map<String, @Nullable Object> version(QuoteVersion version, Set<String> shown) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("number", version.number());
        json.put("sentAt", version.sentAt().toString());
        json.put("by", version.by());
        json.put("sha256", version.sha256());
        Stream.of("net", "gross")
                .filter(shown::contains)
                .forEach(total -> json.put(total, version.totals().get(total + "Total")));
        return json;
    }

    static Map<String, @Nullable Object> sealed(SealedVersion version) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("number", version.number());
        json.put("sentAt", version.sentAt().toString());
        json.put("by", version.by());
        json.put("values", version.values());
        json.put("lines", version.lines().stream().map(QuoteJson::sealedLine).toList());
        return json;
    }

    private static Map<String, @Nullable Object> sealedLine(Map<String, @Nullable Object> line) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(line);
        json.put("label", Optional.ofNullable(json.remove("name")).orElse(""));
        return json;
    }

    static Map<String, @Nullable Object> limits(DiscountRules rules) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("line", rules.line().map(BigDecimal::toPlainString).orElse(null));
        json.put("whole", rules.whole().map(BigDecimal::toPlainString).orElse(null));
        rules.margin().ifPresent(margin -> json.put("margin", margin.toPlainString()));
        return json;
    }

    private static Map<String, @Nullable Object> variant(Row row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", row.id().toString());
        json.put("label", row.label());
        json.put("values", row.values());
        return json;
    }

    private static Map<String, @Nullable Object> event(QuoteEvent event) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", event.kind());
        json.put("at", event.at().toString());
        json.put("by", event.by());
        json.put("reason", event.reason().orElse(null));
        json.put("operation", event.operation());
        return json;
    }
}
