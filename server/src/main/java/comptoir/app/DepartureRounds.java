package comptoir.app;

import comptoir.platform.WorkspaceSchema;
import comptoir.records.Departures;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the start and then every half minute who had their last day, so that they are out when it is over. */
final class DepartureRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DepartureRounds.class);
    private static final Duration BETWEEN = Duration.ofSeconds(30);
    private static final Duration LAST_STEP = Duration.ofSeconds(8);

    private final Departures departures;
    private final Supplier<List<WorkspaceSchema>> workspaces;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("departure-rounds").unstarted(this::walk);

    DepartureRounds(Departures departures, Supplier<List<WorkspaceSchema>> workspaces) {
        this.departures = departures;
        this.workspaces = workspaces;
    }

    void begin() {
        thread.start();
    }

    /** Lets the transaction under way come to its end. */
    @Override
    public void close() throws InterruptedException {
        ending.countDown();
        thread.join(LAST_STEP);
    }

    private void walk() {
        try {
            do {
                round();
            } while (!ending.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            workspaces.get().forEach(this::visit);
        } catch (RuntimeException databaseAway) {
            // The rounds go on, whatever failed: the next one finds the database back.
            LOG.warn("the workspaces could not be listed: {}", databaseAway.getMessage());
        }
    }

    private void visit(WorkspaceSchema workspace) {
        try {
            if (ending.getCount() > 0) {
                departures.due(workspace);
            }
        } catch (RuntimeException broken) {
            // Trouble with one company must not keep the others' people in.
            LOG.warn("the departures of {} could not be seen to: {}", workspace.slug(), broken.getMessage());
        }
    }
}
