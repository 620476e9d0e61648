package comptoir.app.description;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One call of the API as it is written down: who may make it, what it takes and gives.
 *
 * @param method in capitals
 * @param path with its variables in braces
 * @param id the name the web app's client gives it
 */
record ApiCall(String method, String path, String id, String module, Map<?, ?> written) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)\\}");
    private static final Map<String, String> KINDS = Map.of("id", "uuid", "member", "uuid", "operation", "integer");

    static ApiCall of(String module, String address, Map<?, ?> written) {
        String[] parts = address.split(" ", 2);
        return new ApiCall(parts[0], parts[1], String.valueOf(written.get("id")), module, written);
    }

    /** What somebody needs: {@code open}, {@code account}, {@code member}, {@code settings}, {@code templates}, or a right on the object. */
    String right() {
        return String.valueOf(written.get("right"));
    }

    ApiCall at(String otherPath) {
        return new ApiCall(method, otherPath, id, module, written);
    }

    /** @param objects the objects its address may name; empty for any */
    Map<String, Object> operation(List<String> objects) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", id);
        operation.put("summary", String.valueOf(written.get("says")));
        operation.put("tags", List.of(module));
        operation.put("x-right", right());
        if (right().equals("open")) {
            operation.put("security", List.of());
        }
        List<Object> parameters = parameters(objects);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        if (written.get("takes") != null) {
            operation.put("requestBody", body(String.valueOf(written.get("takes"))));
        }
        operation.put("responses", responses(written.get("gives")));
        return operation;
    }

    private List<Object> parameters(List<String> objects) {
        List<Object> parameters = new ArrayList<>();
        Matcher variables = VARIABLE.matcher(path);
        while (variables.find()) {
            String name = variables.group(1);
            boolean named = name.equals("object") && !objects.isEmpty();
            String type = named ? "= " + String.join(" ", objects) : KINDS.getOrDefault(name, "text");
            parameters.add(parameter(name, "path", true, type));
        }
        if (written.get("with") instanceof Map<?, ?> with) {
            with.forEach((key, type) -> {
                String name = String.valueOf(key);
                boolean optional = name.endsWith("~");
                parameters.add(parameter(name.replace("~", ""), "query", !optional, type));
            });
        }
        if (written.get("header") instanceof String header) {
            parameters.add(parameter(header, "header", false, "text"));
        }
        return parameters;
    }

    private static Map<String, Object> parameter(String name, String in, boolean required, @Nullable Object type) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("required", required);
        parameter.put("schema", SchemaNotation.read(type));
        return parameter;
    }

    private static Map<String, Object> body(String takes) {
        if (takes.equals("file")) {
            return content(true, "application/octet-stream", Map.of());
        }
        return content(!takes.endsWith("~"), "application/json", SchemaNotation.read(takes.replace("~", "")));
    }

    private static Map<String, Object> content(boolean required, String type, Map<String, Object> schema) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("required", required);
        body.put("content", Map.of(type, schema.isEmpty() ? Map.of() : Map.of("schema", schema)));
        return body;
    }

    private static Map<String, Object> responses(@Nullable Object gives) {
        String text = gives instanceof String said ? said : "";
        String status = text.matches("\\d{3} .*") ? text.substring(0, 3) : "200";
        Object type = text.matches("\\d{3} .*") ? text.substring(4) : gives;
        Map<String, Object> answer = new LinkedHashMap<>();
        Map<String, Object> responses = new LinkedHashMap<>();
        if (gives instanceof Integer alone) {
            answer.put("description", "done");
            responses.put(alone.toString(), answer);
        } else {
            answer.put("description", "done");
            boolean file = type instanceof String name && name.contains("/");
            answer.put(
                    "content",
                    file
                            ? Map.of(String.valueOf(type), Map.of())
                            : Map.of("application/json", Map.of("schema", SchemaNotation.read(type))));
            responses.put(status, answer);
        }
        responses.put("default", Map.of("$ref", "#/components/responses/Refused"));
        return responses;
    }
}
