package comptoir.dictionary;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a field is described to programs and screens. */
public final class FieldJson {

    private FieldJson() {}

    /** @param writes whether the reader may write it, as far as their rights go */
    public static Map<String, @Nullable Object> of(Field field, boolean writes) {
        boolean numbered = field.type().key().equals("autoNumber");
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("key", field.key());
        json.put("label", field.label().fr());
        json.put("labelEn", field.label().en());
        json.put("type", field.type().key());
        json.put("help", field.help());
        json.put("required", field.required());
        json.put("unique", field.unique());
        json.put("readOnly", field.readOnly() || field.type().derived() || numbered || !writes);
        json.put("computed", field.type().derived());
        json.put("access", writes ? "write" : "read");
        json.put("builtin", field.builtin());
        json.put("section", field.section());
        json.put("position", field.position());
        json.put("inList", field.inList());
        json.put("defaultValue", field.defaultValue().orElse(null));
        json.put("settings", settings(field));
        return json;
    }

    private static Map<String, @Nullable Object> settings(Field field) {
        Map<String, @Nullable Object> settings = new LinkedHashMap<>(field.settings());
        field.target().ifPresent(target -> settings.put("target", target));
        if (field.type().settings().contains("options")) {
            settings.put(
                    "options", field.choices().stream().map(FieldJson::choice).toList());
        }
        return settings;
    }

    private static Map<String, @Nullable Object> choice(Choice choice) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", choice.id().toString());
        json.put("key", choice.key().orElse(null));
        json.put("label", choice.label().fr());
        json.put("labelEn", choice.label().en());
        json.put("color", choice.color());
        return json;
    }
}
