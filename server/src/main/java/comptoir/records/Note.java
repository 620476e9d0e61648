package comptoir.records;

import java.time.Instant;
import java.util.UUID;

/** Something a person wrote on a record. */
public record Note(UUID id, String text, String by, Instant at) {}
