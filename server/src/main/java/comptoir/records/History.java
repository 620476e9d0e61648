package comptoir.records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a record, newest first, each field as far as the reader may see it today. */
public record History(List<Entry> entries, Optional<Long> next) {

    /**
     * One operation's part in it.
     *
     * @param what {@code create}, {@code change}, {@code trash}, {@code restore} or {@code merge}
     * @param undone whether it was taken back since
     */
    public record Entry(
            long operation,
            Optional<Long> number,
            Instant at,
            Optional<UUID> actor,
            String actorName,
            String door,
            String kind,
            String title,
            String what,
            boolean undone,
            List<FieldChange> changes) {}

    /** A field's value before and after, as JSON has them. */
    public record FieldChange(
            String field, @Nullable Object before, @Nullable Object after) {}
}
