package comptoir.platform;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells every server of this database that a workspace's feed went on: after the commit, by one statement for all that came together, since a
 * notice inside a transaction takes a lock that all databases of the server share.
 */
public final class Notices implements AutoCloseable {

    static final String CHANNEL = "comptoir_feed";

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final Duration GATHERED = Duration.ofMillis(50);

    private final Database database;
    private final LinkedBlockingQueue<WorkspaceSchema> rung = new LinkedBlockingQueue<>();
    private final Thread thread = Thread.ofVirtual().name("notices").unstarted(this::walk);

    public Notices(Database database) {
        this.database = database;
    }

    public void begin() {
        thread.start();
    }

    public void ring(WorkspaceSchema workspace) {
        rung.add(workspace);
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    /** The first of a row goes out at once; those that follow it closely go together. */
    private void walk() {
        try {
            while (!Thread.interrupted()) {
                Set<String> slugs = new LinkedHashSet<>();
                slugs.add(rung.take().slug());
                for (WorkspaceSchema next = rung.poll(); next != null; next = rung.poll()) {
                    slugs.add(next.slug());
                }
                send(slugs);
                Thread.sleep(GATHERED);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Set<String> slugs) {
        try {
            database.inOneStatement(tx -> tx.dsl()
                    .fetch(
                            "select pg_notify({0}, slug) from unnest({1}) as slug",
                            DSL.inline(CHANNEL), DSL.val(slugs.toArray(String[]::new))));
        } catch (DataAccessException databaseAway) {
            // A lost notice costs two seconds: listeners look by themselves.
            LOG.debug("no notice could be sent: {}", databaseAway.getMessage());
        }
    }
}
