package comptoir.records;

import java.util.List;
import java.util.UUID;

/**
 * A record there already that may be the one being written.
 *
 * @param because keys of its fields that hold the same; of a name alone none
 */
public record Duplicate(UUID id, String label, List<String> because) {}
