package comptoir.records;

import comptoir.kernel.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody wants written, in one operation.
 *
 * @param door {@code screen}, {@code api}, {@code import 12}, {@code command} …
 * @param kind what sort of act: {@code edit}, {@code import}, {@code bulk}, {@code quote.send} …
 * @param title a sentence for the history; may be empty
 * @param commanded objects whose command-owned fields this writer may write
 * @param undoes the operation this one takes back
 */
public record WriteRequest(
        Actor actor,
        String door,
        String kind,
        String title,
        Set<String> commanded,
        Optional<Long> undoes,
        List<Change> changes) {

    public static WriteRequest of(Actor actor, String door, List<? extends Change> changes) {
        return new WriteRequest(actor, door, "edit", "", Set.of(), Optional.empty(), List.copyOf(changes));
    }

    public static WriteRequest of(Actor actor, String door, Change change) {
        return of(actor, door, List.of(change));
    }

    /** As done by a command of the module that owns these objects. */
    public WriteRequest commandedFor(String newKind, String... objects) {
        return new WriteRequest(actor, door, newKind, title, Set.of(objects), undoes, changes);
    }

    public WriteRequest asKind(String newKind) {
        return new WriteRequest(actor, door, newKind, title, commanded, undoes, changes);
    }

    public WriteRequest titled(String newTitle) {
        return new WriteRequest(actor, door, kind, newTitle, commanded, undoes, changes);
    }
}
