package comptoir.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder all data of an instance lie in, held by one process at a time. */
public final class DataFolder implements AutoCloseable {

    private static final String LOCK = "comptoir.lock";
    private static final long LEAST_FREE_BYTES = 100L << 20;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the folder when absent and holds it; refused when another process holds it, when it cannot be written, when the disk is full. */
    public static DataFolder hold(Path wanted) {
        try {
            Files.createDirectories(wanted);
            Path path = wanted.toRealPath();
            FileChannel lock = lock(path);
            if (Files.getFileStore(path).getUsableSpace() < LEAST_FREE_BYTES) {
                lock.close();
                throw new StartRefused(StartProblem.DISK_FULL, Map.of("folder", path.toString()));
            }
            return new DataFolder(path, lock);
        } catch (IOException e) {
            throw StartRefused.of(e, wanted.toAbsolutePath().normalize());
        }
    }

    /** Where the process that holds this folder answers; empty when none holds it. */
    public static Optional<String> heldAt(Path folder) {
        Path file = folder.resolve(LOCK);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (DataFolder free = hold(folder)) {
            return Optional.empty();
        } catch (StartRefused refused) {
            if (refused.problem() == StartProblem.ALREADY_RUNNING) {
                return Optional.of(refused.values().getOrDefault("address", ""));
            }
            throw refused;
        }
    }

    public Path path() {
        return path;
    }

    /** A folder inside that only the program's own user may enter. */
    public Path secretFolder(String name) {
        Path folder = path.resolve(name);
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return folder;
        } catch (IOException e) {
            throw StartRefused.of(e, path);
        }
    }

    /** Leaves the address for a second start, and for commands, to find. */
    public void announce(String address) {
        try {
            lock.truncate(0);
            lock.write(ByteBuffer.wrap(address.getBytes(StandardCharsets.UTF_8)), 0);
            lock.force(true);
        } catch (IOException e) {
            throw StartRefused.of(e, path);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw StartRefused.of(e, path);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        Path file = path.resolve(LOCK);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
            String address = Files.readString(file).strip();
            channel.close();
            throw new StartRefused(StartProblem.ALREADY_RUNNING, Map.of("folder", path.toString(), "address", address));
        }
        return channel;
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            @Nullable Object held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
