package comptoir.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a made PDF, kept once and never made again: their fingerprint proves it. */
public final class PdfFile {

    private final byte[] bytes;
    private final int pages;

    PdfFile(byte[] bytes, int pages) {
        this.bytes = bytes.clone();
        this.pages = pages;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int pages() {
        return pages;
    }

    /** SHA-256 of the bytes, in lower-case hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
