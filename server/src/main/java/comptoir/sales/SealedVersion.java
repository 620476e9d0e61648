package comptoir.sales;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version that went out, word for word.
 *
 * @param values by field of the quote, numbers as decimals; empty ones are absent
 * @param lines by field of the line, with their {@code id}
 * @param links by field of the quote: whom it was for
 * @param products by line
 */
public record SealedVersion(
        int number,
        Instant sentAt,
        String by,
        Map<String, @Nullable Object> values,
        List<Map<String, @Nullable Object>> lines,
        Map<String, @Nullable Object> links,
        Map<String, @Nullable Object> products) {

    static SealedVersion of(int number, Instant sentAt, String by, Map<String, Object> content) {
        List<Map<String, @Nullable Object>> lines = content.get("lines") instanceof List<?> list
                ? list.stream().map(SealedVersion::map).toList()
                : List.of();
        return new SealedVersion(
                number,
                sentAt,
                by,
                map(content.get("values")),
                lines,
                map(content.get("links")),
                map(content.get("products")));
    }

    private static Map<String, @Nullable Object> map(@Nullable Object json) {
        Map<String, @Nullable Object> map = new HashMap<>();
        if (json instanceof Map<?, ?> given) {
            given.forEach((key, value) -> map.put(String.valueOf(key), value));
        }
        return map;
    }

    static UUID id(Map<String, @Nullable Object> line) {
        return UUID.fromString(String.valueOf(line.get("id")));
    }

    Optional<String> product(UUID line) {
        return Optional.ofNullable(products.get(line.toString())).map(String::valueOf);
    }
}
