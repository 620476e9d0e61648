package comptoir.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps by which a database came to its present shape, against those this program knows. */
public final class MigrationHistory {

    private MigrationHistory() {}

    /** Refuses a database that a newer program has already changed; one that is empty is none of them. */
    public static void refuseNewer(DatabaseAccess access) {
        try (Connection connection = DriverManager.getConnection(
                access.migrator().url(),
                access.migrator().user(),
                access.migrator().password())) {
            Set<String> known = MigrationScripts.ofThisProgram().names();
            List<String> unknown = done(connection).stream()
                    .filter(script -> !known.contains(script))
                    .toList();
            if (!unknown.isEmpty()) {
                throw new StartRefused(StartProblem.SCHEMA_NEWER, Map.of("step", unknown.getLast()));
            }
        } catch (SQLException e) {
            throw new StartRefused(
                    StartProblem.DATABASE_UNREACHABLE, Map.of("reason", String.valueOf(e.getMessage())), e);
        }
    }

    /** One query over the histories of all schemas, since there may be hundreds. */
    private static List<String> done(Connection connection) throws SQLException {
        List<String> histories = read(connection, """
                select format('%I.%I', n.nspname, c.relname)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relname = 'flyway_schema_history' and (n.nspname = 'comptoir' or n.nspname like 'w\\_%')
                """);
        if (histories.isEmpty()) {
            return List.of();
        }
        return read(
                connection,
                histories.stream()
                        .map(table -> "select script from " + table + " where type = 'SQL' and success")
                        .collect(Collectors.joining(" union ", "", " order by 1")));
    }

    private static List<String> read(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
