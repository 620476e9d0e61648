package comptoir.records.live;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One operation of the feed, as read once for all who may hear of it.
 *
 * @param touched record by record
 * @param many objects of which so many records were touched that none is named
 * @param told the members whose bell it touches
 */
record FeedEntry(
        long number,
        long operation,
        Optional<UUID> actor,
        String actorName,
        List<Touched> touched,
        Set<String> many,
        Set<UUID> told) {}
