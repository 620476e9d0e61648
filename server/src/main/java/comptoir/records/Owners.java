package comptoir.records;

import comptoir.dictionary.Model;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Actor;
import comptoir.kernel.Outcome;
import comptoir.platform.Tx;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The modules' rules by object. */
final class Owners {

    private final Map<String, RecordOwner> byObject;

    Owners(Collection<RecordOwner> owners) {
        this.byObject = owners.stream().collect(Collectors.toUnmodifiableMap(RecordOwner::object, Function.identity()));
    }

    boolean rule(ObjectType object) {
        return byObject.containsKey(object.key());
    }

    boolean takeFiles(ObjectType object) {
        return of(object)
                .map(owner -> owner.takesFiles() || owner.takeOver().isPresent())
                .orElse(true);
    }

    Optional<TakeOver> takeOver(ObjectType object) {
        return of(object).flatMap(RecordOwner::takeOver);
    }

    void prepare(Tx tx, ObjectType object, List<Draft> drafts) {
        of(object).ifPresent(owner -> owner.prepare(tx, drafts));
    }

    void before(Tx tx, Actor actor, Draft draft, boolean commanded) {
        of(draft.object()).ifPresent(owner -> owner.before(tx, actor, draft, commanded));
    }

    void beforeRemoval(Tx tx, ObjectType object, Set<UUID> ids, boolean commanded) {
        of(object).ifPresent(owner -> owner.beforeRemoval(tx, ids, commanded));
    }

    void beforeTakenBack(Tx tx, ObjectType object, Set<UUID> ids) {
        of(object).ifPresent(owner -> owner.beforeTakenBack(tx, ids));
    }

    Set<UUID> keep(Tx tx, ObjectType object, Set<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : of(object).map(owner -> owner.keeps(tx, ids)).orElse(Set.of());
    }

    /** Asks the owners of the records touched what follows, and writes it with the program's own rights. */
    static void follow(Owners owners, Tx tx, OperationStore session, Sight sight, WriteRequest request) {
        Drafting drafting = new Drafting(sight.whole(), Map.of());
        owners.concerned(session, sight.model()).forEach((owner, ids) -> {
            boolean commanded = request.commanded().contains(owner.object());
            for (Change change : owner.after(tx, ids, commanded)) {
                if (change instanceof Change.Update update) {
                    ObjectType object = sight.model().object(update.object());
                    Outcome<Map<String, Draft.Cell>> cells = drafting.cells(object, update.values(), false, true);
                    session.update(object, new Draft(object, update.id(), false, Optional.empty(), cells.orThrow()));
                } else {
                    throw new IllegalStateException("an owner's consequence must be an update");
                }
            }
        });
    }

    /** The records touched and the wholes whose parts were touched, each once, by their owner. */
    private Map<RecordOwner, Set<UUID>> concerned(OperationStore session, Model model) {
        Map<RecordOwner, Set<UUID>> concerned = new LinkedHashMap<>();
        session.touched().forEach((key, ids) -> {
            ObjectType object = model.object(key);
            of(object)
                    .ifPresent(owner -> concerned
                            .computeIfAbsent(owner, own -> new LinkedHashSet<>())
                            .addAll(ids));
            object.parent()
                    .ifPresent(link -> of(model.object(link.target().orElseThrow()))
                            .ifPresent(owner -> concerned
                                    .computeIfAbsent(owner, own -> new LinkedHashSet<>())
                                    .addAll(session.wholes(object, link, ids))));
        });
        return concerned;
    }

    private Optional<RecordOwner> of(ObjectType object) {
        return Optional.ofNullable(byObject.get(object.key()));
    }
}
