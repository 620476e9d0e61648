package comptoir.app.description;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Leaves out of a description the schemas no call speaks of, so that what a person may not do is not told by its types. */
final class UsedSchemas {

    private static final String PREFIX = "#/components/schemas/";

    private UsedSchemas() {}

    static Map<String, Object> only(Map<String, Object> document) {
        Map<?, ?> components = (Map<?, ?>) Objects.requireNonNull(document.get("components"));
        Map<?, ?> schemas = (Map<?, ?>) Objects.requireNonNull(components.get("schemas"));
        Map<String, Object> kept = new LinkedHashMap<>();
        Deque<String> waiting = new ArrayDeque<>(named(document.get("paths")));
        waiting.addAll(named(components.get("responses")));
        while (!waiting.isEmpty()) {
            String name = waiting.pop();
            Object schema = schemas.get(name);
            if (schema != null && kept.put(name, schema) == null) {
                waiting.addAll(named(schema));
            }
        }
        Map<String, Object> fewer = new LinkedHashMap<>();
        components.forEach((key, value) -> fewer.put(String.valueOf(key), value));
        fewer.put("schemas", kept);
        document.put("components", fewer);
        return document;
    }

    private static Set<String> named(@Nullable Object json) {
        Set<String> names = new TreeSet<>();
        collect(json, names);
        return names;
    }

    private static void collect(@Nullable Object json, Set<String> into) {
        switch (json) {
            case Map<?, ?> map -> map.values().forEach(each -> collect(each, into));
            case Collection<?> list -> list.forEach(each -> collect(each, into));
            case String text when text.startsWith(PREFIX) -> into.add(text.substring(PREFIX.length()));
            case null, default -> {}
        }
    }
}
