package comptoir.records.files;

import comptoir.platform.Database;
import comptoir.platform.FileStore;
import comptoir.platform.WorkspaceSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Clears contents that no file names any more, and what was half received when the program stopped. */
public final class OrphanContents {

    private static final int A_BATCH = 500;

    /** Nothing takes as long to arrive. */
    private static final Duration LONGEST_ARRIVAL = Duration.ofDays(1);

    private final Database database;
    private final FileStore contents;
    private final InstantSource clock;

    public OrphanContents(Database database, FileStore contents, InstantSource clock) {
        this.database = database;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * @param goOn asked before each transaction
     * @return how many contents were removed; while a backup is made, none
     */
    public long clear(WorkspaceSchema workspace, BooleanSupplier goOn) {
        try {
            contents.clearArriving(clock.instant().minus(LONGEST_ARRIVAL));
            List<String> all = contents.list(workspace);
            long cleared = 0;
            for (int from = 0; from < all.size() && goOn.getAsBoolean(); from += A_BATCH) {
                cleared += clear(workspace, all.subList(from, Math.min(all.size(), from + A_BATCH)));
            }
            return cleared;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody comes to name one of them between the question and the removal. */
    private long clear(WorkspaceSchema workspace, List<String> some) {
        return database.inTransaction(workspace, tx -> {
            FileRowStore files = new FileRowStore(tx);
            if (!files.alone()) {
                return 0L;
            }
            Set<String> named = files.named(some);
            List<String> orphans = new ArrayList<>(some);
            orphans.removeAll(named);
            try {
                for (String each : orphans) {
                    contents.remove(workspace, each);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return (long) orphans.size();
        });
    }
}
