package comptoir.dictionary.types;

import comptoir.dictionary.DictionaryProblem;
import comptoir.dictionary.Field;
import comptoir.dictionary.Reading;
import comptoir.kernel.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sum or a count over the records that link here. Its value lives beside the record, in {@code rollup_<object>}, and is recomputed in the
 * transaction that changes what it counts.
 *
 * <p>Settings: {@code source} (object counted), {@code link} (its field that points here), {@code function} ({@code sum} or {@code count}),
 * {@code of} (field summed), {@code where} (key of a yes/no field that must be yes), {@code shown} ({@code always}: to everyone who sees the
 * record; otherwise to who may see all that is counted).
 */
public final class RollupType extends NumberLike {

    @Override
    public String key() {
        return "rollup";
    }

    @Override
    public List<Part> parts() {
        return List.of();
    }

    @Override
    public boolean derived() {
        return true;
    }

    @Override
    int scale(Field field) {
        return 6;
    }

    @Override
    public Outcome<Map<String, Object>> read(Object given, Field field, Reading reading) {
        return Outcome.refused(
                DictionaryProblem.COMPUTED_FIELD, "field", field.label().fr());
    }

    @Override
    public Set<String> settings() {
        return Set.of("source", "link", "function", "of", "where", "shown");
    }
}
