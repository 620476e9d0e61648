package comptoir.records;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which records one change is made to: those named, or else all that a filter and a search show. */
public record BulkRequest(
        String object, String door, List<UUID> ids, Optional<Filter> filter, Optional<String> search) {}
