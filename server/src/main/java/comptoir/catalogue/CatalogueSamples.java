package comptoir.catalogue;

import comptoir.records.imports.SampleSource;
import java.util.List;
import java.util.Map;

/** A thing sold by the piece and work sold by the day. */
public final class CatalogueSamples implements SampleSource {

    @Override
    public Map<String, List<String>> valuesOf(String object) {
        return object.equals("product")
                ? Map.of(
                        "reference", List.of("TAB-120", "POSE-J"),
                        "name", List.of("Table en chêne 120 cm", "Pose, la journée"),
                        "description", List.of("Chêne massif huilé", ""),
                        "unit", List.of("pièce", "jour"),
                        "price", List.of("490", "380.50"),
                        "cost", List.of("310", "240"),
                        "vat", List.of("20", "10"))
                : Map.of();
    }
}
