package comptoir.app.description;

import comptoir.access.ObjectRights;
import comptoir.access.Scope;
import comptoir.dictionary.ObjectType;
import comptoir.records.Sight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The API as one person has it: their workspace in the addresses, their objects and fields with their types, nothing that is hidden. */
final class PersonalDescription {

    private static final String ROOT = "/api/w/{slug}";

    private final ApiDescription fixed;
    private final String slug;
    private final Sight sight;
    private final List<ObjectType> objects;

    PersonalDescription(ApiDescription fixed, String slug, Sight sight) {
        this.fixed = fixed;
        this.slug = slug;
        this.sight = sight;
        this.objects = sight.model().objects().stream()
                .filter(object -> sight.on(object).see() != Scope.NONE)
                .toList();
    }

    Map<String, Object> json() {
        List<ApiCall> calls = new ArrayList<>();
        fixed.calls().stream().filter(this::allowed).map(this::here).forEach(calls::add);
        Map<String, Object> schemas = shown(fixed.schemas());
        for (ObjectType object : objects) {
            ObjectDescription described = new ObjectDescription(sight, object);
            described.calls("/api/w/" + slug).forEach(calls::add);
            schemas.putAll(described.schemas());
        }
        List<String> keys = objects.stream().map(ObjectType::key).toList();
        return UsedSchemas.only(ApiDescription.document(calls, schemas, keys));
    }

    private ApiCall here(ApiCall call) {
        return call.at(call.path().replace(ROOT, "/api/w/" + slug));
    }

    /** Whether there is anything the person could do with it. */
    private boolean allowed(ApiCall call) {
        String[] right = call.right().split(" ");
        return switch (right[0]) {
            case "settings" -> sight.rights().settings();
            case "templates" ->
                sight.rights().settings() || sight.rights().powers().templates();
            case "see" -> any(right, rights -> rights.see() != Scope.NONE);
            case "add" -> any(right, ObjectRights::add);
            case "change" -> any(right, rights -> rights.change() != Scope.NONE || rights.add());
            case "delete" -> any(right, rights -> rights.remove() != Scope.NONE);
            case "import" -> any(right, ObjectRights::bringIn);
            case "export" -> any(right, ObjectRights::takeOut);
            default -> true;
        };
    }

    private boolean any(String[] right, Predicate<ObjectRights> has) {
        return objects.stream()
                .filter(object -> right.length == 1 || object.key().equals(right[1]))
                .anyMatch(object -> has.test(sight.on(object)));
    }

    /** Without the members that speak of fields hidden from this person. */
    private Map<String, Object> shown(Map<String, Object> schemas) {
        fixed.tells().forEach((field, places) -> {
            if (!seen(field)) {
                places.forEach(place -> take(schemas, place));
            }
        });
        return schemas;
    }

    private boolean seen(String path) {
        String[] parts = path.split("[.]", 2);
        Optional<ObjectType> object =
                objects.stream().filter(each -> each.key().equals(parts[0])).findFirst();
        return object.flatMap(each -> sight.field(each, parts[1])).isPresent();
    }

    private static void take(Map<String, Object> schemas, String place) {
        String[] parts = place.split("[.]", 2);
        if (schemas.get(parts[0]) instanceof Map<?, ?> schema && schema.get("properties") instanceof Map<?, ?> all) {
            Map<String, Object> fewer = copyOf(all);
            fewer.remove(parts[1]);
            Map<String, Object> copy = copyOf(schema);
            copy.put("properties", fewer);
            schemas.put(parts[0], copy);
        }
    }

    private static Map<String, Object> copyOf(Map<?, ?> schema) {
        Map<String, Object> copy = new LinkedHashMap<>();
        schema.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }
}
