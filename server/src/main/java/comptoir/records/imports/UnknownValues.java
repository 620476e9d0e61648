package comptoir.records.imports;

import comptoir.kernel.Fold;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the values of a file that name nothing known; written in whatever way, a value is one. */
final class UnknownValues {

    private static final int MOST_KEPT = 200;

    private final Map<Key, UnknownValue> found = new LinkedHashMap<>();

    private record Key(String field, String folded, UnknownValue.Fate fate) {}

    void add(String field, String value, UnknownValue.Fate fate) {
        found.merge(
                new Key(field, Fold.of(value), fate),
                new UnknownValue(field, value, 1, fate),
                (known, one) -> new UnknownValue(field, known.value(), known.rows() + 1, fate));
    }

    /** Those of most rows first. */
    List<UnknownValue> most() {
        return found.values().stream()
                .sorted(Comparator.comparing(UnknownValue::rows).reversed())
                .limit(MOST_KEPT)
                .toList();
    }
}
