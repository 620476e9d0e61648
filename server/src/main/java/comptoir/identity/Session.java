package comptoir.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser in which an account is signed in.
 *
 * @param device the browser and system it called itself
 * @param lastSeenAt to the minute
 */
public record Session(UUID id, String device, Instant createdAt, Instant lastSeenAt) {}
