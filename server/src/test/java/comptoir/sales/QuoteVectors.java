package comptoir.sales;

import static comptoir.kernel.Money.EUR;

import comptoir.kernel.Money;
import comptoir.kernel.Outcome;
import comptoir.kernel.Percentage;
import comptoir.kernel.Quantity;
import comptoir.kernel.UnitPrice;
import comptoir.sales.QuoteTotals.RowTotal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file of vectors that the browser's arithmetic is tested with too: what goes in, and what the program makes of it. */
final class QuoteVectors {

    static final Path FILE = Path.of("src/test/resources/vectors/quote-totals.json");
    static final JsonMapper JSON = JsonMapper.builder().build();

    private QuoteVectors() {}

    static List<JsonNode> named(String part) {
        try {
            return JSON.readTree(Files.readString(FILE)).get(part).valueStream().toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static Stream<JsonNode> all() {
        return Stream.concat(named("reference").stream(), named("generated").stream());
    }

    static JsonNode made(JsonNode vector) {
        List<QuoteRow> rows =
                vector.get("rows").valueStream().map(QuoteVectors::row).toList();
        return JSON.valueToTree(
                switch (QuoteTotals.of(rows, discount(vector.get("discount")), EUR)) {
                    case Outcome.Ok<QuoteTotals>(QuoteTotals totals) -> told(totals, QuoteMargin.of(rows, totals));
                    case Outcome.No<QuoteTotals>(var refusal) ->
                        Map.of("refused", refusal.problem().code());
                });
    }

    private static QuoteRow row(JsonNode row) {
        return switch (row.get("kind").asString()) {
            case "section" -> new QuoteRow.Section("");
            case "text" -> new QuoteRow.Text("");
            default -> new QuoteRow.Item("", "", "", pricing(row));
        };
    }

    private static Pricing pricing(JsonNode row) {
        Percentage rate = Percentage.of(row.get("vat").asString());
        return new Pricing(
                Quantity.of(row.get("quantity").asString()),
                UnitPrice.of(row.get("price").asString(), EUR),
                Percentage.of(row.get("discount").asString()),
                row.has("category")
                        ? new VatKey(VatKey.Category.valueOf(row.get("category").asString()), rate)
                        : VatKey.of(rate),
                Optional.ofNullable(row.get("cost")).map(cost -> UnitPrice.of(cost.asString(), EUR)),
                row.has("optional"));
    }

    private static DocumentDiscount discount(JsonNode discount) {
        String value = discount.get("value").asString();
        return discount.get("kind").asString().equals("percent")
                ? new DocumentDiscount.Percent(Percentage.of(value))
                : new DocumentDiscount.Amount(Money.of(value, EUR));
    }

    private static Map<String, Object> told(QuoteTotals totals, QuoteMargin margin) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("rows", totals.rows().stream().map(QuoteVectors::told).toList());
        told.put("linesTotal", totals.linesTotal().decimal());
        told.put("discount", totals.discount().decimal());
        told.put("exclVat", totals.exclVat().decimal());
        told.put(
                "breakdown",
                totals.breakdown().shares().stream().map(QuoteVectors::told).toList());
        told.put("vat", totals.vat().decimal());
        told.put("inclVat", totals.inclVat().decimal());
        told.put("margin", told(margin));
        return told;
    }

    private static Map<String, String> told(RowTotal row) {
        return switch (row) {
            case RowTotal.Line(LineTotals line) ->
                Map.of(
                        "gross", line.gross().decimal(),
                        "discount", line.discount().decimal(),
                        "net", line.net().decimal());
            case RowTotal.Subtotal(Money net) -> Map.of("subtotal", net.decimal());
            case RowTotal.None() -> Map.of();
        };
    }

    private static Map<String, String> told(VatBreakdown.Share share) {
        return Map.of(
                "category", share.key().category().name(),
                "rate", share.key().rate().decimal(),
                "lines", share.lines().decimal(),
                "discount", share.discount().decimal(),
                "base", share.base().decimal(),
                "vat", share.vat().decimal());
    }

    private static Map<String, @Nullable Object> told(QuoteMargin margin) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("amount", margin.amount().decimal());
        told.put("percent", margin.percent().map(Percentage::decimal).orElse(null));
        told.put("costsMissing", margin.costsMissing());
        List<@Nullable Object> lines = new ArrayList<>();
        margin.lines().forEach(line -> lines.add(line.map(QuoteVectors::told).orElse(null)));
        told.put("lines", lines);
        return told;
    }

    private static Map<String, @Nullable Object> told(QuoteMargin.Margin line) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("amount", line.amount().decimal());
        told.put("percent", line.percent().map(Percentage::decimal).orElse(null));
        return told;
    }
}
