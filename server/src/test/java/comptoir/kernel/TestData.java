package comptoir.kernel;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Real files of others, used by tests where they are present (environment variable {@code COMPTOIR_TEST_DATA}). */
public final class TestData {

    private TestData() {}

    /** The file or folder, or the test is skipped. */
    public static Path at(String place) {
        Path path = path(place);
        assumeTrue(Files.exists(path), () -> "test data absent: " + path + " (COMPTOIR_TEST_DATA names their folder)");
        return path;
    }

    /** The file or folder, for tests that do more with it and hold without. */
    public static Optional<Path> find(String place) {
        return Optional.of(path(place)).filter(Files::exists);
    }

    private static Path path(String place) {
        return Optional.ofNullable(System.getenv("COMPTOIR_TEST_DATA"))
                .map(Path::of)
                .orElse(Path.of("../../shared/data"))
                .resolve(place);
    }
}
