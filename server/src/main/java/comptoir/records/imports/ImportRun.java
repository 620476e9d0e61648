package comptoir.records.imports;

import comptoir.kernel.Refusal;
import comptoir.records.tabular.TableFormat;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file on its way in, and how far it is.
 *
 * @param member who brought it
 * @param waiting links that its rows left waiting for their record, or would
 */
public record ImportRun(
        UUID id,
        long number,
        String object,
        String fileName,
        State state,
        TableFormat format,
        Optional<ImportOptions> options,
        Instant madeAt,
        Counts counts,
        Optional<Long> operation,
        Optional<String> failure,
        Optional<UUID> member,
        long waiting) {

    /** Refused while it runs, and once it is done. */
    void idle() {
        if (state == State.RUNNING || state == State.CHECKING || state == State.DONE) {
            throw Refusal.of(ImportProblem.STATE).refused();
        }
    }

    /** Where it stands. */
    public enum State {
        UPLOADED,
        CHECKING,
        CHECKED,
        RUNNING,
        DONE,
        FAILED,
        UNDONE;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param rows of the file, as far as known
     * @param done rows read so far
     */
    public record Counts(long rows, long done, long created, long updated, long skipped, long refused) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
    }
}
