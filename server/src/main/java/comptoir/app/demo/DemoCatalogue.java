package comptoir.app.demo;

import comptoir.dictionary.Asker;
import comptoir.dictionary.FieldForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What the company sells: forty products in six families. */
final class DemoCatalogue {

    private final Doors doors;
    private final DemoPeople people;
    private final Map<String, UUID> byReference = new HashMap<>();
    private final Map<String, List<String>> byFamily = new LinkedHashMap<>();

    DemoCatalogue(Doors doors, DemoPeople people) {
        this.doors = doors;
        this.people = people;
    }

    DemoCatalogue make() {
        List<Map<String, String>> rows = DemoWords.table("products");
        rows.forEach(row -> byFamily.computeIfAbsent(row.get("family"), family -> new ArrayList<>())
                .add(row.get("reference")));
        families();
        for (Map<String, String> row : rows) {
            byReference.put(
                    row.get("reference"),
                    Demo.create(doors, people.workspace(), people.administrator(), "product", new HashMap<>(row)));
        }
        return this;
    }

    UUID product(String reference) {
        return Objects.requireNonNull(byReference.get(reference));
    }

    List<String> references(String family) {
        return Objects.requireNonNull(byFamily.get(family));
    }

    /** By mouse, as an administrator adds answers to a choice. */
    private void families() {
        List<Map<String, Object>> options = byFamily.keySet().stream()
                .map(family -> Map.<String, Object>of("label", family))
                .toList();
        Asker administrator = Asker.of(people.workspace(), people.administrator());
        doors.fields().change(administrator, "product", "family", (FieldForm form) -> form.with("options", options));
    }
}
