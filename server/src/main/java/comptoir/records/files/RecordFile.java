package comptoir.records.files;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A file attached to a record.
 *
 * @param mediaType by its content, not by its name
 * @param sha256 of its content, by which that is found
 * @param by who attached it
 */
public record RecordFile(UUID id, String name, String mediaType, long sizeBytes, String sha256, String by, Instant at) {

    /** {@code picture} or {@code pdf} for what the web app shows without leaving the page. */
    public Optional<String> preview() {
        return FileKind.ofMediaType(mediaType).preview().map(each -> each.name().toLowerCase(Locale.ROOT));
    }
}
