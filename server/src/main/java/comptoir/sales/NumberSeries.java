package comptoir.sales;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A series of quote numbers besides the usual one: its name, how it is written, and its own counter. */
public record NumberSeries(UUID id, String name, QuoteNumberSeries pattern, boolean isDefault, boolean archived) {

    /** As the journal keeps it. */
    Map<String, Object> kept() {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("name", name);
        kept.put("pattern", pattern.toString());
        kept.put("isDefault", isDefault);
        kept.put("archived", archived);
        return kept;
    }
}
