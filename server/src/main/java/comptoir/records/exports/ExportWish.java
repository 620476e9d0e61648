package comptoir.records.exports;

import comptoir.records.Query;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody wants taken out.
 *
 * @param filter of the query, as it came
 * @param view the saved view it began from
 * @param identified whether rows carry their id and version, so that the file can come back
 */
public record ExportWish(
        Query query, Map<String, Object> filter, ExportFormat format, Optional<UUID> view, boolean identified) {

    public ExportWish {
        filter = Map.copyOf(filter);
    }
}
