package comptoir.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.platform.DatabaseAccess.Login;
import comptoir.platform.postgres.EmbeddedPostgres;
import comptoir.platform.postgres.PostgresSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class MigrationHistoryTest {

    @Test
    void aDatabaseANewerProgramHasChangedIsRefusedAndAKnownOneIsNot() throws SQLException {
        Path folder = TestPostgres.temporaryFolder();
        try (DataFolder data = DataFolder.hold(folder);
                EmbeddedPostgres postgres =
                        EmbeddedPostgres.start(data, PostgresSettings.throwAway(TestPostgres.PROGRAMS));
                Pools pools = Pools.open(postgres.access())) {
            assertThatCode(() -> MigrationHistory.refuseNewer(postgres.access()))
                    .doesNotThrowAnyException();
            pools.migrations().migrateInstance();
            assertThatCode(() -> MigrationHistory.refuseNewer(postgres.access()))
                    .doesNotThrowAnyException();

            record(postgres.access().migrator(), "V900__tomorrow.sql");
            assertThatThrownBy(() -> MigrationHistory.refuseNewer(postgres.access()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("V900__tomorrow.sql");
        } finally {
            TestPostgres.delete(folder);
        }
    }

    private static void record(Login migrator, String script) throws SQLException {
        try (Connection connection = DriverManager.getConnection(migrator.url(), migrator.user(), migrator.password());
                Statement statement = connection.createStatement()) {
            statement.execute("insert into comptoir.flyway_schema_history (installed_rank, version, description, type,"
                    + " script, installed_by, execution_time, success) values (900, '900', 'tomorrow', 'SQL', '"
                    + script
                    + "', 'migrator', 1, true)");
        }
    }
}
