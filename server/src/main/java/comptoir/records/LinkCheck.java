package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A link may only be set to a living record that the writer sees; asked for all records of a write at once. */
final class LinkCheck {

    private LinkCheck() {}

    static void of(Tx tx, Sight sight, Collection<Draft> drafts) {
        Map<ObjectType, Set<UUID>> linked = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            for (Field field : links(draft)) {
                linked.computeIfAbsent(target(sight, field), key -> new LinkedHashSet<>())
                        .add((UUID) draft.get(field.column()));
            }
        }
        Set<UUID> there = LabelStore.existing(tx, sight, linked);
        for (Draft draft : drafts) {
            List<Refusal.Located> wrong = links(draft).stream()
                    .filter(field -> !there.contains(draft.get(field.column())))
                    .map(field -> new Refusal.Located(field.key(), unknown(sight, field)))
                    .toList();
            if (!wrong.isEmpty()) {
                throw Refusal.of(RecordsProblem.VALUES_REFUSED).at(wrong).refused();
            }
        }
    }

    private static List<Field> links(Draft draft) {
        List<Field> links = new ArrayList<>(draft.object().fields());
        links.removeIf(field -> field.target().isEmpty() || !(draft.get(field.column()) instanceof UUID));
        return links;
    }

    private static ObjectType target(Sight sight, Field field) {
        return sight.model().object(field.target().orElseThrow());
    }

    private static Refusal unknown(Sight sight, Field field) {
        return Refusal.of(
                RecordsProblem.LINK_UNKNOWN,
                "field",
                field.label().in(sight.actor().language()));
    }
}
