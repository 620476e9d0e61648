package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Tx;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stored values as JSON shows them; a link with what its record is called, as far as the reader may see it. */
final class FieldValues {

    private FieldValues() {}

    static @Nullable Object plain(Field field, Map<String, @Nullable Object> parts) {
        return field.type().toJson(parts, field);
    }

    static @Nullable Object linked(Tx tx, Sight sight, ObjectType target, @Nullable UUID id) {
        if (id == null) {
            return null;
        }
        Map<String, @Nullable Object> link = new LinkedHashMap<>();
        link.put("id", id.toString());
        link.put("label", LabelStore.labels(tx, sight, target, List.of(id)).get(id));
        return link;
    }
}
