package comptoir.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps the passwords of other servers unreadable in the database and its backups: AES-256-GCM under a key that lies in the data
 * folder, in a file only the program's user can read.
 */
public final class SecretBox {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    private SecretBox(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** With the key of this data folder, made up the first time. */
    public static SecretBox of(DataFolder data) {
        Path file = data.secretFolder("secrets").resolve("settings.key");
        try {
            if (!Files.exists(file)) {
                write(file, HexFormat.of().formatHex(random(KEY_BYTES)));
            }
            return new SecretBox(HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IOException e) {
            throw StartRefused.of(e, data.path());
        }
    }

    /** With a key that is forgotten when the process ends. */
    public static SecretBox forThisRun() {
        return new SecretBox(random(KEY_BYTES));
    }

    public String seal(String secret) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /** The secret; empty when it was sealed under another key, as after a restore on another machine. */
    public Optional<String> open(String sealed) {
        byte[] whole = Base64.getDecoder().decode(sealed);
        if (whole.length < NONCE_BYTES) {
            return Optional.empty();
        }
        ByteBuffer parts = ByteBuffer.wrap(whole);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        return cipher(Cipher.DECRYPT_MODE, nonce, rest).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private Optional<byte[]> cipher(int mode, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return Optional.of(cipher.doFinal(bytes));
        } catch (GeneralSecurityException anotherKey) {
            return Optional.empty();
        }
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static void write(Path file, String content) throws IOException {
        Path unfinished = Files.createTempFile(
                file.getParent(),
                "unfinished-",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, content + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
