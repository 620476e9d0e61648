package comptoir.platform.backup;

import comptoir.kernel.Refusal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The one file of a backup: a zip whose last 64 characters, the end of its comment, are the SHA-256 of everything before them. Readable by
 * its owner only, and there under its name only once it is whole.
 */
final class BackupFile {

    static final String MANIFEST = "manifest.json";

    private static final String READ_ME = "LISEZ-MOI.txt";
    private static final String COMMENT = "Comptoir: secrets inside. sha256=";
    private static final int DIGEST_LENGTH = 64;
    private static final String WORDS = """
            Sauvegarde de Comptoir. ELLE CONTIENT DES SECRETS : toutes les données de la société, les comptes et l'empreinte de leurs
            mots de passe, les clés d'API. Gardez-la comme vous gardez vos contrats : hors de portée, de préférence chiffrée et loin
            de la machine qui l'a faite. Pour la remettre en place dans une installation vide : ./comptoir restore <ce fichier>

            A backup of Comptoir. IT HOLDS SECRETS: all data of the company, its accounts with the hashes of their passwords, its API
            keys. Keep it out of reach, encrypted if possible, and away from the machine that made it. To put it back into an empty
            installation: ./comptoir restore <this file>

            manifest.json says what is inside; data/<schema>/<table>.copy are the rows, as PostgreSQL's COPY writes them in UTF-8;
            files/<schema>/<digest> are the contents of attached files, under the SHA-256 that the rows of the table file name.
            """;

    private BackupFile() {}

    interface Content {
        void write(ZipOutputStream zip) throws IOException;
    }

    /** Writes beside the name first, so that what is cut off is never taken for a backup. */
    static void write(Path file, Content content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".partial");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (ZipOutputStream zip = new ZipOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16), StandardCharsets.UTF_8)) {
                zip.setComment(COMMENT + "0".repeat(DIGEST_LENGTH));
                entry(zip, READ_ME, out -> out.write(WORDS.getBytes(StandardCharsets.UTF_8)));
                content.write(zip);
            }
            seal(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** What an entry is filled with. */
    interface Filling {
        void into(OutputStream out) throws IOException;
    }

    static void entry(ZipOutputStream zip, String name, Filling filling) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        filling.into(zip);
        zip.closeEntry();
    }

    static String nameOf(String schema, String table) {
        return "data/" + schema + "/" + table + ".copy";
    }

    static String nameOfContent(String schema, String sha256) {
        return "files/" + schema + "/" + sha256;
    }

    /** Refuses, before anything is done with it, what is not byte for byte what was written. */
    static ZipFile open(Path file) throws IOException {
        long size = Files.size(file);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            boolean zip = size > DIGEST_LENGTH && bytes.readInt() == 0x504b0304;
            if (!zip) {
                throw Refusal.of(BackupProblem.NOT_A_BACKUP, "file", file.toString())
                        .refused();
            }
            byte[] said = new byte[DIGEST_LENGTH];
            bytes.seek(size - DIGEST_LENGTH);
            bytes.readFully(said);
            if (!digest(file, size).equals(new String(said, StandardCharsets.ISO_8859_1))) {
                throw damaged(file);
            }
        }
        return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    }

    static RuntimeException damaged(Path file) {
        return Refusal.of(BackupProblem.DAMAGED, Map.of("file", file.toString()))
                .refused();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte @Nullable [] read(ZipFile zip, String name) throws IOException {
        @Nullable ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return content.readAllBytes();
        }
    }

    private static void seal(Path file) throws IOException {
        long size = Files.size(file);
        String digest = digest(file, size);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(size - DIGEST_LENGTH);
            bytes.write(digest.getBytes(StandardCharsets.ISO_8859_1));
            bytes.getFD().sync();
        }
    }

    private static String digest(Path file, long size) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        long left = size - DIGEST_LENGTH;
        try (InputStream content = Files.newInputStream(file)) {
            while (left > 0) {
                int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    break;
                }
                digest.update(buffer, 0, read);
                left -= read;
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
