package comptoir.records;

import java.time.Instant;
import java.util.Optional;

/** Who did what, when and by which door; and whether it was taken back. */
public record OperationSummary(
        long id,
        Optional<Long> number,
        Instant at,
        String actorName,
        String door,
        String kind,
        String title,
        boolean undone) {}
