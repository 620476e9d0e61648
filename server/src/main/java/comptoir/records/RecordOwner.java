package comptoir.records;

import comptoir.kernel.Actor;
import comptoir.platform.Tx;
import java.util.List;
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

    /**
     * Called for each record before it is made or changed: completes it or refuses by throwing {@link comptoir.kernel.Refused}.
     *
     * @param commanded whether a command of the module itself writes
     */
    default void before(Tx tx, Actor actor, Draft draft, boolean commanded) {}

    /** Called before records go to the trash or come back; refuses by throwing. */
    default void beforeRemoval(Tx tx, Set<UUID> ids, boolean commanded) {}

    /** Called once after the rows are written; what follows from them is written in the same operation. */
    default List<Change> after(Tx tx, Set<UUID> touched, boolean commanded) {
        return List.of();
    }
}
