package comptoir.platform.postgres;

import comptoir.platform.StartProblem;
import comptoir.platform.StartRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked from the archive that travels with this one. */
record PostgresPrograms(Path folder) {

    private static final String VERSION = "postgres-18.6.0";
    private static final Map<String, String> ARCHIVES =
            Map.of("amd64", "postgres-linux-x86_64.txz", "aarch64", "postgres-linux-arm_64.txz");

    /** Unpacks into {@code parent}, once; a half unpacked one is never taken for a whole one. */
    static PostgresPrograms in(Path parent) throws IOException {
        Path folder = parent.resolve(VERSION);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(parent);
            Path unfinished = Files.createTempDirectory(parent, VERSION + ".unfinished-");
            try {
                unpack(archive(), unfinished);
                Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
                moveUnlessThere(unfinished, folder);
            } finally {
                delete(unfinished);
            }
        }
        return new PostgresPrograms(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static String archive() {
        String processor = System.getProperty("os.arch");
        String system = System.getProperty("os.name");
        @Nullable String archive = ARCHIVES.get(processor);
        if (archive == null || !system.toLowerCase(Locale.ROOT).equals("linux")) {
            throw new StartRefused(StartProblem.SYSTEM_UNSUPPORTED, Map.of("system", system + " " + processor));
        }
        return archive;
    }

    private static void unpack(String archive, Path into) throws IOException {
        try (InputStream packed = PostgresPrograms.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new IllegalStateException(archive + " is not in the program");
            }
            try (TarArchiveInputStream entries =
                    new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
                for (@Nullable TarArchiveEntry entry = entries.getNextEntry();
                        entry != null;
                        entry = entries.getNextEntry()) {
                    unpack(entry, entries, into);
                }
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            Files.setPosixFilePermissions(target, readableByAll(entry));
        }
    }

    /** Since PostgreSQL may run as another user than the one who unpacks. */
    private static Set<PosixFilePermission> readableByAll(TarArchiveEntry entry) {
        boolean runs = (entry.getMode() & 0100) != 0;
        return new HashSet<>(PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** Another process may have unpacked the same meanwhile. */
    private static void moveUnlessThere(Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
