package comptoir.records;

import comptoir.access.Scope;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import java.time.InstantSource;
import java.time.LocalDate;
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
 * Gives the records one member is in charge of to another, or to several by a rule. One operation, which leaves history as it was and can be
 * taken back; the same one says that they leave, where they do.
 */
public final class HandOvers {

    /** More are chosen by handing all over. */
    public static final int MOST_CHOSEN = 1_000;

    private static final int MOST_GROUPS = 500;
    private static final String MEMBER = "member";

    private final Records records;
    private final InstantSource clock;

    public HandOvers(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Only these records, and those of other objects that point at them. */
    public record Chosen(String object, Set<UUID> ids) {}

    /** Whether whoever hands over leaves with it. */
    public sealed interface Leaving {

        /** They stay. */
        record Not() implements Leaving {}

        /** They are out at once. */
        record Now() implements Leaving {}

        /** They work to the end of this day. */
        record After(LocalDate lastDay) implements Leaving {}
    }

    /**
     * What is to be handed over.
     *
     * @param to who gets all of it, or the chosen; nobody where a division says who
     */
    public record Wish(Optional<UUID> to, Optional<Chosen> chosen, Optional<Division> division, Leaving leaving) {

        public static Wish of(UUID to, Optional<Chosen> chosen) {
            return new Wish(Optional.of(to), chosen, Optional.empty(), new Leaving.Not());
        }
    }

    /**
     * What was handed over.
     *
     * @param records how many, by object
     */
    public record HandedOver(long operation, Map<String, Integer> records) {}

    /**
     * What a division would give.
     *
     * @param to nobody for what stays
     * @param records how many, by object
     */
    public record Part(Optional<UUID> to, Map<String, Long> records) {}

    /** A value by which records can be divided, and how many have it. */
    public record Group(String value, String label, long count) {}

    /** How many living records the member is in charge of, by object; of what the asking person sees, and none where there are none. */
    public Map<String, Long> inCharge(WorkspaceSchema workspace, Actor actor, UUID member, Optional<Chosen> chosen) {
        return records.reading(workspace, actor, (tx, sight) -> {
            refuseTooMany(chosen);
            refuseUnknown(tx, sight, member);
            chosen.ifPresent(some -> sight.object(some.object()));
            HandOverStore store = new HandOverStore(tx, sight, member, chosen);
            Map<String, Long> counts = new LinkedHashMap<>();
            for (ObjectType object : owned(sight)) {
                long count = store.count(object);
                if (count > 0) {
                    counts.put(object.key(), count);
                }
            }
            return counts;
        });
    }

    /** The values that the member's records have in a field, the most frequent first. */
    public List<Group> groups(WorkspaceSchema workspace, Actor actor, UUID member, String object, String by) {
        return records.reading(workspace, actor, (tx, sight) -> {
            refuseUnknown(tx, sight, member);
            return new DivisionStore(tx, sight, member)
                    .groups(ownedOne(sight, object), by, MOST_GROUPS).stream()
                            .map(group -> new Group(group.value(), group.label(), group.count()))
                            .toList();
        });
    }

    /** What a division would give to whom, and what would stay; refused as the division itself would be. */
    public List<Part> foresee(WorkspaceSchema workspace, Actor actor, UUID member, Division division) {
        return records.reading(workspace, actor, (tx, sight) -> {
            checked(tx, sight, member, division);
            DivisionStore store = new DivisionStore(tx, sight, member);
            store.divide(division, owned(sight));
            Map<Optional<UUID>, Map<String, Long>> counts = store.counts();
            new Receivers(tx, sight, records).refuseBlind(counts);
            return counts.entrySet().stream()
                    .map(part -> new Part(part.getKey(), part.getValue()))
                    .toList();
        });
    }

    /** Refused as a whole where the asking person may not change every record of an object that would change hands. */
    public HandedOver handOver(WorkspaceSchema workspace, Actor actor, String door, UUID from, Wish wish) {
        return records.inOne(workspace, actor, (tx, sight) -> {
            refuseTooMany(wish.chosen());
            Set<UUID> receivers = wish.division()
                    .map(Division::receivers)
                    .orElseGet(() -> Set.of(Given.required("to", wish.to().orElse(null))));
            Map<UUID, String> names = new Receivers(tx, sight, records).names(from, receivers);
            wish.division().ifPresent(division -> checked(tx, sight, from, division));
            OperationStore session = new OperationStore(tx, sight.model());
            Handed handed = given(tx, sight, session, from, wish);
            Map<String, Integer> changed = handed.records();
            boolean leaves = leave(tx, sight, session, from, wish.leaving());
            if (changed.isEmpty() && !leaves) {
                throw Refusal.of(RecordsProblem.NOTHING_TO_HAND_OVER, "member", Objects.requireNonNull(names.get(from)))
                        .refused();
            }
            session.close(
                    act(actor, door, names, from, receivers), clock.instant().atOffset(ZoneOffset.UTC));
            tell(tx, actor, session.operation(), handed.parts());
            return new HandedOver(session.operation(), changed);
        });
    }

    private static WriteRequest act(Actor actor, String door, Map<UUID, String> names, UUID from, Set<UUID> receivers) {
        String title =
                names.get(from) + " → " + receivers.stream().map(names::get).collect(Collectors.joining(", "));
        return new WriteRequest(actor, door, "handOver", title, Set.of(), Optional.empty(), List.of());
    }

    /** Whose records they are now is told, unless they did it themselves. */
    private static void tell(Tx tx, Actor actor, long operation, Map<Optional<UUID>, Map<String, Long>> parts) {
        parts.forEach((to, records) -> to.filter(
                        receiver -> !records.isEmpty() && !actor.member().equals(Optional.of(receiver)))
                .ifPresent(receiver -> tell(tx, receiver, operation, records)));
    }

    /** Under the object most of them are of, where they begin to look. */
    private static void tell(Tx tx, UUID to, long operation, Map<String, Long> changed) {
        String most = Collections.max(changed.entrySet(), Map.Entry.comparingByValue())
                .getKey();
        new NotificationStore(tx)
                .tell(new Notification.Told(
                        to, "handOver", operation, most, Optional.empty(), Map.of("records", changed)));
    }

    /** How many changed hands, by object, and of them how many went to whom. */
    private record Handed(Map<String, Integer> records, Map<Optional<UUID>, Map<String, Long>> parts) {}

    private Handed given(Tx tx, Sight sight, OperationStore session, UUID from, Wish wish) {
        Sight whole = sight.whole();
        Map<Optional<UUID>, Map<String, Long>> parts = new LinkedHashMap<>();
        wish.division().ifPresent(division -> {
            DivisionStore divided = new DivisionStore(tx, whole, from);
            divided.divide(division, owned(whole));
            parts.putAll(divided.counts());
        });
        HandOverStore store = new HandOverStore(tx, whole, from, wish.chosen());
        Map<String, Integer> changed = new LinkedHashMap<>();
        for (ObjectType object : sight.model().inOrder(Set.copyOf(owned(whole)))) {
            int many = wish.division().isPresent()
                    ? store.divide(session, object)
                    : store.give(session, object, wish.to().orElseThrow());
            if (many > 0 && !mayGive(sight, object)) {
                throw sight.missing(object, "change");
            }
            if (many > 0) {
                changed.put(object.key(), many);
            }
        }
        wish.to().ifPresent(to -> parts.put(Optional.of(to), asLong(changed)));
        new Receivers(tx, sight, records).refuseBlind(parts);
        return new Handed(changed, parts);
    }

    private static Map<String, Long> asLong(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().longValue()));
    }

    /** Switches whoever leaves off, or says when, in the same operation. */
    private boolean leave(Tx tx, Sight sight, OperationStore session, UUID from, Leaving leaving) {
        if (leaving instanceof Leaving.Not) {
            return false;
        }
        ObjectType member = sight.model().object(MEMBER);
        Draft draft = new Draft(member, from, false, Optional.empty(), Map.of());
        if (leaving instanceof Leaving.After(LocalDate lastDay)) {
            draft.set(MemberOwner.LAST_DAY, LastDay.checked(sight, lastDay));
        } else {
            draft.set(MemberOwner.ACTIVE, false);
        }
        records.complete(tx, sight.actor(), draft);
        return !session.update(member, draft).isEmpty();
    }

    private static List<ObjectType> owned(Sight sight) {
        return sight.model().objects().stream()
                .filter(object -> object.owner().isPresent() && sight.rights().knows(object))
                .toList();
    }

    private static ObjectType ownedOne(Sight sight, String object) {
        ObjectType found = sight.object(object);
        if (found.owner().isEmpty()) {
            throw Refusal.of(RecordsProblem.OBJECT_UNKNOWN, "object", object).refused();
        }
        return found;
    }

    private static boolean mayGive(Sight sight, ObjectType object) {
        return sight.on(object).change() == Scope.ALL
                && object.owner().filter(sight::writes).isPresent();
    }

    private void checked(Tx tx, Sight sight, UUID from, Division division) {
        ObjectType object = ownedOne(sight, division.object());
        division.check();
        // By the eyes of who asks: who gets what would tell the values of a field that is hidden from them.
        division.by().ifPresent(by -> new DivisionStore(tx, sight, from).refuseUnknown(object, by));
        new Receivers(tx, sight, records).names(from, division.receivers());
    }

    private void refuseUnknown(Tx tx, Sight sight, UUID member) {
        new Receivers(tx, sight, records).names(member, Set.of());
    }

    private static void refuseTooMany(Optional<Chosen> chosen) {
        if (chosen.isPresent() && chosen.get().ids().size() > MOST_CHOSEN) {
            throw Refusal.of(RecordsProblem.TOO_MANY_CHANGES, "most", MOST_CHOSEN)
                    .refused();
        }
    }
}
