package comptoir.platform;

import comptoir.platform.postgres.EmbeddedPostgres;
import comptoir.platform.postgres.PostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** One real PostgreSQL for all tests of a run, started by the first that asks, gone with the run. */
public final class TestPostgres {

    /** Kept between runs; in the temporary folder, which PostgreSQL's own user can reach wherever the sources lie. */
    public static final Path PROGRAMS =
            Path.of(System.getProperty("java.io.tmpdir"), "comptoir-test-programs-" + System.getProperty("user.name"));

    private TestPostgres() {}

    public static DatabaseAccess access() {
        return Shared.POSTGRES.access();
    }

    /** A folder PostgreSQL's own user can reach. */
    public static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("comptoir-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            DataFolder data = DataFolder.hold(temporaryFolder());
            EmbeddedPostgres postgres = EmbeddedPostgres.start(data, PostgresSettings.throwAway(PROGRAMS));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                postgres.close();
                data.close();
                delete(data.path());
            }));
            return postgres;
        }
    }
}
