package comptoir.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection of this server that listens: it hears which workspaces' feeds went on, and every two seconds says that it is time to
 * look everywhere, so that a lost notice, or a line that broke off, costs no more than that.
 */
public final class NoticeLine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeLine.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration BEFORE_AGAIN = Duration.ofSeconds(1);

    /** Who is told; what it throws is logged and the line goes on. */
    public interface Listener {

        void went(Set<WorkspaceSchema> workspaces);

        void lookEverywhere();
    }

    private final DatabaseAccess.Login login;
    private final Listener listener;
    private final Thread thread = Thread.ofVirtual().name("notice-line").unstarted(this::walk);
    private volatile boolean ending;
    private volatile @Nullable Connection open;

    public NoticeLine(DatabaseAccess access, Listener listener) {
        this.login = access.app();
        this.listener = listener;
    }

    public void begin() {
        thread.start();
    }

    /** Breaks the line off: closing it in order would wait for the two seconds it listens. */
    @Override
    public void close() {
        ending = true;
        Connection line = open;
        if (line != null) {
            try {
                line.abort(Runnable::run);
            } catch (SQLException goneAlready) {
                LOG.debug("the line was gone already", goneAlready);
            }
        }
        thread.interrupt();
    }

    private void walk() {
        while (!ending) {
            try (Connection line = DriverManager.getConnection(login.url(), login.user(), login.password())) {
                open = line;
                listen(line);
            } catch (SQLException brokenOff) {
                if (!ending) {
                    LOG.warn("the line to the database broke off and is opened again: {}", brokenOff.getMessage());
                    meanwhile();
                }
            }
        }
    }

    private void listen(Connection line) throws SQLException {
        try (Statement statement = line.createStatement()) {
            statement.execute("listen " + Notices.CHANNEL);
        }
        PGConnection driver = line.unwrap(PGConnection.class);
        long looked = 0;
        while (!ending) {
            if (looked == 0 || System.nanoTime() - looked >= LOOK_EVERY.toNanos()) {
                tell(listener::lookEverywhere);
                looked = System.nanoTime();
            }
            PGNotification @Nullable [] heard = driver.getNotifications((int) LOOK_EVERY.toMillis());
            if (heard != null && heard.length > 0) {
                tell(() -> listener.went(workspaces(heard)));
            }
        }
    }

    /** Anybody who may use the database may send a notice: one that names no workspace is left out. */
    private static Set<WorkspaceSchema> workspaces(PGNotification[] heard) {
        return Arrays.stream(heard)
                .map(PGNotification::getParameter)
                .flatMap(named -> WorkspaceSchema.named(named).stream())
                .collect(Collectors.toSet());
    }

    /** Without the line one still looks, more seldom. */
    private void meanwhile() {
        try {
            Thread.sleep(BEFORE_AGAIN);
            tell(listener::lookEverywhere);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(Runnable told) {
        try {
            told.run();
        } catch (RuntimeException broken) {
            // Whatever fails for one, the line serves everybody: it is tried again two seconds later.
            LOG.warn("what was heard could not be passed on: {}", broken.getMessage());
        }
    }
}
