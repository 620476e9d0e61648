package comptoir.records;

import comptoir.access.Scope;
import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Those who may be given the records of somebody else: others than themselves, who come in, and who will see what they get. */
final class Receivers {

    private final Tx tx;
    private final Sight sight;
    private final Records records;

    Receivers(Tx tx, Sight sight, Records records) {
        this.tx = tx;
        this.sight = sight;
        this.records = records;
    }

    /** What the giver and the receivers are called. */
    Map<UUID, String> names(UUID from, Set<UUID> receivers) {
        if (receivers.contains(from)) {
            throw Refusal.of(RecordsProblem.HAND_OVER_TO_ONESELF).refused();
        }
        List<UUID> all = new ArrayList<>(receivers);
        all.addFirst(from);
        Map<UUID, String> names = new QueryStore(tx, sight, sight.object("member")).labelsAmong(Set.copyOf(all));
        for (UUID member : all) {
            if (!names.containsKey(member)) {
                throw Refusal.of(RecordsProblem.RECORD_NOT_FOUND, "id", member.toString())
                        .refused();
            }
        }
        MemberAccountStore.inactive(tx, receivers).ifPresent(name -> {
            throw Refusal.of(RecordsProblem.HAND_OVER_TO_INACTIVE, "name", name).refused();
        });
        return names;
    }

    /**
     * Whoever signs in and would not see what they get is no help to the customer.
     *
     * @param parts how many records of which object each would get; under nobody what stays
     */
    void refuseBlind(Map<Optional<UUID>, Map<String, Long>> parts) {
        parts.forEach((to, counts) -> to.ifPresent(member -> MemberAccountStore.withAccount(tx, Set.of(member))
                .ifPresent(name -> refuseBlind(member, name, counts.keySet()))));
    }

    private void refuseBlind(UUID member, String name, Set<String> objects) {
        String language = sight.actor().language();
        Sight theirs = records.sight(tx, Actor.member(member, name, language));
        objects.stream()
                .map(sight.model()::object)
                .filter(object -> theirs.on(object).see() == Scope.NONE)
                .findFirst()
                .ifPresent(object -> {
                    throw Refusal.of(
                                    RecordsProblem.HAND_OVER_OUT_OF_SIGHT,
                                    Map.of(
                                            "name",
                                            name,
                                            "object",
                                            object.plural().in(language)))
                            .refused();
                });
    }
}
