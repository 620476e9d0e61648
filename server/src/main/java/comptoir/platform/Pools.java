package comptoir.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** The connections to PostgreSQL: many for the application, two for the migrator. */
public final class Pools implements AutoCloseable {

    private static final int APP_CONNECTIONS = 10;
    private static final int MIGRATOR_CONNECTIONS = 2;

    /** A person waits at the screen. */
    private static final long APP_PATIENCE_MILLIS = 5_000;

    /** Schema changes queue behind one another. */
    private static final long MIGRATOR_PATIENCE_MILLIS = 60_000;

    private final DatabaseAccess access;
    private final HikariDataSource app;
    private final HikariDataSource migrator;

    private Pools(DatabaseAccess access, HikariDataSource app, HikariDataSource migrator) {
        this.access = access;
        this.app = app;
        this.migrator = migrator;
    }

    public static Pools open(DatabaseAccess access) {
        return new Pools(
                access,
                pool("comptoir-app", access.app(), APP_CONNECTIONS, APP_PATIENCE_MILLIS),
                pool("comptoir-migrator", access.migrator(), MIGRATOR_CONNECTIONS, MIGRATOR_PATIENCE_MILLIS));
    }

    public Database database() {
        return new Database(app, migrator);
    }

    public Migrations migrations() {
        return new Migrations(migrator, DatabaseRoles.of(access));
    }

    @Override
    public void close() {
        app.close();
        migrator.close();
    }

    private static HikariDataSource pool(
            String name, DatabaseAccess.Login login, int connections, long patienceMillis) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(login.url());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(patienceMillis);
        // Starts although PostgreSQL may still be recovering; the first use waits its patience.
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("ApplicationName", "comptoir");
        return new HikariDataSource(config);
    }
}
