package comptoir.sales;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as an editor sends it back.
 *
 * @param id of a line it had read; empty for a new one
 * @param values by field of the line; what is not named stays
 */
public record LineForm(Optional<UUID> id, Map<String, @Nullable Object> values) {

    public LineForm {
        values = new HashMap<>(values);
    }
}
