package comptoir.records.files;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a file is by its first bytes, whatever its name says: what a browser may show, and everything else. */
enum FileKind {
    PNG("image/png", Preview.PICTURE),
    JPEG("image/jpeg", Preview.PICTURE),
    GIF("image/gif", Preview.PICTURE),
    WEBP("image/webp", Preview.PICTURE),
    PDF("application/pdf", Preview.PDF),
    /** Text, SVG and HTML among it: never shown, only kept. */
    OTHER("application/octet-stream", null);

    /** How the web app shows a file without leaving the page. */
    enum Preview {
        PICTURE,
        PDF
    }

    private final String mediaType;
    private final Optional<Preview> preview;

    FileKind(String mediaType, @org.jspecify.annotations.Nullable Preview preview) {
        this.mediaType = mediaType;
        this.preview = Optional.ofNullable(preview);
    }

    static FileKind of(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 12), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return GIF;
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return WEBP;
        }
        return start.startsWith("%PDF-") ? PDF : OTHER;
    }

    /** Of the type kept with a file. */
    static FileKind ofMediaType(String mediaType) {
        for (FileKind each : values()) {
            if (each.mediaType.equals(mediaType)) {
                return each;
            }
        }
        return OTHER;
    }

    String mediaType() {
        return mediaType;
    }

    Optional<Preview> preview() {
        return preview;
    }
}
