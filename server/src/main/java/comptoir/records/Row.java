package comptoir.records;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record as a reader sees it.
 *
 * @param label what it is called
 * @param values by field key, as JSON has them; an empty field is null, a hidden one is absent
 * @param deletedOp the operation that put it in the trash
 * @param deletedAt when it went there
 */
public record Row(
        UUID id,
        long rev,
        String label,
        Map<String, @Nullable Object> values,
        Optional<Long> deletedOp,
        Optional<Instant> deletedAt) {}
