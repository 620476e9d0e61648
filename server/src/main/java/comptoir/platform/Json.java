package comptoir.platform;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** JSON as plain maps, lists, texts and BigDecimals: what {@code jsonb} columns hold. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final ObjectReader OBJECTS = MAPPER.readerFor(new TypeReference<Map<String, Object>>() {});
    private static final ObjectReader LISTS = MAPPER.readerFor(new TypeReference<List<Object>>() {});

    private Json() {}

    public static String write(@Nullable Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static Map<String, Object> readObject(String json) {
        return OBJECTS.readValue(json);
    }

    public static List<Object> readList(String json) {
        return LISTS.readValue(json);
    }

    public static @Nullable Object read(String json) {
        return MAPPER.readValue(json, Object.class);
    }
}
