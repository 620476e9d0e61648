package comptoir.app;

import comptoir.app.description.DescribedCall;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON made from schemas: plain, spoilt, or with odd values at every place. */
final class OddJson {

    private static final List<String> OURS = List.of(
            "'; drop table organisation; --",
            "' or 1=1 --",
            "\" union select password from comptoir.account --",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "{{7*7}} ${jndi:ldap://x/a} #{1}",
            "../../../../etc/passwd",
            "=cmd|' /C calc'!A0",
            "\u202Egpj.exe",
            "\uFEFFbom",
            "a".repeat(100_000),
            "🤷🏽‍♀️ é̀ ﷽",
            "NaN",
            "1e999999999",
            "-1e-999999999",
            "-7",
            "2147483648",
            "\r\nSet-Cookie: a=b",
            "%00 %s %n \\",
            "\u0001\u001f\u007f",
            "9".repeat(60),
            "2026-02-30",
            "+999999999-12-31",
            "-999999999-01-01",
            "9999999-12",
            "0000-00-00T99:99:99Z",
            "{\"all\":[{\"field\":\"name\",\"op\":\"contains\",\"value\":{}}]}",
            "-name,,--",
            " ",
            "");

    private static final List<String> OTHERS = HostileData.texts();

    /** Stands in the JSON where a number stands that no program writes. */
    private static final String NUMBER = "@@number:";

    private static final List<Object> VALUES = List.of(
            NUMBER + "1e400@",
            NUMBER + "-1e-400@",
            NUMBER + "123456789012345678901234567890@",
            NUMBER + "9223372036854775808@",
            NUMBER + "1e-99@",
            -1,
            0,
            true,
            0.1,
            List.of(),
            Map.of(),
            List.of(List.of(List.of(Map.of()))),
            Map.of("id", "x"),
            Map.of("relative", "never"),
            List.of("a", 1, Map.of()));
    private static final int DEEPEST = 6;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Random random;
    private final Map<String, List<String>> known;

    OddJson(Random random, Map<String, List<String>> known) {
        this.random = random;
        this.known = known;
    }

    /** One of ours as often as one of all the collections of others. */
    static String text(Random random) {
        List<String> from = OTHERS.isEmpty() || random.nextBoolean() ? OURS : OTHERS;
        return from.get(random.nextInt(from.size()));
    }

    static byte[] bytes(@Nullable Object json) {
        String text = JSON.writeValueAsString(json).replaceAll("\"" + NUMBER + "([^@]*)@\"", "$1");
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Nullable
    Object plain(JsonNode schema) {
        return made(schema, 0, false);
    }

    @Nullable
    Object odd(JsonNode schema) {
        return made(schema, 0, true);
    }

    /** With a member nobody knows, in the body itself or in an object in it. */
    Object withUnknownMember(JsonNode schema) {
        Object body = made(schema, 0, false);
        Map<String, Object> whole = body instanceof Map<?, ?> map ? copy(map) : new LinkedHashMap<>();
        whole.put(pick(List.of("unbekannt", "__proto__", "class", "'; --", "")), pick(VALUES));
        return whole;
    }

    /** With an object where something else stands. */
    Object withWrongType(JsonNode schema) {
        Object body = made(schema, 0, false);
        Map<String, Object> whole = body instanceof Map<?, ?> map ? copy(map) : new LinkedHashMap<>();
        List<String> members = schema.path("properties")
                .propertyStream()
                .filter(each -> !each.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .filter(name -> !name.matches("definition|settings|net|product|vat"))
                .toList();
        whole.put(members.isEmpty() ? "no" : pick(members), Map.of("no", List.of("such")));
        return whole;
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }

    private @Nullable Object made(JsonNode described, int depth, boolean odd) {
        JsonNode schema = DescribedCall.resolved(described);
        if (odd && depth > 0 && random.nextInt(25) == 0) {
            return pick(VALUES);
        }
        if (schema.has("anyOf")) {
            JsonNode kinds = schema.path("anyOf");
            int kind = depth > DEEPEST ? kinds.size() - 1 : random.nextInt(kinds.size());
            return made(kinds.get(kind), depth + 1, odd);
        }
        if (schema.has("enum") && !(odd && random.nextInt(5) == 0)) {
            JsonNode word =
                    schema.path("enum").get(random.nextInt(schema.path("enum").size()));
            return word.isNull() ? null : word.asString();
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.get(0).asString() : type.asString("any")) {
            case "string" -> text(schema, odd);
            case "integer" -> odd ? random.nextInt() : random.nextInt(5);
            case "number" -> odd ? -random.nextDouble() * 1e18 : 1.5;
            case "boolean" -> random.nextBoolean();
            case "null" -> null;
            case "array" -> list(schema, depth, odd);
            case "object" -> object(schema, depth, odd);
            default -> odd ? pick(VALUES) : "text";
        };
    }

    private String text(JsonNode schema, boolean odd) {
        if (odd && random.nextInt(3) > 0) {
            return text(random);
        }
        return switch (schema.path("format").asString("")) {
            case "uuid" -> pick(known.getOrDefault("ids", List.of(new UUID(1, random.nextLong()).toString())));
            case "date" -> "2026-11-22";
            case "date-time" -> "2026-11-22T10:00:00Z";
            default -> schema.has("pattern") ? "12.50" : pick(known.getOrDefault("words", List.of("text")));
        };
    }

    private List<@Nullable Object> list(JsonNode schema, int depth, boolean odd) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = random.nextInt(depth > DEEPEST ? 1 : 3); i > 0; i--) {
            list.add(made(schema.path("items"), depth + 1, odd));
        }
        return list;
    }

    private Map<String, @Nullable Object> object(JsonNode schema, int depth, boolean odd) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").forEachEntry((name, each) -> {
            if (required.contains(name) || random.nextInt(3) > 0) {
                object.put(name, odd && random.nextInt(4) > 0 ? named(name, each, depth) : made(each, depth + 1, odd));
            }
        });
        JsonNode others = schema.path("additionalProperties");
        if (others.isObject()) {
            for (int i = random.nextInt(4); i > 0; i--) {
                object.put(pick(known.getOrDefault("members", List.of("name"))), made(others, depth + 1, odd));
            }
        }
        return object;
    }

    /** What names a field names one, so that the odd values behind it are reached. */
    private @Nullable Object named(String name, JsonNode schema, int depth) {
        List<String> fields = known.getOrDefault("members", List.of("name"));
        return switch (name) {
            case "field", "key" -> pick(fields);
            case "fields" ->
                schema.toString().contains("array")
                        ? List.of(pick(fields), pick(fields))
                        : made(schema, depth + 1, true);
            case "after", "rev" -> null;
            default -> made(schema, depth + 1, true);
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
