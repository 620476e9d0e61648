package comptoir;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.platform.DatabaseAccess.Login;
import comptoir.platform.TestPostgres;
import comptoir.platform.WorkspaceSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** Foreign keys follow the same arrows as imports; a table belongs to the module whose migration made it. */
class TablesTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Set<String> OF_THE_INSTANCE = Set.of("identity", "platform");
    private static final String FOREIGN_KEYS = "select conrelid::regclass::text, conname, confrelid::regclass::text,"
            + " (select nspname from pg_namespace n join pg_class c on c.relnamespace = n.oid where c.oid = confrelid)"
            + " from pg_constraint where contype = 'f' and connamespace in (select oid from pg_namespace where nspname in ('%w', '%l'))";

    @Test
    void foreignKeysPointWhereTheirModuleMayImport() throws SQLException, IOException {
        try (TestWorkspace here = TestWorkspace.fresh()) {
            Map<String, String> owners = ownersOfTables();
            Arrows arrows = Arrows.read();
            List<String> astray = new ArrayList<>();
            for (String[] key : foreignKeys(here.schema())) {
                String from = owners.get(plain(key[0]));
                String to = owners.get(plain(key[2]));
                boolean leaves = !key[3].startsWith(here.schema().name());
                if (from == null || to == null || leaves || !arrows.allow(from, to)) {
                    astray.add(from + " → " + to + ": " + String.join(" ", key));
                }
            }
            assertThat(astray).isEmpty();
        }
    }

    /** Runs the migrations one by one and notes what each brought. */
    private static Map<String, String> ownersOfTables() throws SQLException, IOException {
        Map<String, String> owners = new TreeMap<>();
        WorkspaceSchema scratch = new WorkspaceSchema("t_owners");
        TestWorkspace.migrations().drop(scratch);
        Login login = TestPostgres.access().migrator();
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password())) {
            run(connection, "create schema " + scratch.name());
            run(connection, "create schema " + scratch.legalName() + " authorization comptoir_legal");
            run(connection, "grant usage on schema " + scratch.name() + " to comptoir_legal");
            for (MigrationInfo each : flyway(scratch, login).load().info().all()) {
                MigrationVersion version = each.getVersion();
                flyway(scratch, login).target(version).load().migrate();
                String module = Path.of(each.getPhysicalLocation())
                        .getParent()
                        .getFileName()
                        .toString();
                tables(connection, scratch).forEach(table -> owners.putIfAbsent(table, module));
            }
        } finally {
            TestWorkspace.migrations().drop(scratch);
        }
        return owners;
    }

    private static FluentConfiguration flyway(WorkspaceSchema schema, Login login) throws IOException {
        try (Stream<Path> folders = Files.list(MIGRATIONS)) {
            return Flyway.configure()
                    .dataSource(login.url(), login.user(), login.password())
                    .schemas(schema.name())
                    .locations(folders.filter(each ->
                                    !OF_THE_INSTANCE.contains(each.getFileName().toString()))
                            .map(each -> "filesystem:" + each)
                            .toArray(String[]::new))
                    .placeholders(Map.of("schema", schema.name(), "legal", schema.legalName(), "app", "comptoir_app"));
        }
    }

    private static List<String> tables(Connection connection, WorkspaceSchema schema) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select tablename from pg_tables where schemaname in ('"
                        + schema.name() + "', '" + schema.legalName() + "')")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static List<String[]> foreignKeys(WorkspaceSchema schema) throws SQLException {
        List<String[]> keys = new ArrayList<>();
        Login login = TestPostgres.access().migrator();
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        FOREIGN_KEYS.replace("%w", schema.name()).replace("%l", schema.legalName()))) {
            while (rows.next()) {
                keys.add(new String[] {rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)});
            }
        }
        return keys;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String plain(String table) {
        return table.substring(table.indexOf('.') + 1).replace("\"", "");
    }
}
