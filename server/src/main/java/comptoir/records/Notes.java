package comptoir.records;

import comptoir.access.Scope;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Actor;
import comptoir.platform.WorkspaceSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What people write about a record, for everybody who sees it. */
public final class Notes {

    private final Records records;

    public Notes(Records records) {
        this.records = records;
    }

    /** The notes of a record that the reader sees, newest first. */
    public List<Note> list(WorkspaceSchema workspace, Actor actor, String object, UUID id) {
        return records.reading(workspace, actor, (tx, sight) -> {
            records.seen(tx, sight, object, id);
            return NoteStore.of(tx, object, id);
        });
    }

    /** Writes a note on a record that the writer sees and whose object they may change. */
    public Written add(WorkspaceSchema workspace, Actor actor, String door, String object, UUID id, String text) {
        return records.inOne(workspace, actor, (tx, sight) -> {
            ObjectType type = sight.object(object);
            records.seen(tx, sight, object, id);
            if (sight.on(type).change() == Scope.NONE) {
                throw sight.missing(type, "change");
            }
            Change.Create note =
                    Change.Create.of("note", Map.of("text", text, "aboutObject", object, "aboutRecord", id.toString()));
            return records.hang(
                    tx, sight, new WriteRequest(actor, door, "note", "", Set.of(), Optional.empty(), List.of(note)));
        });
    }
}
