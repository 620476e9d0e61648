package comptoir;

import comptoir.platform.Database;
import comptoir.platform.Migrations;
import comptoir.platform.Pools;
import comptoir.platform.TestPostgres;
import comptoir.platform.WorkspaceSchema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A workspace of its own, migrated and empty, thrown away afterwards. For the tests of a class:
 * {@code @RegisterExtension static final TestWorkspace here = new TestWorkspace();}, for a single one:
 * {@code try (TestWorkspace here = TestWorkspace.fresh())}.
 */
public final class TestWorkspace implements AutoCloseable, BeforeAllCallback, AfterAllCallback {

    private final TestClock clock = new TestClock();
    private @Nullable WorkspaceSchema schema;

    public static TestWorkspace fresh() {
        TestWorkspace workspace = new TestWorkspace();
        workspace.open();
        return workspace;
    }

    /** The one database of this run of tests, its instance's schema migrated. */
    public static Database instance() {
        return Shared.POOLS.database();
    }

    public static Migrations migrations() {
        return Shared.MIGRATIONS;
    }

    public Database database() {
        return instance();
    }

    public WorkspaceSchema schema() {
        if (schema == null) {
            throw new IllegalStateException("not open");
        }
        return schema;
    }

    public TestClock clock() {
        return clock;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        open();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        if (schema != null) {
            String slug = schema.slug();
            instance().doInInstance(tx -> tx.dsl().execute("delete from comptoir.workspace where slug = ?", slug));
            migrations().drop(schema);
            schema = null;
        }
    }

    private void open() {
        schema = new WorkspaceSchema(
                "t_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12));
        migrations().migrate(schema);
    }

    private static final class Shared {

        private static final Pools POOLS = Pools.open(TestPostgres.access());
        private static final Migrations MIGRATIONS = migrated();

        private static Migrations migrated() {
            Migrations migrations = POOLS.migrations();
            migrations.migrateInstance();
            return migrations;
        }
    }
}
