package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.types.ImageType;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A field of pictures may only be given one that was sent for this very field, and is called as its file was; asked for all records at once. */
final class PictureCheck {

    private PictureCheck() {}

    static void of(Tx tx, Sight sight, Collection<Draft> drafts) {
        Map<Field, Set<UUID>> given = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            for (Field field : pictures(draft)) {
                given.computeIfAbsent(field, key -> new LinkedHashSet<>()).add(id(draft, field));
            }
        }
        Map<Field, Map<UUID, String>> names = new LinkedHashMap<>();
        given.forEach((field, ids) -> names.put(field, new PictureNameStore(tx).kept(field, ids)));
        drafts.forEach(draft -> settle(sight, draft, names));
    }

    private static void settle(Sight sight, Draft draft, Map<Field, Map<UUID, String>> names) {
        for (Field field : pictures(draft)) {
            String name = names.getOrDefault(field, Map.of()).get(id(draft, field));
            if (name == null) {
                Refusal unknown = Refusal.of(
                        RecordsProblem.PICTURE_UNKNOWN,
                        "field",
                        field.label().in(sight.actor().language()));
                throw Refusal.of(RecordsProblem.VALUES_REFUSED)
                        .at(List.of(new Refusal.Located(field.key(), unknown)))
                        .refused();
            }
            draft.set(field.key(), ImageType.stored(id(draft, field), name));
        }
    }

    private static List<Field> pictures(Draft draft) {
        return draft.object().fields().stream()
                .filter(field -> field.type().pictures() && draft.get(field.column()) != null)
                .toList();
    }

    private static UUID id(Draft draft, Field field) {
        return ImageType.idOf(String.valueOf(draft.get(field.column())));
    }
}
