package comptoir.platform.postgres;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the embedded PostgreSQL is run.
 *
 * @param programs where its programs are unpacked and found again; inside the data folder when empty or when the database's user
 *     cannot reach it
 * @param durable whether a commit waits for the disk: always, except for data a test throws away
 */
public record PostgresSettings(Optional<Path> programs, boolean durable) {

    public static PostgresSettings durable(Optional<Path> programs) {
        return new PostgresSettings(programs, true);
    }

    /** For tests: fast, and lost when the machine stops. */
    public static PostgresSettings throwAway(Path programs) {
        return new PostgresSettings(Optional.of(programs), false);
    }
}
