package comptoir.app.description;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A call of the description, as tests walk over them and hold answers against them. */
public record DescribedCall(String method, String path, JsonNode operation) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode DOCUMENT =
            JSON.valueToTree(ApiDescription.load().json());
    private static final List<DescribedCall> ALL = DOCUMENT.path("paths")
            .propertyStream()
            .flatMap(path -> path.getValue()
                    .propertyStream()
                    .map(call ->
                            new DescribedCall(call.getKey().toUpperCase(Locale.ROOT), path.getKey(), call.getValue())))
            .toList();

    public static List<DescribedCall> all() {
        return ALL;
    }

    public static JsonNode schemas() {
        return DOCUMENT.path("components").path("schemas");
    }

    /** The call that an address is of; the one with the fewest variables when several are. */
    public static Optional<DescribedCall> find(String method, String address) {
        String path = address.replaceAll("\\?.*", "");
        return ALL.stream()
                .filter(call -> call.method.equals(method) && Pattern.matches(call.pattern(), path))
                .min(java.util.Comparator.comparing(
                        call -> call.path.length() - call.path.replace("{", "").length()));
    }

    private String pattern() {
        return path.replace(".", "[.]").replaceAll("\\{\\w+\\}", "[^/]+");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    public String right() {
        return operation.path("x-right").asString();
    }

    public JsonNode parameters() {
        return operation.path("parameters");
    }

    /** The schema of a JSON body; missing when it takes none. */
    public JsonNode takes() {
        return resolved(operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema"));
    }

    public boolean takesFile() {
        return operation.path("requestBody").path("content").has("application/octet-stream");
    }

    public static JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : schemas().path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    /** The status of what it gives. */
    public int gives() {
        return operation.path("responses").propertyNames().stream()
                .filter(status -> !status.equals("default"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow();
    }

    /** What an answer of this call says that the description does not, or the other way round. */
    public List<String> faults(int status, JsonNode answer) {
        JsonNode content =
                operation.path("responses").path(String.valueOf(status)).path("content");
        JsonNode schema = content.path("application/json").path("schema");
        if (!operation.path("responses").has(String.valueOf(status))) {
            return List.of("status " + status);
        }
        return schema.isMissingNode() ? List.of() : SchemaCheck.faults(schemas(), schema, answer);
    }
}
