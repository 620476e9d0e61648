package comptoir.sales;

import comptoir.dictionary.Operator;
import comptoir.platform.Tx;
import comptoir.records.Filter;
import comptoir.records.Query;
import comptoir.records.Records;
import comptoir.records.Row;
import comptoir.records.Sight;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a copy has to do with the quote it was made from: who copied whom, and which prices have moved since. */
final class QuoteFamily {

    private static final int MOST_VARIANTS = 50;
    private static final List<String> TOLD = List.of("state", "title", "quotedOn", "validUntil", "netTotal", "paid");

    private final Records records;
    private final Tx tx;
    private final Sight sight;

    QuoteFamily(Records records, Tx tx, Sight sight) {
        this.records = records;
        this.tx = tx;
        this.sight = sight;
    }

    /** Copied from this quote, the newest first. */
    List<Row> variants(UUID quote) {
        if (sight.field(sight.object("quote"), "origin").isEmpty()) {
            return List.of();
        }
        List<String> seen = TOLD.stream()
                .filter(key -> sight.field(sight.object("quote"), key).isPresent())
                .toList();
        Query copies = Query.of("quote")
                .reading(seen)
                .where(new Filter.Test("origin", Operator.IS, Optional.of(quote.toString())))
                .sortedBy(new Query.Sort("number", true))
                .atMost(MOST_VARIANTS);
        return records.query(tx, sight, copies).rows();
    }

    /** By line of the catalogue: what it asks today, for those who see prices there. */
    Map<UUID, BigDecimal> catalogued(List<StoredLine> lines) {
        List<UUID> products = lines.stream()
                .flatMap(line -> line.product().stream())
                .distinct()
                .toList();
        boolean seesPrices = sight.model()
                .find("product")
                .filter(sight.rights()::knows)
                .flatMap(product -> sight.field(product, "price"))
                .isPresent();
        if (!seesPrices || products.isEmpty()) {
            return Map.of();
        }
        Set<UUID> seen = records.labelsAmong(tx, sight, "product", products).keySet();
        BuyerStore.readProducts(tx, seen);
        Map<UUID, BigDecimal> asked = new HashMap<>();
        lines.forEach(line -> line.product()
                .filter(seen::contains)
                .flatMap(product -> catalogued(product))
                .ifPresent(price -> asked.put(line.id(), price)));
        return asked;
    }

    private Optional<BigDecimal> catalogued(UUID product) {
        return BuyerStore.product(tx, product).get("price") instanceof BigDecimal price
                ? Optional.of(price)
                : Optional.empty();
    }
}
