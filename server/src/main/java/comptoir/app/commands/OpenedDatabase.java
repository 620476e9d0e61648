package comptoir.app.commands;

import comptoir.platform.DataFolder;
import comptoir.platform.DatabaseAccess;
import comptoir.platform.FileStore;
import comptoir.platform.MigrationHistory;
import comptoir.platform.StartRefused;
import comptoir.platform.postgres.EmbeddedPostgres;
import comptoir.platform.postgres.OwnPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * An instance's database, reached for as long as a command needs it.
 *
 * <p>The start holds the data folder and runs the embedded PostgreSQL on it. Other commands use the one a running instance has, or run
 * it themselves meanwhile.
 */
public final class OpenedDatabase implements AutoCloseable {

    private final DatabaseAccess access;
    private final FileStore files;
    private final Deque<AutoCloseable> held;

    private OpenedDatabase(DatabaseAccess access, Path data, Deque<AutoCloseable> held) {
        this.access = access;
        this.files = FileStore.in(data);
        this.held = held;
    }

    /** For the start, which holds the folder already and closes it itself. */
    static OpenedDatabase forStart(Settings settings, DataFolder data) {
        return opened(settings, data, new ArrayDeque<>());
    }

    /** For a command beside a running instance, or instead of it. */
    static OpenedDatabase forCommand(Settings settings) {
        if (DataFolder.heldAt(settings.data()).isPresent()) {
            return new OpenedDatabase(
                    settings.ownDatabase().orElseGet(() -> running(settings)), settings.data(), new ArrayDeque<>());
        }
        DataFolder data = DataFolder.hold(settings.data());
        Deque<AutoCloseable> held = new ArrayDeque<>();
        held.push(data);
        return opened(settings, data, held);
    }

    DatabaseAccess access() {
        return access;
    }

    /** Contents of files, which lie in the data folder wherever the database is. */
    FileStore files() {
        return files;
    }

    @Override
    public void close() {
        for (AutoCloseable each : held) {
            try {
                each.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static OpenedDatabase opened(Settings settings, DataFolder data, Deque<AutoCloseable> held) {
        OpenedDatabase database = new OpenedDatabase(accessOf(settings, data, held), data.path(), held);
        try {
            MigrationHistory.refuseNewer(database.access());
            return database;
        } catch (StartRefused refused) {
            database.close();
            throw refused;
        }
    }

    private static DatabaseAccess accessOf(Settings settings, DataFolder data, Deque<AutoCloseable> held) {
        if (settings.ownDatabase().isPresent()) {
            OwnPostgres.check(settings.ownDatabase().get());
            return settings.ownDatabase().get();
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(data, settings.postgres());
        held.push(postgres);
        return postgres.access();
    }

    private static DatabaseAccess running(Settings settings) {
        try {
            return EmbeddedPostgres.runningOn(settings.data());
        } catch (IOException e) {
            throw StartRefused.of(e, settings.data());
        }
    }
}
