package comptoir.records.imports.web;

import comptoir.records.imports.SavedMappings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A saved mapping as it is told. */
final class SavedMappingJson {

    private SavedMappingJson() {}

    static Map<String, @Nullable Object> of(SavedMappings.Seen seen) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", seen.mapping().id().toString());
        json.put("object", seen.mapping().object());
        json.put("name", seen.mapping().name());
        json.put("columns", seen.mapping().headings().size());
        json.put("changeable", seen.changeable());
        return json;
    }

    static Map<String, @Nullable Object> of(SavedMappings.Fitting fitting) {
        Map<String, @Nullable Object> json = of(fitting.seen());
        json.put("options", fitting.options().toJson());
        return json;
    }
}
