package comptoir.platform;

import static comptoir.platform.DatabaseRoles.quoted;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.exception.DataAccessException;

/** Brings the instance's schema and the workspaces' schemas to the version of this program, forward only. */
public final class Migrations {

    public static final String INSTANCE_SCHEMA = "comptoir";

    /** Key of the advisory lock of whoever makes a workspace; a backup shares it, so that it never meets one half made. */
    public static final String MAKING_LOCK = "hashtext('comptoir.making')";

    private static final List<String> INSTANCE_MODULES = List.of("platform", "identity");
    private static final List<String> WORKSPACE_MODULES =
            List.of("dictionary", "records", "access", "parties", "catalogue", "sales", "outbox", "analytics");

    /** What search, sorting and duplicate detection need from PostgreSQL; all may be made by the owner of a database. */
    private static final List<String> EXTENSIONS = List.of("pg_trgm", "unaccent", "fuzzystrmatch", "btree_gin");

    private final DataSource migrator;
    private final DatabaseRoles roles;

    /** One at a time in this process: each takes both connections of the migrator. */
    private final ReentrantLock one = new ReentrantLock();

    /** @param migrator connections of the role that may change schemas */
    Migrations(DataSource migrator, DatabaseRoles roles) {
        this.migrator = migrator;
        this.roles = roles;
    }

    /** Migrates schema {@code comptoir}: accounts, sessions, the list of workspaces. */
    public void migrateInstance() {
        migrateInstance(inProgram(INSTANCE_MODULES));
    }

    /** As {@link #migrateInstance}, by the scripts of a folder, which may lead to an earlier version. */
    public void buildInstance(Path scripts) {
        migrateInstance(List.of(in(scripts)));
    }

    private void migrateInstance(List<String> locations) {
        alone(() -> {
            openTo(INSTANCE_SCHEMA);
            EXTENSIONS.forEach(extension -> execute("create extension if not exists " + extension));
            new LegalRole(migrator, roles).make();
            flyway(INSTANCE_SCHEMA, locations, Map.of()).migrate();
            closeHistoryOf(INSTANCE_SCHEMA);
        });
    }

    /** Makes the workspace's schemas when absent and migrates them. */
    public void migrate(WorkspaceSchema workspace) {
        migrate(workspace, inProgram(WORKSPACE_MODULES));
    }

    /** As {@link #migrate}, by the scripts of a folder, which may lead to an earlier version. */
    public void build(WorkspaceSchema workspace, Path scripts) {
        migrate(workspace, List.of(in(scripts)));
    }

    private void migrate(WorkspaceSchema workspace, List<String> locations) {
        alone(() -> {
            openTo(workspace.name());
            new LegalRole(migrator, roles).makeSchema(workspace);
            flyway(
                            workspace.name(),
                            locations,
                            Map.of(
                                    "schema",
                                    workspace.name(),
                                    "legal",
                                    workspace.legalName(),
                                    "app",
                                    quoted(roles.app())))
                    .migrate();
            closeHistoryOf(workspace.name());
        });
    }

    /** As {@link #migrate}, only where something is new: one question for all, since hundreds of runs take seconds. */
    public void migrateLagging(List<WorkspaceSchema> workspaces) {
        if (!workspaces.isEmpty()) {
            WorkspaceSchema first = workspaces.getFirst();
            migrate(first);
            Map<String, Long> versions = versions(workspaces);
            Long newest = versions.get(first.name());
            workspaces.stream()
                    .filter(workspace -> !Objects.equals(newest, versions.get(workspace.name())))
                    .forEach(this::migrate);
        }
    }

    public boolean exists(WorkspaceSchema workspace) {
        return ask("select 1 from pg_namespace where nspname = '" + workspace.name() + "'", ResultSet::next);
    }

    /** Whether the law's tables are out of reach of the application's own login. */
    public boolean legalGuaranteeHolds() {
        return new LegalRole(migrator, roles).canBeTaken();
    }

    /** Erases the workspace with everything in it; nothing brings it back but a backup. */
    public void drop(WorkspaceSchema workspace) {
        alone(() -> {
            new LegalRole(migrator, roles).dropSchema(workspace);
            execute("drop schema if exists " + quoted(workspace.name()) + " cascade");
        });
    }

    /** The role that owns the legal schemas, where the migrator may become it. */
    public Optional<String> legalOwner() {
        return legalGuaranteeHolds() ? Optional.of(roles.legal()) : Optional.empty();
    }

    private static List<String> inProgram(List<String> modules) {
        return modules.stream()
                .map(module -> "classpath:db/migration/" + module)
                .toList();
    }

    private static String in(Path folder) {
        return "filesystem:" + folder.toAbsolutePath();
    }

    private Flyway flyway(String schema, List<String> locations, Map<String, String> placeholders) {
        return Flyway.configure()
                .dataSource(migrator)
                .schemas(schema)
                .createSchemas(false)
                .locations(locations.toArray(String[]::new))
                .failOnMissingLocations(false)
                .placeholders(placeholders)
                .load();
    }

    /** The schema belongs to the migrator; the application may read and write what will stand in it. */
    private void openTo(String schema) {
        String name = quoted(schema);
        String app = quoted(roles.app());
        execute(
                "create schema if not exists " + name,
                "grant usage on schema " + name + " to " + app,
                "alter default privileges in schema " + name + " grant select, insert, update, delete on tables to "
                        + app,
                "alter default privileges in schema " + name + " grant usage, select on sequences to " + app);
    }

    private void closeHistoryOf(String schema) {
        if (roles.areApart()) {
            execute("revoke insert, update, delete on " + quoted(schema) + ".flyway_schema_history from "
                    + quoted(roles.app()));
        }
    }

    private void execute(String... statements) {
        try (Connection connection = migrator.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new DataAccessException("could not prepare a schema", e);
        }
    }

    private Map<String, Long> versions(List<WorkspaceSchema> workspaces) {
        String question = workspaces.stream()
                .map(workspace -> "select '" + workspace.name() + "', count(*) from " + quoted(workspace.name())
                        + ".flyway_schema_history where success")
                .collect(Collectors.joining(" union all "));
        return ask(question, rows -> {
            Map<String, Long> versions = new HashMap<>();
            while (rows.next()) {
                versions.put(rows.getString(1), rows.getLong(2));
            }
            return versions;
        });
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T ask(String question, Reading<T> reading) {
        try (Connection connection = migrator.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            return reading.of(rows);
        } catch (SQLException e) {
            throw new DataAccessException("could not read the schemas' versions", e);
        }
    }

    private void alone(Runnable work) {
        one.lock();
        try {
            work.run();
        } finally {
            one.unlock();
        }
    }
}
