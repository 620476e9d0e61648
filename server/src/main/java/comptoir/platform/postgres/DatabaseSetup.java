package comptoir.platform.postgres;

import comptoir.platform.DatabaseAccess.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Makes the database and its two logins, or finds them made: the migrator owns the database and may make roles; the application may
 * neither make schemas nor roles, and is a member of nothing.
 */
record DatabaseSetup(Login superuser, Login app, Login migrator) {

    static final String DATABASE = "comptoir";
    static final List<String> EXTENSIONS = List.of("pg_trgm", "unaccent", "fuzzystrmatch", "btree_gin");

    /** Safe to repeat, also after an interruption: each step looks at what is there. */
    void run(String databaseUrl) throws SQLException {
        try (Connection connection = open(superuser.url(), superuser)) {
            role(connection, migrator, "createrole");
            role(connection, app, "nocreaterole");
            if (!has(connection, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                execute(connection, "create database " + DATABASE + " owner " + migrator.user());
            }
            execute(connection, "revoke all on database postgres, template1 from public");
            execute(connection, "revoke all on database " + DATABASE + " from public");
            execute(connection, "grant connect, temporary on database " + DATABASE + " to " + app.user());
            execute(connection, "alter role " + migrator.user() + " set createrole_self_grant = 'set, inherit'");
            execute(connection, "grant " + app.user() + " to " + migrator.user());
        }
        try (Connection connection = open(databaseUrl, superuser)) {
            for (String extension : EXTENSIONS) {
                execute(connection, "create extension if not exists " + extension + " schema public");
            }
        }
    }

    private static void role(Connection connection, Login login, String createRole) throws SQLException {
        boolean there = has(connection, "select 1 from pg_roles where rolname = '" + login.user() + "'");
        execute(
                connection,
                (there ? "alter" : "create") + " role " + login.user() + " login nosuperuser nocreatedb noreplication "
                        + "nobypassrls " + createRole + " password '" + login.password() + "'");
    }

    private static Connection open(String url, Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }

    private static boolean has(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
