package comptoir.records;

import java.util.UUID;

/**
 * A member that a note may name.
 *
 * @param sees whether they see the record; who does not cannot be told of it
 */
public record Mentionable(UUID member, String name, boolean sees) {}
