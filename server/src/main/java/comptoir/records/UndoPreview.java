package comptoir.records;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What taking an operation back would do, before it is done.
 *
 * @param made records it made that live: they go to the trash
 * @param changed records it changed: they get their former values back
 * @param madeTouched those of {@code made} that somebody has changed since
 * @param changedTouched those of {@code changed} of which somebody has changed a value of the operation since: that value stays
 * @param since the latest of both, as far as the reader sees them
 */
public record UndoPreview(long made, long changed, long madeTouched, long changedTouched, List<Since> since) {

    /**
     * A record that somebody has changed since.
     *
     * @param fields that they changed, of those the reader sees
     * @param stays whether their values stay where they are; otherwise they go to the trash with their record
     */
    public record Since(
            String object, UUID record, String label, List<String> fields, String by, Instant at, boolean stays) {}
}
