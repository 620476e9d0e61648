package comptoir.access;

import java.time.ZoneId;
import java.util.Map;

/**
 * The company whose workspace it is.
 *
 * @param details by the names of the API: {@code name}, {@code siren}, {@code address} …; empty ones are absent
 * @param zone the one its days are counted in
 */
public record Company(Map<String, Object> details, ZoneId zone, String currency) {

    public Company {
        details = Map.copyOf(details);
    }

    public String name() {
        return details.get("name") instanceof String name ? name : "";
    }
}
