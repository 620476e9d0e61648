package comptoir.app.description;

import comptoir.access.Scope;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.records.Sight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The records of one object as one person reads and writes them, with a type for each field they see. */
final class ObjectDescription {

    private final Sight sight;
    private final ObjectType object;
    private final String language;

    ObjectDescription(Sight sight, ObjectType object) {
        this.sight = sight;
        this.object = object;
        this.language = sight.actor().language();
    }

    List<ApiCall> calls(String root) {
        String list = root + "/records/" + object.key();
        List<ApiCall> calls = new ArrayList<>();
        calls.add(call("POST " + list + "/query", "query", "see", "Query", object.key() + ".Page"));
        calls.add(call("GET " + list + "/{id}", "read", "see", "", object.key() + ".Record"));
        if (sight.on(object).add()) {
            calls.add(call("POST " + list, "create", "add", object.key() + ".Form", "201 Written"));
        }
        if (sight.on(object).change() != Scope.NONE) {
            calls.add(call("PATCH " + list + "/{id}", "change", "change", object.key() + ".Form", "Written"));
        }
        return calls;
    }

    private ApiCall call(String address, String verb, String right, String takes, String gives) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put(
                "id",
                verb
                        + object.key().substring(0, 1).toUpperCase(Locale.ROOT)
                        + object.key().substring(1));
        written.put("says", object.plural().in(language));
        written.put("right", right);
        if (!takes.isEmpty()) {
            written.put("takes", takes);
        }
        if (verb.equals("change")) {
            written.put("header", "If-Match");
        }
        written.put("gives", gives);
        return ApiCall.of(object.key(), address, written);
    }

    Map<String, Object> schemas() {
        Map<String, Object> read = new LinkedHashMap<>();
        Map<String, Object> write = new LinkedHashMap<>();
        for (Field field : sight.fields(object)) {
            read.put(field.key(), told(field, List.of(field.type().describe(field), Map.of("type", "null"))));
            if (sight.writes(field) && !field.readOnly()) {
                write.put(field.key(), told(field, List.of(SchemaNotation.read("ValueToWrite"))));
            }
        }
        String key = object.key();
        Map<String, Object> schemas = new LinkedHashMap<>();
        schemas.put(key + ".Values", closed(read));
        schemas.put(key + ".Form", closed(Map.of("values", closed(write))));
        schemas.put(
                key + ".Record",
                SchemaNotation.read(Map.of(
                        "id",
                        "uuid",
                        "rev",
                        "integer",
                        "label",
                        "text",
                        "values",
                        key + ".Values",
                        "deletedOp~",
                        "integer")));
        schemas.put(key + ".Page", SchemaNotation.read(Map.of("records", "[" + key + ".Record]", "next", "text|null")));
        return schemas;
    }

    private Map<String, Object> told(Field field, List<Map<String, Object>> kinds) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", field.label().in(language));
        if (!field.help().isEmpty()) {
            schema.put("description", field.help());
        }
        schema.put("anyOf", kinds);
        return schema;
    }

    private static Map<String, Object> closed(Map<String, Object> members) {
        return Map.of("type", "object", "properties", members, "additionalProperties", false);
    }
}
