package comptoir.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes that have arrived and are on disk, and are no content of any workspace yet; closed without being kept, they are gone. */
public final class ArrivingFile implements AutoCloseable {

    private static final int AT_ONCE = 1 << 16;
    private static final int HEAD = 1024;

    private final Path path;
    private final String sha256;
    private final long sizeBytes;
    private final byte[] head;

    private ArrivingFile(Path path, String sha256, long sizeBytes, byte[] head) {
        this.path = path;
        this.sha256 = sha256;
        this.sizeBytes = sizeBytes;
        this.head = head;
    }

    static ArrivingFile of(Path path, InputStream bytes) throws IOException {
        boolean whole = false;
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            MessageDigest digest = newDigest();
            byte[] buffer = new byte[AT_ONCE];
            byte[] head = {};
            long size = 0;
            for (int read = bytes.readNBytes(buffer, 0, AT_ONCE);
                    read > 0;
                    read = bytes.readNBytes(buffer, 0, AT_ONCE)) {
                if (size == 0) {
                    head = Arrays.copyOf(buffer, Math.min(read, HEAD));
                }
                digest.update(buffer, 0, read);
                for (ByteBuffer left = ByteBuffer.wrap(buffer, 0, read); left.hasRemaining(); ) {
                    file.write(left);
                }
                size += read;
            }
            file.force(true);
            whole = true;
            return new ArrivingFile(path, HexFormat.of().formatHex(digest.digest()), size, head);
        } finally {
            if (!whole) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Of the bytes of a file as it lies there. */
    public static String sha256Of(Path file) throws IOException {
        MessageDigest digest = newDigest();
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] buffer = new byte[AT_ONCE];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    public String sha256() {
        return sha256;
    }

    public long sizeBytes() {
        return sizeBytes;
    }

    /** The first bytes, by which a kind of file is known. */
    public byte[] head() {
        return head.clone();
    }

    /** All of it, read back from disk. */
    public byte[] bytes() throws IOException {
        return Files.readAllBytes(path);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    /** Every JDK has it. */
    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
