package comptoir.platform;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the instance's schema and the workspaces' schemas to the version of this program, forward only. */
public final class Migrations {

    private static final List<String> WORKSPACE_MODULES =
            List.of("platform", "dictionary", "access", "records", "parties", "catalogue", "sales");

    private final DataSource migrator;

    /** @param migrator connections of the role {@code comptoir_migrator} */
    public Migrations(DataSource migrator) {
        this.migrator = migrator;
    }

    /** Migrates schema {@code comptoir}: accounts, sessions, the list of workspaces. */
    public void migrateInstance() {
        Flyway.configure()
                .dataSource(migrator)
                .schemas("comptoir")
                .createSchemas(true)
                .locations("classpath:db/migration/identity")
                .load()
                .migrate();
    }

    /** Makes the workspace's schema when absent and migrates it. */
    public void migrate(WorkspaceSchema workspace) {
        Flyway.configure()
                .dataSource(migrator)
                .schemas(workspace.name())
                .createSchemas(true)
                .locations(WORKSPACE_MODULES.stream()
                        .map(module -> "classpath:db/migration/" + module)
                        .toArray(String[]::new))
                .placeholders(Map.of("schema", workspace.name(), "legal", workspace.legalName()))
                .load()
                .migrate();
    }
}
