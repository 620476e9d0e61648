package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.IdChange;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A link may only be set to a living record that the writer sees, and a link of an object to itself may not lead back to where it began; asked
 * for all records of a write at once.
 */
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
        Map<Draft, Map<Field, Set<UUID>>> sets = new IdentityHashMap<>();
        for (Draft draft : drafts) {
            sets.put(draft, added(tx, draft));
            sets.getOrDefault(draft, Map.of())
                    .forEach((field, ids) -> linked.computeIfAbsent(
                                    sight.model().object(field.targets().orElseThrow()), key -> new LinkedHashSet<>())
                            .addAll(ids));
        }
        Set<UUID> there = new LinkedHashSet<>(LabelStore.existing(tx, sight, linked));
        // Whoever writes may name themselves, even where they see nobody else: what they make is theirs.
        sight.actor().member().ifPresent(there::add);
        for (Draft draft : drafts) {
            Map<Field, Set<UUID>> added = sets.getOrDefault(draft, Map.of());
            List<Refusal.Located> wrong = Stream.concat(
                            links(draft).stream().filter(field -> !there.contains(draft.get(field.column()))),
                            added.keySet().stream()
                                    .filter(field -> !there.containsAll(added.getOrDefault(field, Set.of()))))
                    .map(field -> new Refusal.Located(field.key(), unknown(sight, field)))
                    .toList();
            if (!wrong.isEmpty()) {
                throw Refusal.of(RecordsProblem.VALUES_REFUSED).at(wrong).refused();
            }
        }
    }

    /** Asked once the rows are written, since one write may take a link away and set another. */
    static void loops(Tx tx, Sight sight, Collection<Draft> written) {
        Map<Field, Map<UUID, Draft>> within = new LinkedHashMap<>();
        for (Draft draft : written) {
            for (Field field : links(draft)) {
                if (target(sight, field).equals(draft.object())) {
                    within.computeIfAbsent(field, key -> new LinkedHashMap<>()).put(draft.id(), draft);
                }
            }
        }
        LinkChainStore.alone(tx, sight.model(), within.keySet());
        within.forEach((field, drafts) -> {
            ObjectType object = target(sight, field);
            for (List<UUID> loop : LinkLoops.among(LinkChainStore.above(tx, object, field, drafts.keySet()))) {
                // A loop that nothing of this write is in was there before and keeps nobody from working. It is told
                // from its oldest.
                loop.stream()
                        .filter(drafts::containsKey)
                        .min(Comparator.naturalOrder())
                        .ifPresent(first -> {
                            Refusal refusal = loop(tx, sight, field, LinkLoops.from(first, loop));
                            throw Refusal.of(RecordsProblem.VALUES_REFUSED)
                                    .at(List.of(new Refusal.Located(field.key(), refusal)))
                                    .refused();
                        });
            }
        });
    }

    private static Refusal loop(Tx tx, Sight sight, Field field, List<UUID> way) {
        Map<UUID, String> labels = LabelStore.labels(tx, sight, target(sight, field), way);
        String path = way.stream().map(id -> labels.getOrDefault(id, "…")).collect(Collectors.joining(" → "));
        return Refusal.of(
                RecordsProblem.LINK_LOOP,
                Map.of("field", field.label().in(sight.actor().language()), "path", path));
    }

    private static List<Field> links(Draft draft) {
        List<Field> links = new ArrayList<>(draft.object().fields());
        links.removeIf(field -> field.target().isEmpty() || !(draft.get(field.column()) instanceof UUID));
        return links;
    }

    /** Of links to many those that are new: what is linked already may be hidden from the writer, or in the trash, and stays. */
    private static Map<Field, Set<UUID>> added(Tx tx, Draft draft) {
        Map<Field, Set<UUID>> added = new LinkedHashMap<>();
        for (Field field : draft.object().fields()) {
            if (field.targets().isPresent() && draft.get(field.column()) instanceof Object given) {
                Set<UUID> ids = new LinkedHashSet<>(IdChange.set(given));
                if (!draft.isNew() && !(given instanceof IdChange)) {
                    ids.removeAll(LinkSetStore.already(tx, draft.object(), field, List.of(draft.id())));
                }
                if (!ids.isEmpty()) {
                    added.put(field, ids);
                }
            }
        }
        return added;
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
