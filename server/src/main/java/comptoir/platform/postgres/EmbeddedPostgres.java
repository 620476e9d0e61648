package comptoir.platform.postgres;

import comptoir.platform.DataFolder;
import comptoir.platform.DatabaseAccess;
import comptoir.platform.DatabaseAccess.Login;
import comptoir.platform.StartProblem;
import comptoir.platform.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** The PostgreSQL that comes with the program, running on the files of one data folder. */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final long LONGEST_LOG_BYTES = 10L << 20;

    private final Keeper keeper;
    private final DatabaseAccess access;

    private EmbeddedPostgres(Keeper keeper, DatabaseAccess access) {
        this.keeper = keeper;
        this.access = access;
    }

    /**
     * Starts it, making the files the first time, and returns when the database, its extensions and its two logins are there. Refused
     * as {@link StartRefused} when that cannot be.
     */
    public static EmbeddedPostgres start(DataFolder data, PostgresSettings settings) {
        try {
            Cluster cluster = cluster(data, settings);
            Secrets secrets = Secrets.of(data);
            String password = secrets.password(Cluster.SUPERUSER);
            if (!cluster.isThere()) {
                cluster.make(password, settings.durable());
            }
            cluster.check();
            Keeper keeper = new Keeper(cluster, secrets, settings.durable());
            int port = keeper.start();
            try {
                DatabaseAccess access = access(secrets, port);
                Login superuser = new Login(url(port, Cluster.SUPERUSER), Cluster.SUPERUSER, password);
                new DatabaseSetup(superuser, access.app(), access.migrator())
                        .run(access.migrator().url());
                return new EmbeddedPostgres(keeper, access);
            } catch (SQLException e) {
                keeper.stop();
                throw new StartRefused(
                        StartProblem.DATABASE_FAILED,
                        Map.of(
                                "reason",
                                String.valueOf(e.getMessage()),
                                "log",
                                cluster.log().toString()),
                        e);
            }
        } catch (IOException e) {
            throw StartRefused.of(e, data.path());
        }
    }

    /** How to reach the one another process runs on this folder. */
    public static DatabaseAccess runningOn(Path data) throws IOException {
        Secrets secrets = Secrets.in(data);
        return access(secrets, secrets.port());
    }

    public DatabaseAccess access() {
        return access;
    }

    /** Number of the server's process at this moment; 0 when there is none. */
    public long processNumber() {
        return keeper.processNumber();
    }

    /** Stops it at once and in order. */
    @Override
    public void close() {
        keeper.stop();
    }

    static Cluster cluster(DataFolder data, PostgresSettings settings) throws IOException {
        Path folder = data.path().resolve("postgres");
        SystemUser user = SystemUser.forCluster(folder);
        Files.setPosixFilePermissions(
                data.path(), PosixFilePermissions.fromString(user.switched() ? "rwx--x--x" : "rwx------"));
        Optional<Path> blocked = user.blockedAt(data.path());
        if (blocked.isPresent()) {
            throw new StartRefused(
                    StartProblem.DATA_BLOCKED,
                    Map.of(
                            "folder", data.path().toString(),
                            "user", user.name(),
                            "blocked", blocked.get().toString()));
        }
        Path log = data.path().resolve("postgres.log");
        if (Files.exists(log) && Files.size(log) > LONGEST_LOG_BYTES) {
            Files.move(log, log.resolveSibling("postgres.old.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        return new Cluster(folder, log, user, programs(data, settings, user));
    }

    private static PostgresPrograms programs(DataFolder data, PostgresSettings settings, SystemUser user)
            throws IOException {
        Path own = data.path().resolve("programs");
        Path parent = settings.programs().orElse(own).toAbsolutePath().normalize();
        Files.createDirectories(parent);
        return PostgresPrograms.in(user.blockedAt(parent).isEmpty() ? parent : own);
    }

    private static DatabaseAccess access(Secrets secrets, int port) throws IOException {
        String url = url(port, DatabaseSetup.DATABASE);
        return new DatabaseAccess(
                new Login(url, "comptoir_app", secrets.password("comptoir_app")),
                new Login(url, "comptoir_migrator", secrets.password("comptoir_migrator")));
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database
                + "?reWriteBatchedInserts=true&tcpKeepAlive=true&ApplicationName=comptoir";
    }
}
