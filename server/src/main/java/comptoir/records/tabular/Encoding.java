package comptoir.records.tabular;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The writing of letters as bytes that files in France come in. */
public enum Encoding {
    UTF_8(StandardCharsets.UTF_8, "UTF-8"),
    UTF_16_LE(StandardCharsets.UTF_16LE, "UTF-16 LE"),
    UTF_16_BE(StandardCharsets.UTF_16BE, "UTF-16 BE"),
    WINDOWS_1252(Charset.forName("windows-1252"), "Windows-1252"),
    ISO_8859_15(Charset.forName("ISO-8859-15"), "ISO-8859-15"),
    MAC_ROMAN(Charset.forName("x-MacRoman"), "MacRoman");

    private final Charset charset;
    private final String shown;

    Encoding(Charset charset, String shown) {
        this.charset = charset;
        this.shown = shown;
    }

    Charset charset() {
        return charset;
    }

    /** The name people know it by. */
    public String shown() {
        return shown;
    }
}
