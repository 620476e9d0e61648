package comptoir.records;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incoming row that looks like a record already there, or like an earlier row of its file.
 *
 * @param record that it looks like
 * @param other line of the row that it looks like
 * @param because keys of the fields that hold the same; {@link #NAME} for name, town and company
 * @param label what the other side is called
 * @param sides what each field says, the other side's value before the row's own
 */
public record StagedTwin(
        long line, Optional<UUID> record, Optional<Long> other, List<String> because, String label, List<Side> sides) {

    public static final String NAME = "name";

    /** One field of both, as JSON shows it. */
    public record Side(
            String field, @Nullable Object there, @Nullable Object incoming) {}
}
