package comptoir.app;

import comptoir.platform.WorkspaceSchema;
import comptoir.records.Departures;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the start and then every half minute who had their last day, so that they are out when it is over. */
final class DepartureRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DepartureRounds.class);

    private final Departures departures;
    private final Supplier<List<WorkspaceSchema>> workspaces;
    private final Rounds rounds = new Rounds("departure-rounds", this::round);

    DepartureRounds(Departures departures, Supplier<List<WorkspaceSchema>> workspaces) {
        this.departures = departures;
        this.workspaces = workspaces;
    }

    void begin() {
        rounds.begin();
    }

    @Override
    public void close() throws InterruptedException {
        rounds.close();
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
            if (rounds.goOn()) {
                departures.due(workspace);
            }
        } catch (RuntimeException broken) {
            // Trouble with one company must not keep the others' people in.
            LOG.warn("the departures of {} could not be seen to: {}", workspace.slug(), broken.getMessage());
        }
    }
}
