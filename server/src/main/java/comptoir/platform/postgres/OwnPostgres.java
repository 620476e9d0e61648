package comptoir.platform.postgres;

import comptoir.platform.DatabaseAccess;
import comptoir.platform.DatabaseAccess.Login;
import comptoir.platform.StartProblem;
import comptoir.platform.StartRefused;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL the operator runs: how its address is read, and what it must offer before anything is written to it. */
public final class OwnPostgres {

    private static final int OLDEST_VERSION = 180000;

    private OwnPostgres() {}

    /**
     * Reads {@code postgresql://user:password@host:port/database?…}, with or without {@code jdbc:} before it.
     *
     * @param migrationUrl the same of the login that may make schemas and roles; null when one login does both
     */
    public static DatabaseAccess access(String url, @Nullable String migrationUrl) {
        Login app = login("COMPTOIR_DATABASE_URL", url);
        return new DatabaseAccess(app, migrationUrl == null ? app : login("COMPTOIR_MIGRATION_URL", migrationUrl));
    }

    /** Refuses what the program could not work on. */
    public static void check(DatabaseAccess access) {
        try (Connection app = open(access.app());
                Connection migrator = open(access.migrator())) {
            String version = read(app, "show server_version");
            require(
                    Integer.parseInt(read(app, "show server_version_num")) >= OLDEST_VERSION,
                    StartProblem.DATABASE_TOO_OLD,
                    Map.of("version", version));
            require(
                    read(app, "show server_encoding").equals("UTF8"),
                    StartProblem.DATABASE_NOT_UTF8,
                    Map.of("encoding", read(app, "show server_encoding")));
            require(
                    read(app, "select current_database()").equals(read(migrator, "select current_database()")),
                    StartProblem.DATABASES_DIFFER,
                    Map.of());
            require(
                    mayMakeSchemas(migrator),
                    StartProblem.DATABASE_RIGHTS_MISSING,
                    Map.of("user", access.migrator().user(), "database", read(app, "select current_database()")));
            for (String extension : DatabaseSetup.EXTENSIONS) {
                checkExtension(migrator, access.migrator(), extension);
            }
        } catch (SQLException e) {
            throw new StartRefused(
                    StartProblem.DATABASE_UNREACHABLE, Map.of("reason", String.valueOf(e.getMessage())), e);
        }
    }

    private static boolean mayMakeSchemas(Connection migrator) throws SQLException {
        return read(migrator, "select has_database_privilege(current_database(), 'create')")
                .equals("t");
    }

    private static void checkExtension(Connection migrator, Login login, String extension) {
        try (Statement statement = migrator.createStatement()) {
            statement.execute("create extension if not exists " + extension);
        } catch (SQLException e) {
            throw new StartRefused(
                    StartProblem.DATABASE_EXTENSION_MISSING,
                    Map.of("extension", extension, "user", login.user(), "reason", firstLine(e)),
                    e);
        }
    }

    private static void require(boolean holds, StartProblem problem, Map<String, String> values) {
        if (!holds) {
            throw new StartRefused(problem, values);
        }
    }

    private static Login login(String setting, String text) {
        try {
            URI uri = new URI(text.replaceFirst("^jdbc:", "").replaceFirst("^postgres:", "postgresql:"));
            @Nullable String info = uri.getRawUserInfo();
            if (!"postgresql".equals(uri.getScheme()) || uri.getHost() == null || info == null || !info.contains(":")) {
                throw malformed(setting, null);
            }
            String address = "jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                    + uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            List<String> parts = List.of(info.split(":", 2));
            return new Login(address, decoded(parts.get(0)), decoded(parts.get(1)));
        } catch (java.net.URISyntaxException e) {
            throw malformed(setting, e);
        }
    }

    /** Without the value, which holds a password. */
    private static StartRefused malformed(String setting, @Nullable Throwable cause) {
        return new StartRefused(StartProblem.DATABASE_URL_MALFORMED, Map.of("setting", setting), cause);
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static Connection open(Login login) throws SQLException {
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }

    private static String read(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
