package comptoir.platform.postgres;

import comptoir.platform.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What the embedded database is reached with, each in a file only the program's user can read: passwords, and the port. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    private Secrets(Path folder) {
        this.folder = folder;
    }

    static Secrets of(DataFolder data) {
        return new Secrets(data.secretFolder("secrets"));
    }

    static Secrets in(Path data) {
        return new Secrets(data.resolve("secrets"));
    }

    /** The password of a role, made up the first time. */
    String password(String role) throws IOException {
        Path file = folder.resolve(role + ".password");
        if (!Files.exists(file)) {
            byte[] bytes = new byte[24];
            RANDOM.nextBytes(bytes);
            write(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    boolean hasPort() {
        return Files.exists(portFile());
    }

    int port() throws IOException {
        return Integer.parseInt(Files.readString(portFile()).strip());
    }

    void port(int port) throws IOException {
        write(portFile(), Integer.toString(port));
    }

    private Path portFile() {
        return folder.resolve("postgres.port");
    }

    private void write(Path file, String content) throws IOException {
        Path unfinished = Files.createTempFile(
                folder,
                "unfinished-",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, content + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
