package comptoir.dictionary;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * What is needed to understand a value as a person wrote it.
 *
 * @param today in the workspace's zone, for "demain"
 * @param me the member who asks, for a filter "me"
 */
public record Reading(LocalDate today, ZoneId zone, String currency, Optional<UUID> me) {}
