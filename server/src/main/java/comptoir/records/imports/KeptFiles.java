package comptoir.records.imports;

import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.platform.WorkspaceSchema;
import comptoir.records.Records;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files of imports: kept in the database, and for the time of some work beside it as a file that can be read from any place. */
final class KeptFiles {

    private static final String BESIDE = "comptoir-import";
    private static final String ENDING = ".tmp";

    /** No work takes so long; another Comptoir on the machine may be at its own. */
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);

    private final Records records;
    private final ImportRights rights;

    KeptFiles(Records records, ImportRights rights) {
        this.records = records;
        this.rights = rights;
    }

    /** Works on what is being sent, before anything is kept. */
    static <T> T received(InputStream body, Function<Path, T> work) {
        return beside(file -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                body.transferTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return work.apply(file);
        });
    }

    /** Works on the file of a run that the person sees. */
    <T> T open(WorkspaceSchema workspace, Actor actor, UUID run, BiFunction<ImportRun, Path, T> work) {
        return beside(file -> {
            ImportRun found = records.reading(workspace, actor, (tx, sight) -> {
                ImportStore store = new ImportStore(tx);
                ImportRun there = store.find(run)
                        .orElseThrow(() -> Refusal.of(ImportProblem.NOT_FOUND).refused());
                rights.allowed(sight, there);
                try (OutputStream out = Files.newOutputStream(file)) {
                    store.writeFile(run, out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return there;
            });
            return work.apply(found, file);
        });
    }

    private static <T> T beside(Function<Path, T> work) {
        Path file = temporary();
        try {
            return work.apply(file);
        } finally {
            delete(file);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempFile(BESIDE, ENDING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what a server that was killed left beside the database: it holds people's names. */
    static void clear() {
        // By the machine's clock, which is the files', too.
        Instant start = ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH);
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, BESIDE + "*" + ENDING)) {
            for (Path file : left) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(start.minus(LEFT_BEHIND))) {
                    delete(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("files that imports left behind could not be looked for: {}", e.getMessage());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("temporary file of an import stays behind: {}", e.getMessage());
        }
    }
}
