package comptoir.records;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value of a record already there that an incoming row would change.
 *
 * @param line of the row in its file
 * @param label what the record is called
 * @param before as JSON shows it; a link with what its record is called
 */
public record StagedChange(
        long line,
        UUID record,
        String label,
        String field,
        @Nullable Object before,
        @Nullable Object after) {}
