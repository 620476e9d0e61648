package comptoir.records;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a member is told: that a note names them, that records became theirs, that something they wait for happened.
 *
 * @param kind {@code mention}, {@code handOver} …: what happened, as the module says that tells it
 * @param actor the member who did it; empty for the program, and for people from outside
 * @param object of the records it is about
 * @param record the one record it is about, if it is one, and what it is called
 * @param excerpt of the note
 * @param facts of its kind, such as how many
 */
public record Notification(
        UUID id,
        String kind,
        Instant at,
        boolean unread,
        long operation,
        Optional<UUID> actor,
        String by,
        String object,
        Optional<UUID> record,
        String label,
        Optional<UUID> note,
        String excerpt,
        Map<String, Object> facts) {

    /**
     * Newest first.
     *
     * @param next from which to read on
     * @param unread how many in all the member has not read, up to {@value #MOST_COUNTED}
     */
    public record Page(List<Notification> entries, Optional<UUID> next, int unread) {}

    /** More are said to be more. */
    public static final int MOST_COUNTED = 100;

    /** What is to be told, by whoever makes it happen. */
    public record Told(
            UUID member,
            String kind,
            long operation,
            String object,
            Optional<UUID> record,
            Map<String, Object> facts) {}
}
