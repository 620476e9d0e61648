package comptoir.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The contents of people's files, on disk: each once in its workspace, under the SHA-256 of its bytes. A content has its name only once all of
 * it is safely there, so that whatever is found whole by its name can be trusted after a power cut.
 */
public final class FileStore {

    private static final String ARRIVING = "arriving";
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final FileAttribute<Set<PosixFilePermission>> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWN_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path dataFolder;
    private final Path folder;

    private FileStore(Path dataFolder) {
        this.dataFolder = dataFolder;
        this.folder = dataFolder.resolve("files");
    }

    /** The one of a data folder; made there with the first content. */
    public static FileStore in(Path dataFolder) {
        return new FileStore(dataFolder);
    }

    /** Takes bytes in to their end and has the disk keep them, not yet as a content: whoever closes it unkept leaves nothing. */
    public ArrivingFile receive(InputStream bytes) throws IOException {
        return ArrivingFile.of(Files.createTempFile(made(folder.resolve(ARRIVING)), "", "", OWN_FILE), bytes);
    }

    /** Makes what arrived a content of this workspace; done again, it is there already. */
    public void keep(WorkspaceSchema workspace, ArrivingFile file) throws IOException {
        keepAs(workspace, file.sha256(), file);
    }

    /** As {@link #keep}, under the name it had in a backup: what was damaged before comes back damaged, and is told every night. */
    public void keepAs(WorkspaceSchema workspace, String sha256, ArrivingFile file) throws IOException {
        Path shelf = made(shelf(workspace, sha256));
        Path place = shelf.resolve(sha256);
        try {
            // Over an equal one that is there: what a disk has damaged since is whole again.
            Files.move(file.path(), place, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException moved) {
            if (!Files.exists(place)) {
                throw moved;
            }
        }
        for (Path each : List.of(shelf, folder.resolve(workspace.name()), folder, dataFolder)) {
            flush(each);
        }
    }

    /** Where a content lies; empty when it does not. */
    public Optional<Path> find(WorkspaceSchema workspace, String sha256) {
        return Optional.of(shelf(workspace, sha256).resolve(sha256)).filter(Files::isRegularFile);
    }

    public void remove(WorkspaceSchema workspace, String sha256) throws IOException {
        Files.deleteIfExists(shelf(workspace, sha256).resolve(sha256));
    }

    /** The names of all contents of a workspace. */
    public List<String> list(WorkspaceSchema workspace) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path shelf : inside(folder.resolve(workspace.name()))) {
            inside(shelf).stream()
                    .map(each -> each.getFileName().toString())
                    .filter(DIGEST.asMatchPredicate())
                    .forEach(names::add);
        }
        return names;
    }

    /** Clears what a stop of the program left half received. */
    public int clearArriving(Instant before) throws IOException {
        int cleared = 0;
        for (Path each : inside(folder.resolve(ARRIVING))) {
            if (Files.getLastModifiedTime(each).toInstant().isBefore(before) && Files.deleteIfExists(each)) {
                cleared++;
            }
        }
        return cleared;
    }

    /** Few names to a folder, however many contents there are. */
    private Path shelf(WorkspaceSchema workspace, String sha256) {
        if (!DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not the name of a content: " + sha256);
        }
        return folder.resolve(workspace.name()).resolve(sha256.substring(0, 2));
    }

    private static List<Path> inside(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(place)) {
            return all.toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Path made(Path place) throws IOException {
        return Files.createDirectories(place, OWN_FOLDER);
    }

    /** A name in a folder outlives a power cut only once the folder itself is on disk. */
    private static void flush(Path place) throws IOException {
        try (FileChannel channel = FileChannel.open(place, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
