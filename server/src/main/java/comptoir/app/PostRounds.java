package comptoir.app;

import comptoir.outbox.Bell;
import comptoir.outbox.Postman;
import comptoir.platform.WorkspaceSchema;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the postman to a workspace when something was queued there, and to all of them every few seconds for what is due again. */
final class PostRounds implements Bell, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostRounds.class);
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(15);
    private static final Duration LAST_MESSAGE = Duration.ofSeconds(8);

    private final Postman postman;
    private final Supplier<List<WorkspaceSchema>> workspaces;

    /** Where somebody rang; nothing when the rounds are to end. */
    private final LinkedBlockingQueue<Optional<WorkspaceSchema>> rung = new LinkedBlockingQueue<>();

    private final Thread thread = Thread.ofVirtual().name("post-rounds").unstarted(this::walk);
    private volatile boolean ending;

    PostRounds(Postman postman, Supplier<List<WorkspaceSchema>> workspaces) {
        this.postman = postman;
        this.workspaces = workspaces;
    }

    void begin() {
        thread.start();
    }

    @Override
    public void ring(WorkspaceSchema workspace) {
        rung.add(Optional.of(workspace));
    }

    /** Lets the message being sent come to its end, for a few seconds: who interrupts it closes the line it is sent on. */
    @Override
    public void close() throws InterruptedException {
        ending = true;
        rung.add(Optional.empty());
        thread.join(LAST_MESSAGE);
    }

    private void walk() {
        while (!ending) {
            try {
                Optional<WorkspaceSchema> called = rung.poll(BETWEEN_ROUNDS.toMillis(), TimeUnit.MILLISECONDS);
                (called == null ? workspaces.get() : called.stream().toList()).forEach(this::visit);
            } catch (InterruptedException end) {
                return;
            } catch (RuntimeException databaseAway) {
                // The rounds go on, whatever failed: the next one finds the database back.
                LOG.warn("the workspaces could not be listed: {}", databaseAway.getMessage());
            }
        }
    }

    private void visit(WorkspaceSchema workspace) {
        try {
            if (!ending) {
                postman.deliverDue(workspace, () -> !ending);
            }
        } catch (RuntimeException broken) {
            // One company's trouble must not keep the letters of the others waiting.
            LOG.warn("the outbox of {} could not be emptied: {}", workspace.slug(), broken.getMessage());
        }
    }
}
