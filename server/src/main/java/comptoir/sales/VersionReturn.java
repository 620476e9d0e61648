package comptoir.sales;

import comptoir.platform.Tx;
import comptoir.records.Change;
import comptoir.records.Records;
import comptoir.records.Sight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The way of a draft's rows back to what a sealed version said: lines thrown away come back first, then everything reads as it did. */
final class VersionReturn {

    private static final List<String> SAID = List.of(
            "title",
            "quotedOn",
            "validUntil",
            "letter",
            "conditions",
            "sellerAddress",
            "sellerMentions",
            "discountKind",
            "discountValue",
            "buyerName",
            "buyerNumber",
            "buyerContact",
            "buyerVatNumber",
            "buyer");
    private static final List<String> OF_LINE = List.of(
            "kind",
            "name",
            "description",
            "quantity",
            "unit",
            "price",
            "cost",
            "discount",
            "vat",
            "optional",
            "position");

    private static final Set<String> FIGURES =
            Set.of("quantity", "price", "cost", "discount", "vat", "position", "discountValue");

    private final Records records;
    private final Tx tx;
    private final Sight sight;
    private final UUID quote;
    private final SealedVersion sealed;
    private final Map<UUID, StoredLine> ever;

    VersionReturn(Records records, Tx tx, Sight sight, UUID quote, SealedVersion sealed) {
        this.records = records;
        this.tx = tx;
        this.sight = sight;
        this.quote = quote;
        this.sealed = sealed;
        this.ever =
                QuoteStore.linesEver(tx, quote).stream().collect(Collectors.toMap(StoredLine::id, Function.identity()));
    }

    /** Lines of then that were thrown away since. */
    List<Change> restored() {
        return sealed.lines().stream()
                .map(SealedVersion::id)
                .filter(id -> Optional.ofNullable(ever.get(id))
                        .filter(StoredLine::trashed)
                        .isPresent())
                .<Change>map(id -> new Change.Restore("quoteLine", id))
                .toList();
    }

    /** Everything as it was said then; lines added since go. */
    List<Change> rewritten() {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Update("quote", quote, Optional.empty(), values()));
        Set<UUID> then = new HashSet<>();
        for (Map<String, @Nullable Object> line : sealed.lines()) {
            UUID id = SealedVersion.id(line);
            then.add(id);
            changes.add(new Change.Update("quoteLine", id, Optional.empty(), line(id, line)));
        }
        ever.values().stream()
                .filter(line -> !line.trashed() && !then.contains(line.id()))
                .forEach(line -> changes.add(new Change.Trash("quoteLine", line.id())));
        return changes;
    }

    private Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new HashMap<>();
        SAID.forEach(field -> values.put(field, plain(field, sealed.values().get(field))));
        for (String link : List.of("organisation", "contact")) {
            String target = link;
            Optional.ofNullable(sealed.links().get(link))
                    .flatMap(id -> living(target, String.valueOf(id)))
                    .ifPresent(id -> values.put(target, id));
        }
        return values;
    }

    private Map<String, @Nullable Object> line(UUID id, Map<String, @Nullable Object> then) {
        Map<String, @Nullable Object> values = new HashMap<>();
        OF_LINE.forEach(field -> values.put(field, plain(field, then.get(field))));
        Optional<String> now =
                Optional.ofNullable(ever.get(id)).flatMap(StoredLine::product).map(UUID::toString);
        Optional<String> before = sealed.product(id);
        if (!before.equals(now)) {
            before.flatMap(product -> living("product", product))
                    .ifPresentOrElse(product -> values.put("product", product), () -> values.put("product", null));
        }
        return values;
    }

    /** A decimal that was sealed as text is a number again: "1.234" could be read as one thousand. */
    private static @Nullable Object plain(String field, @Nullable Object value) {
        return FIGURES.contains(field) && value instanceof String text ? new BigDecimal(text) : value;
    }

    private Optional<String> living(String object, String id) {
        return records.find(tx, sight, object, UUID.fromString(id))
                .filter(row -> row.deletedOp().isEmpty())
                .map(row -> id);
    }
}
