package comptoir.app;

import comptoir.platform.WorkspaceSchema;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes round all workspaces a little after the start, and then every night, for what tidies up by itself. */
final class NightRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NightRounds.class);
    private static final LocalTime NIGHT = LocalTime.of(2, 0);

    /** A program that only runs by day gets its rounds too, once people have what they started it for. */
    private static final Duration AFTER_START = Duration.ofMinutes(10);

    /** What is done in each workspace; it can be cut off anywhere and begun again. */
    @FunctionalInterface
    interface Task {

        /** @return how much there was to do */
        long in(WorkspaceSchema workspace, BooleanSupplier goOn);
    }

    /** @param name as the log says it */
    record Work(String name, Task task) {}

    private final List<Work> works;
    private final Supplier<List<WorkspaceSchema>> workspaces;
    private final Clock clock;
    private final Rounds rounds = new Rounds("night-rounds", this::look);
    private Instant due;

    NightRounds(List<Work> works, Supplier<List<WorkspaceSchema>> workspaces, Clock clock) {
        this.works = List.copyOf(works);
        this.workspaces = workspaces;
        this.clock = clock;
        this.due = clock.instant().plus(AFTER_START);
    }

    void begin() {
        rounds.begin();
    }

    @Override
    public void close() throws InterruptedException {
        rounds.close();
    }

    private void look() {
        if (!clock.instant().isBefore(due)) {
            round();
            due = nextNight();
        }
    }

    Instant nextNight() {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        ZonedDateTime tonight = now.with(NIGHT);
        return (tonight.isAfter(now) ? tonight : tonight.plusDays(1)).toInstant();
    }

    void round() {
        try {
            workspaces.get().forEach(this::visit);
        } catch (RuntimeException databaseAway) {
            // The rounds go on, whatever failed: the next night finds the database back.
            LOG.warn("the workspaces could not be listed", databaseAway);
        }
    }

    private void visit(WorkspaceSchema workspace) {
        for (Work work : works) {
            try {
                long done = rounds.goOn() ? work.task().in(workspace, rounds::goOn) : 0;
                if (done > 0) {
                    LOG.info("{} of {}: {}", work.name(), workspace.slug(), done);
                }
            } catch (RuntimeException broken) {
                // Trouble with one company, or with one work in it, must not keep the others from being seen to.
                LOG.warn("{} of {} could not be seen to", work.name(), workspace.slug(), broken);
            }
        }
    }
}
