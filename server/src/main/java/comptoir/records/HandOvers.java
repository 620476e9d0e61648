package comptoir.records;

import comptoir.access.Scope;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Gives the records one member is in charge of to another: all, or those of some customers with what hangs on them. One operation, which leaves
 * history as it was and can be taken back.
 */
public final class HandOvers {

    /** More are chosen by handing all over. */
    public static final int MOST_CHOSEN = 1_000;

    private final Records records;
    private final InstantSource clock;

    public HandOvers(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Only these records, and those of other objects that point at them. */
    public record Chosen(String object, Set<UUID> ids) {}

    /**
     * What was handed over.
     *
     * @param records how many, by object
     */
    public record HandedOver(long operation, Map<String, Integer> records) {}

    /** How many living records the member is in charge of, by object; of what the asking person sees, and none where there are none. */
    public Map<String, Long> inCharge(WorkspaceSchema workspace, Actor actor, UUID member, Optional<Chosen> chosen) {
        return records.reading(workspace, actor, (tx, sight) -> {
            refuseTooMany(chosen);
            HandOverStore store = new HandOverStore(tx, sight, member, chosen);
            Map<String, Long> counts = new LinkedHashMap<>();
            for (ObjectType object : sight.model().objects()) {
                if (object.owner().isPresent() && sight.rights().knows(object)) {
                    long count = store.count(object);
                    if (count > 0) {
                        counts.put(object.key(), count);
                    }
                }
            }
            return counts;
        });
    }

    /** Refused as a whole where the asking person may not change every record of an object that would change hands. */
    public HandedOver handOver(
            WorkspaceSchema workspace, Actor actor, String door, UUID from, UUID to, Optional<Chosen> chosen) {
        return records.inOne(workspace, actor, (tx, sight) -> {
            refuseTooMany(chosen);
            Map<UUID, String> names = members(tx, sight, from, to);
            HandOverStore store = new HandOverStore(tx, sight.whole(), from, chosen);
            OperationStore session = new OperationStore(tx, sight.model());
            Map<String, Integer> changed = new LinkedHashMap<>();
            Set<ObjectType> owned = sight.model().objects().stream()
                    .filter(object -> object.owner().isPresent())
                    .collect(Collectors.toSet());
            for (ObjectType object : sight.model().inOrder(owned)) {
                int many = store.give(session, object, to);
                if (many > 0 && !mayGive(sight, object)) {
                    throw sight.missing(object, "change");
                }
                if (many > 0) {
                    changed.put(object.key(), many);
                }
            }
            if (changed.isEmpty()) {
                throw Refusal.of(RecordsProblem.NOTHING_TO_HAND_OVER, "member", Objects.requireNonNull(names.get(from)))
                        .refused();
            }
            session.close(
                    new WriteRequest(
                            actor,
                            door,
                            "handOver",
                            names.get(from) + " → " + names.get(to),
                            Set.of(),
                            Optional.empty(),
                            List.of()),
                    clock.instant().atOffset(ZoneOffset.UTC));
            if (!actor.member().equals(Optional.of(to))) {
                tell(tx, to, session.operation(), changed);
            }
            return new HandedOver(session.operation(), changed);
        });
    }

    /** Whose records they are now is told: under the object most of them are of, where they begin to look. */
    private static void tell(Tx tx, UUID to, long operation, Map<String, Integer> changed) {
        String most = Collections.max(changed.entrySet(), Map.Entry.comparingByValue())
                .getKey();
        new NotificationStore(tx)
                .tell(new Notification.Told(
                        to, "handOver", operation, most, Optional.empty(), Map.of("records", changed)));
    }

    private static boolean mayGive(Sight sight, ObjectType object) {
        return sight.on(object).change() == Scope.ALL
                && object.owner().filter(sight::writes).isPresent();
    }

    private static Map<UUID, String> members(Tx tx, Sight sight, UUID from, UUID to) {
        if (from.equals(to)) {
            throw Refusal.of(RecordsProblem.HAND_OVER_TO_ONESELF).refused();
        }
        Map<UUID, String> names = new QueryStore(tx, sight, sight.object("member")).labelsAmong(Set.of(from, to));
        for (UUID member : List.of(from, to)) {
            if (!names.containsKey(member)) {
                throw Refusal.of(RecordsProblem.RECORD_NOT_FOUND, "id", member.toString())
                        .refused();
            }
        }
        return names;
    }

    private static void refuseTooMany(Optional<Chosen> chosen) {
        if (chosen.isPresent() && chosen.get().ids().size() > MOST_CHOSEN) {
            throw Refusal.of(RecordsProblem.TOO_MANY_CHANGES, "most", MOST_CHOSEN)
                    .refused();
        }
    }
}
