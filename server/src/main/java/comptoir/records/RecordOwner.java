package comptoir.records;

import comptoir.kernel.Actor;
import comptoir.kernel.Refused;
import comptoir.platform.Tx;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A module's own rules about one of its objects, passed by every write of it: grid, form, API, import, undo and the module's commands.
 */
public interface RecordOwner {

    /** Key of the object. */
    String object();

    /** Called once with all records of a write about to be made, so that what they need is read for all of them at once. */
    default void prepare(Tx tx, List<Draft> drafts) {}

    /**
     * Whether rows may come in by files, which are written by sets: only where {@link #before} and {@link #after} have nothing to do.
     */
    default boolean takesFiles() {
        return false;
    }

    /** How files of its past are taken over; such an object takes files whatever {@link #takesFiles} says. */
    default Optional<TakeOver> takeOver() {
        return Optional.empty();
    }

    /**
     * Called for each record before it is made or changed: completes it or refuses by throwing {@link Refused}.
     *
     * @param commanded whether a command of the module itself writes
     */
    default void before(Tx tx, Actor actor, Draft draft, boolean commanded) {}

    /** Called before records go to the trash or come back; refuses by throwing. */
    default void beforeRemoval(Tx tx, Set<UUID> ids, boolean commanded) {}

    /** As {@link #beforeRemoval}, for records that leave because the operation that made them, or brought them back, is taken back. */
    default void beforeTakenBack(Tx tx, Set<UUID> ids) {
        beforeRemoval(tx, ids, false);
    }

    /**
     * Which records of the trash must not leave it for good. Asked here by {@link #beforeRemoval}, and in halves where it refuses; an owner that
     * keeps many answers by one statement instead.
     */
    default Set<UUID> keeps(Tx tx, Set<UUID> ids) {
        try {
            beforeRemoval(tx, ids, false);
            return Set.of();
        } catch (Refused someStay) {
            if (ids.size() == 1) {
                return ids;
            }
            List<UUID> all = List.copyOf(ids);
            Set<UUID> kept = new HashSet<>(keeps(tx, Set.copyOf(all.subList(0, all.size() / 2))));
            kept.addAll(keeps(tx, Set.copyOf(all.subList(all.size() / 2, all.size()))));
            return kept;
        }
    }

    /**
     * Called once after the rows are written; what follows from them is written in the same operation.
     *
     * @param touched those written, and those whose parts were
     */
    default List<Change> after(Tx tx, Set<UUID> touched, boolean commanded) {
        return List.of();
    }
}
