package comptoir.records;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value of a record already there that an incoming row would change.
 *
 * @param line of the row in its file
 * @param label what the record is called
 * @param before as JSON shows it; a link with what its record is called
 * @param conflict whether somebody has changed it since the row left; until it is said which value holds, the one there does
 */
public record StagedChange(
        long line,
        UUID record,
        String label,
        String field,
        @Nullable Object before,
        @Nullable Object after,
        boolean conflict) {

    /** Whether it is about the same value. */
    public boolean isOfTheSame(StagedChange other) {
        return record.equals(other.record) && field.equals(other.field);
    }
}
