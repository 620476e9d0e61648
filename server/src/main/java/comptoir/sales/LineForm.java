package comptoir.sales;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as an editor sends it back.
 *
 * @param id of a line it had read, or that it gives to a new one; empty for a new one without
 * @param made whether it is made under its id, unless it was already
 * @param values by field of the line; what is not named stays
 */
public record LineForm(Optional<UUID> id, boolean made, Map<String, @Nullable Object> values) {

    public LineForm {
        values = new HashMap<>(values);
    }

    /** A line that the editor had read, or a new one without an id. */
    public LineForm(Optional<UUID> id, Map<String, @Nullable Object> values) {
        this(id, false, values);
    }
}
