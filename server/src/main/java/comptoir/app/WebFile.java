package comptoir.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * A file of the web app as it is sent: whole, and in the compressed forms that lie beside it.
 *
 * @param coded by the name of the coding, {@code br} or {@code gzip}
 */
record WebFile(String type, String etag, byte[] whole, Map<String, byte[]> coded) {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("txt", "text/plain; charset=utf-8"));
    private static final int ETAG_DIGITS = 24;

    static WebFile of(String path, byte[] whole, @Nullable Resource brotli, @Nullable Resource gzip) {
        Map<String, byte[]> coded = new HashMap<>();
        if (brotli != null) {
            coded.put("br", bytes(brotli));
        }
        if (gzip != null) {
            coded.put("gzip", bytes(gzip));
        }
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return new WebFile(
                TYPES.getOrDefault(ending, "application/octet-stream"), etag(whole), whole, Map.copyOf(coded));
    }

    static byte[] bytes(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The smallest form the browser takes; most name gzip first and take br as well. */
    @Nullable
    String coding(String accepted) {
        for (String each : new String[] {"br", "gzip"}) {
            if (coded.containsKey(each) && accepted.contains(each)) {
                return each;
            }
        }
        return null;
    }

    private static String etag(byte[] whole) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole);
            return HexFormat.of().formatHex(digest).substring(0, ETAG_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
