package comptoir.app.description;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Our short notation of types, such as {@code [Team]|null}, read as JSON Schema. */
final class SchemaNotation {

    private static final String DECIMAL = "^-?[0-9]+([.][0-9]+)?$";
    private static final Map<String, Map<String, Object>> SIMPLE = Map.ofEntries(
            Map.entry("text", Map.of("type", "string")),
            Map.entry("uuid", Map.of("type", "string", "format", "uuid")),
            Map.entry("day", Map.of("type", "string", "format", "date")),
            Map.entry("instant", Map.of("type", "string", "format", "date-time")),
            Map.entry("month", Map.of("type", "string", "pattern", "^[0-9]{4}-[0-9]{2}$")),
            Map.entry("decimal", Map.of("type", "string", "pattern", DECIMAL)),
            Map.entry("integer", Map.of("type", "integer")),
            Map.entry("number", Map.of("type", "number")),
            Map.entry("boolean", Map.of("type", "boolean")),
            Map.entry("null", Map.of("type", "null")),
            Map.entry("any", Map.of()));

    private SchemaNotation() {}

    static Map<String, Object> read(@Nullable Object notation) {
        return switch (notation) {
            case String text -> text(text.strip());
            case List<?> list when list.size() == 1 -> Map.of("type", "array", "items", read(list.getFirst()));
            case Map<?, ?> members -> object(members);
            case null, default -> throw new IllegalStateException("no type: " + notation);
        };
    }

    private static Map<String, Object> text(String text) {
        if (text.startsWith("= ")) {
            return words(text.substring(2));
        }
        List<String> kinds = alternatives(text);
        if (kinds.size() > 1) {
            return Map.of("anyOf", kinds.stream().map(SchemaNotation::read).toList());
        }
        if (text.startsWith("[") && text.endsWith("]")) {
            return Map.of("type", "array", "items", text(text.substring(1, text.length() - 1)));
        }
        Map<String, Object> simple = SIMPLE.get(text);
        return simple != null ? simple : Map.of("$ref", "#/components/schemas/" + text);
    }

    /** One of some words; a last {@code | null} allows nothing. */
    private static Map<String, Object> words(String text) {
        boolean nullable = text.endsWith("| null");
        List<@Nullable Object> words = new ArrayList<>(
                Arrays.asList((Object[]) text.replace("| null", "").strip().split(" +")));
        if (!nullable) {
            return Map.of("type", "string", "enum", words);
        }
        words.add(null);
        return Map.of("type", List.of("string", "null"), "enum", words);
    }

    /** Parts between bars that stand in no bracket. */
    private static List<String> alternatives(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            depth += each == '[' ? 1 : each == ']' ? -1 : 0;
            if (each == '|' && depth == 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    private static Map<String, Object> object(Map<?, ?> members) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        Object others = false;
        boolean nullable = false;
        for (Map.Entry<?, ?> each : members.entrySet()) {
            String name = String.valueOf(each.getKey());
            if (name.equals("*")) {
                others = read(each.getValue());
            } else if (name.equals("~")) {
                nullable = true;
            } else if (name.endsWith("~")) {
                properties.put(name.substring(0, name.length() - 1), read(each.getValue()));
            } else {
                properties.put(name, read(each.getValue()));
                required.add(name);
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", nullable ? List.of("object", "null") : "object");
        if (!properties.isEmpty()) {
            schema.put("properties", properties);
        }
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", others);
        return schema;
    }
}
