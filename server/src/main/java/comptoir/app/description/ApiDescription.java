package comptoir.app.description;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The fixed part of the API as OpenAPI 3.1, the same for everybody. */
final class ApiDescription {

    private static final List<String> MODULES = List.of(
            "identity", "access", "dictionary", "records", "imports", "parties", "outbox", "sales", "analytics");

    private final List<ApiCall> calls = new ArrayList<>();
    private final Map<String, Object> schemas = new TreeMap<>();

    private final Map<String, List<String>> tells = new TreeMap<>();

    private ApiDescription() {}

    static ApiDescription load() {
        ApiDescription description = new ApiDescription();
        MODULES.forEach(description::add);
        return description;
    }

    private void add(String module) {
        Map<String, Map<String, Object>> file = file("/openapi/" + module + ".yaml");
        file.getOrDefault("calls", Map.of())
                .forEach((address, written) -> calls.add(ApiCall.of(module, address, (Map<?, ?>) written)));
        file.getOrDefault("schemas", Map.of())
                .forEach((name, notation) -> schemas.put(name, SchemaNotation.read(notation)));
        file.getOrDefault("tells", Map.of())
                .forEach((field, places) -> tells.put(
                        field, ((List<?>) places).stream().map(String::valueOf).toList()));
    }

    private static Map<String, Map<String, Object>> file(String name) {
        try (InputStream in = ApiDescription.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ApiCall> calls() {
        return List.copyOf(calls);
    }

    Map<String, Object> schemas() {
        return new TreeMap<>(schemas);
    }

    /** Where schemas speak of a field that may be hidden: {@code object.field} to {@code Schema.member}. */
    Map<String, List<String>> tells() {
        return Map.copyOf(tells);
    }

    Map<String, Object> json() {
        return document(calls, schemas, List.of());
    }

    /** @param objects those that addresses may name; empty for any */
    static Map<String, Object> document(List<ApiCall> calls, Map<String, Object> schemas, List<String> objects) {
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        calls.forEach(call -> paths.computeIfAbsent(call.path(), path -> new LinkedHashMap<>())
                .put(call.method().toLowerCase(Locale.ROOT), call.operation(objects)));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Comptoir", "version", "1"));
        document.put("security", List.of(Map.of("session", List.of()), Map.of("key", List.of())));
        document.put("paths", paths);
        document.put("components", components(schemas));
        return document;
    }

    private static Map<String, Object> components(Map<String, Object> schemas) {
        Map<String, Object> components = new LinkedHashMap<>();
        components.put(
                "securitySchemes",
                new TreeMap<>(Map.of(
                        "session", Map.of("type", "apiKey", "in", "cookie", "name", "comptoir_session"),
                        "key", Map.of("type", "http", "scheme", "bearer"))));
        components.put(
                "responses",
                Map.of(
                        "Refused",
                        Map.of(
                                "description",
                                "refused, with a code and a sentence",
                                "content",
                                Map.of("application/problem+json", Map.of("schema", SchemaNotation.read("Problem"))))));
        components.put("schemas", schemas);
        return components;
    }
}
