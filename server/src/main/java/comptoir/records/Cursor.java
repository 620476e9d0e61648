package comptoir.records;

import comptoir.kernel.Refusal;
import comptoir.platform.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ended: the sort keys of its last row, and its id. Bound to the query it came from.
 *
 * @param query fingerprint of object, filter, sort and model version
 * @param keys as texts; null for an empty one
 */
record Cursor(int query, List<@Nullable String> keys, UUID id) {

    String encode() {
        List<@Nullable Object> all = new ArrayList<>();
        all.add(query);
        all.add(id.toString());
        all.addAll(keys);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Json.write(all).getBytes(StandardCharsets.UTF_8));
    }

    static Cursor decode(String text, int query, int keys) {
        try {
            List<Object> all = Json.readList(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            if (all.size() == keys + 2 && all.get(0) instanceof Integer of && of == query) {
                List<@Nullable String> values = new ArrayList<>();
                for (Object key : all.subList(2, all.size())) {
                    values.add(key == null ? null : String.valueOf(key));
                }
                return new Cursor(query, values, UUID.fromString(String.valueOf(all.get(1))));
            }
        } catch (RuntimeException e) {
            throw Refusal.of(RecordsProblem.CURSOR_STALE, Map.of()).refused();
        }
        throw Refusal.of(RecordsProblem.CURSOR_STALE, Map.of()).refused();
    }
}
