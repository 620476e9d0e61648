package comptoir.app;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** How large the body of a request may be. */
enum BodyLimit {
    JSON(5),
    FILE(25),
    IMPORT(500);

    private static final Pattern IMPORTS = Pattern.compile("/api/w/[^/]+/imports(/[^/]+)?");
    private static final Pattern FILES =
            Pattern.compile("/api/w/[^/]+/(?:records/[^/]+/[^/]+/files|pictures/[^/]+/[^/]+)");
    private static final long MEBIBYTE = 1L << 20;

    private final int megabytes;

    BodyLimit(int megabytes) {
        this.megabytes = megabytes;
    }

    static BodyLimit of(HttpServletRequest request) {
        if (isPosted(request, FILES)) {
            // Attached as it is: a file of JSON is a file.
            return FILE;
        }
        if (isJson(request)) {
            return JSON;
        }
        return isPosted(request, IMPORTS) ? IMPORT : FILE;
    }

    private static boolean isPosted(HttpServletRequest request, Pattern address) {
        return request.getMethod().equals("POST")
                && address.matcher(request.getRequestURI()).matches();
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        return type.startsWith("application/json") || type.startsWith("application/") && type.contains("+json");
    }

    long bytes() {
        return megabytes * MEBIBYTE;
    }

    int megabytes() {
        return megabytes;
    }
}
