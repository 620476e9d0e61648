package comptoir.analytics;

import java.util.Map;
import java.util.UUID;

/**
 * A chart kept under a name.
 *
 * @param member whose it is
 * @param shared whether everyone finds it on the home page
 * @param definition as {@code records.ChartWish} reads it
 */
public record SavedChart(
        UUID id,
        String object,
        String name,
        UUID member,
        boolean shared,
        int position,
        Map<String, Object> definition) {

    public SavedChart {
        definition = Map.copyOf(definition);
    }

    /** As somebody wants it kept. */
    public record Form(String object, String name, boolean shared, int position, Map<String, Object> definition) {}
}
