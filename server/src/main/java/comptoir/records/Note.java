package comptoir.records;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something a person wrote on a record.
 *
 * @param text as one reads it
 * @param source the same with the members it names by reference, as it is written again
 * @param author the member who wrote it; empty for the program
 * @param changedAt when its text was last changed
 */
public record Note(
        UUID id,
        long rev,
        String text,
        String source,
        Optional<UUID> author,
        String by,
        Instant at,
        Optional<Instant> changedAt) {}
