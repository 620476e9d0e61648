package comptoir.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.platform.DataFolder;
import comptoir.platform.DatabaseAccess.Login;
import comptoir.platform.StartProblem;
import comptoir.platform.StartRefused;
import comptoir.platform.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The embedded PostgreSQL on a folder of its own: each test starts it, hurts it, and looks whether it is found again. */
class EmbeddedPostgresTest {

    private final Path folder = TestPostgres.temporaryFolder();
    private final PostgresSettings settings = PostgresSettings.throwAway(TestPostgres.PROGRAMS);
    private DataFolder data;

    @BeforeEach
    void holdTheFolder() {
        data = DataFolder.hold(folder);
    }

    @AfterEach
    void leaveTheFolder() {
        data.close();
        TestPostgres.delete(folder);
    }

    @Test
    void whatWasWrittenIsThereAfterAStopAndAStart() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, settings)) {
            run(postgres.access().migrator(), "create table public.kept as select 7 as n");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, settings)) {
            assertThat(read(postgres.access().migrator(), "select n from public.kept"))
                    .isEqualTo("7");
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void aKilledServerIsStartedAgainOnTheSameAddress() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, settings)) {
            run(postgres.access().migrator(), "create table public.kept as select 7 as n");
            long killed = postgres.processNumber();
            Signals.send("KILL", killed);
            Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> {
                assertThat(postgres.processNumber()).isNotIn(0L, killed);
                assertThat(read(postgres.access().migrator(), "select n from public.kept"))
                        .isEqualTo("7");
            });
        }
    }

    @Test
    void aServerLeftBehindIsEndedAndItsDataFound() throws Exception {
        EmbeddedPostgres.start(data, settings).close();
        Postmaster left = Postmaster.spawn(
                EmbeddedPostgres.cluster(data, settings), Secrets.of(data).port(), false);
        assertThat(left.becameReady()).isTrue();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, settings)) {
            assertThat(left.isAlive()).isFalse();
            assertThat(read(postgres.access().app(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aKilledProgramTakesItsServerWithItAndLosesNothing() throws Exception {
        data.close();
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long server = Long.parseLong(program.inputReader()
                .lines()
                .dropWhile(line -> !line.matches("\\d+"))
                .findFirst()
                .orElseThrow());
        program.destroyForcibly().waitFor();

        data = DataFolder.hold(folder);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, settings)) {
            assertThat(postgres.processNumber()).isNotEqualTo(server);
            assertThat(read(postgres.access().migrator(), "select n from public.kept"))
                    .isEqualTo("7");
        }
    }

    /** A program of its own, to be killed: writes a row, says the server's number, and waits. */
    static final class Program {

        public static void main(String[] arguments) throws Exception {
            DataFolder data = DataFolder.hold(Path.of(arguments[0]));
            EmbeddedPostgres postgres = EmbeddedPostgres.start(data, PostgresSettings.throwAway(TestPostgres.PROGRAMS));
            run(postgres.access().migrator(), "create table public.kept as select 7 as n");
            System.out.println(postgres.processNumber());
            Thread.currentThread().join();
        }
    }

    @Test
    void aNumberLeftInTheFileAndUsedAgainBySomeoneElseIsNoHindrance() throws Exception {
        EmbeddedPostgres.start(data, settings).close();
        Files.writeString(
                folder.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, settings)) {
            assertThat(read(postgres.access().app(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void theApplicationMayMakeNeitherSchemasNorRoles() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, settings)) {
            Login app = postgres.access().app();
            assertThatThrownBy(() -> run(app, "create schema mine")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> run(app, "create table public.mine (n int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> run(app, "create role friend")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> run(app, "set role comptoir_migrator")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void theMigratorMakesSchemasAndARoleThatCannotLogIn() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, settings)) {
            Login migrator = postgres.access().migrator();
            run(migrator, "create role comptoir_legal nologin");
            run(migrator, "create schema w_acme authorization comptoir_app");
            run(migrator, "create schema w_acme_legal authorization comptoir_legal");
            run(migrator, "set role comptoir_legal; create table w_acme_legal.sealed (n int)");
            assertThatThrownBy(() -> run(postgres.access().app(), "insert into w_acme_legal.sealed values (1)"))
                    .hasMessageContaining("permission denied");
            assertThat(read(migrator, "select public.unaccent('Élodie')")).isEqualTo("Elodie");
        }
    }

    @Test
    void theFilesOfAnotherVersionAreRefused() throws Exception {
        EmbeddedPostgres.start(data, settings).close();
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(data, settings))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(StartProblem.DATA_OF_OTHER_VERSION));
    }

    @Test
    void passwordsAreReadableByTheProgramAlone() throws Exception {
        EmbeddedPostgres.start(data, settings).close();
        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets"))).hasSize(3);
        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets/comptoir_migrator.password")))
                .hasSize(2);
    }

    private static void run(Login login, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(Login login, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
