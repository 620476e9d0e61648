package comptoir.app.description;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Holds JSON against the schemas of the description, as far as these go: what is not described is a fault. */
final class SchemaCheck {

    private static final String PREFIX = "#/components/schemas/";

    private final JsonNode schemas;
    private final List<String> faults = new ArrayList<>();

    private SchemaCheck(JsonNode schemas) {
        this.schemas = schemas;
    }

    static List<String> faults(JsonNode schemas, JsonNode schema, JsonNode value) {
        SchemaCheck check = new SchemaCheck(schemas);
        check.look("", schema, value);
        return check.faults;
    }

    private void look(String at, JsonNode schema, JsonNode value) {
        if (schema.has("$ref")) {
            look(at, schemas.path(schema.path("$ref").asString().substring(PREFIX.length())), value);
        } else if (schema.has("anyOf")) {
            oneOf(at, schema.path("anyOf"), value);
        } else if (schema.has("oneOf")) {
            oneOf(at, schema.path("oneOf"), value);
        } else if (schema.has("const") && !schema.path("const").equals(value)) {
            faults.add(at + " is " + value);
        } else if (schema.has("type") && !typed(schema.path("type"), value)) {
            faults.add(at + " is no " + schema.path("type") + " but " + value);
        } else {
            inside(at, schema, value);
        }
    }

    private void oneOf(String at, JsonNode kinds, JsonNode value) {
        List<String> all = new ArrayList<>();
        for (JsonNode kind : kinds) {
            List<String> wrong = faults(schemas, kind, value);
            if (wrong.isEmpty()) {
                return;
            }
            all.addAll(wrong);
        }
        faults.add(at + " fits nothing: " + all);
    }

    private static boolean typed(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            return type.valueStream().anyMatch(each -> typed(each, value));
        }
        return switch (type.asString()) {
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "null" -> value.isNull();
            case "array" -> value.isArray();
            default -> value.isObject();
        };
    }

    private void inside(String at, JsonNode schema, JsonNode value) {
        if (value.isString()
                && schema.has("pattern")
                && !Pattern.matches(schema.path("pattern").asString(), value.asString())) {
            faults.add(at + " is " + value);
        }
        if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
            faults.add(at + " is " + value);
        }
        if (value.isArray() && schema.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                look(at + "[" + i + "]", schema.path("items"), value.get(i));
            }
        }
        if (value.isObject() && schema.has("type")) {
            members(at, schema, value);
        }
    }

    private void members(String at, JsonNode schema, JsonNode value) {
        schema.path("required")
                .valueStream()
                .map(JsonNode::asString)
                .filter(name -> !value.has(name))
                .forEach(name -> faults.add(at + "." + name + " is missing"));
        value.properties().forEach(each -> {
            String name = at + "." + each.getKey();
            JsonNode others = schema.path("additionalProperties");
            if (schema.path("properties").has(each.getKey())) {
                look(name, schema.path("properties").path(each.getKey()), each.getValue());
            } else if (others.isBoolean() && !others.asBoolean()) {
                faults.add(name + " is not described");
            } else if (others.isObject()) {
                look(name, others, each.getValue());
            }
        });
    }
}
