package comptoir.sales;

import comptoir.platform.Tx;
import comptoir.records.Change;
import comptoir.records.Records;
import comptoir.records.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A quote taken as the pattern of a new one; links that lead nowhere any more are left out. */
final class QuoteCopy {

    private static final String REF = "copy";

    private final Records records;
    private final Tx tx;
    private final Sight sight;

    QuoteCopy(Records records, Tx tx, Sight sight) {
        this.records = records;
        this.tx = tx;
        this.sight = sight;
    }

    /** The quote first, then its lines. */
    List<Change> of(QuoteFacts facts) {
        List<Change> changes = new ArrayList<>();
        Map<String, @Nullable Object> values = CopyStore.values(tx, facts.id());
        values.put("organisation", facts.organisation());
        values.put("contact", reachable("contact", values.get("contact")));
        values.put("origin", facts.id());
        changes.add(new Change.Create("quote", plain(values), Optional.of(REF)));
        for (StoredLine line : QuoteStore.lines(tx, List.of(facts.id()))) {
            Map<String, @Nullable Object> copy = line.values();
            copy.put("product", reachable("product", line.product().orElse(null)));
            copy.put("quote", Map.of("ref", REF));
            changes.add(Change.Create.of("quoteLine", plain(copy)));
        }
        return changes;
    }

    private @Nullable Object reachable(String object, @Nullable Object id) {
        if (!(id instanceof UUID known)) {
            return null;
        }
        return records.find(tx, sight, object, known)
                .filter(row -> row.deletedOp().isEmpty())
                .map(row -> row.id().toString())
                .orElse(null);
    }

    private static Map<String, @Nullable Object> plain(Map<String, @Nullable Object> values) {
        values.replaceAll((field, value) -> value instanceof UUID id ? id.toString() : value);
        return values;
    }
}
