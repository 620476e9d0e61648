package comptoir.records.web;

import comptoir.access.FieldAccess;
import comptoir.access.ObjectRights;
import comptoir.dictionary.Field;
import comptoir.dictionary.FieldJson;
import comptoir.dictionary.ObjectType;
import comptoir.records.Authorship;
import comptoir.records.Sight;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How objects and fields look in JSON to one person. */
final class ModelJson {

    private ModelJson() {}

    static Map<String, @Nullable Object> object(Sight sight, ObjectType object, boolean takesFiles) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("key", object.key());
        json.put("label", object.label().fr());
        json.put("plural", object.plural().fr());
        json.put("labelEn", object.label().en());
        json.put("pluralEn", object.plural().en());
        json.put("icon", object.icon());
        json.put("labelFields", object.labelFields());
        json.put("ownerField", object.ownerField().orElse(null));
        json.put("parentField", object.parentField().orElse(null));
        json.put("custom", object.custom());
        json.put("menu", object.inMenu());
        json.put("directory", object.directory());
        json.put("archived", object.archived());
        json.put("rights", rights(sight.on(object), takesFiles));
        json.put("sections", object.sections().stream().map(ModelJson::section).toList());
        json.put(
                "fields",
                sight.fields(object).stream().map(field -> field(sight, field)).toList());
        json.put(
                "journal",
                Authorship.of(object).stream()
                        .map(field -> FieldJson.of(field, false))
                        .toList());
        return json;
    }

    private static Map<String, Object> rights(ObjectRights rights, boolean takesFiles) {
        return Map.of(
                "see", rights.see().key(),
                "change", rights.change().key(),
                "delete", rights.remove().key(),
                "add", rights.add(),
                "import", rights.bringIn() && rights.add() && takesFiles,
                "export", rights.takeOut());
    }

    private static Map<String, Object> section(ObjectType.Section section) {
        return Map.of(
                "key",
                section.key(),
                "label",
                section.label().fr(),
                "labelEn",
                section.label().en());
    }

    static Map<String, @Nullable Object> field(Sight sight, Field field) {
        return FieldJson.of(field, sight.rights().on(field) == FieldAccess.WRITE);
    }
}
