package comptoir.records;

import comptoir.dictionary.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stored values as JSON shows them; a link with what its record is called, as far as the reader may see it. */
final class FieldValues {

    private FieldValues() {}

    static @Nullable Object plain(Field field, Map<String, @Nullable Object> parts) {
        return field.type().toJson(parts, field);
    }

    /** @param labels of the records the reader may see */
    static @Nullable Object linked(@Nullable UUID id, Map<UUID, String> labels) {
        if (id == null) {
            return null;
        }
        Map<String, @Nullable Object> link = new LinkedHashMap<>();
        link.put("id", id.toString());
        link.put("label", labels.get(id));
        return link;
    }
}
