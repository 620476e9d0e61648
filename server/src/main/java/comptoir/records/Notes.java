package comptoir.records;

import comptoir.access.Scope;
import comptoir.dictionary.Asker;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people write about a record, for everybody who sees it; whom they name in it is told. */
public final class Notes {

    private static final String NOTE = "note";

    private final Records records;

    public Notes(Records records) {
        this.records = records;
    }

    /** One note of one record. */
    public record Place(String object, UUID record, UUID note) {}

    /** The notes of a record that the reader sees, newest first. */
    public List<Note> list(WorkspaceSchema workspace, Actor actor, String object, UUID id) {
        return records.reading(workspace, actor, (tx, sight) -> {
            records.seen(tx, sight, object, id);
            return NoteStore.of(tx, object, id);
        });
    }

    /** Whom a note on the record may name, as one types. */
    public List<Mentionable> mentionable(Asker asker, String object, UUID id, String typed) {
        return records.reading(asker.workspace(), asker.actor(), (tx, sight) -> {
            ObjectType type = writable(tx, sight, object, id);
            return new Mentions(tx, sight, records).matching(type, id, typed);
        });
    }

    /** Writes a note on a record that the writer sees and whose object they may change. */
    public Written add(
            WorkspaceSchema workspace, Actor actor, String door, String object, UUID id, @Nullable String text) {
        return records.inOne(workspace, actor, (tx, sight) -> {
            ObjectType type = writable(tx, sight, object, id);
            Mentioned named = new Mentions(tx, sight, records).checked(type, id, given(text), Set.of());
            Change.Create note = Change.Create.of(
                    NOTE, Map.of("text", named.source(), "aboutObject", object, "aboutRecord", id.toString()));
            Written done = records.hang(tx, sight, act(actor, door, NOTE, note));
            tell(tx, sight, done, new Place(object, id, done.only().id()), named);
            return done;
        });
    }

    /** Its author writes it anew; who is named for the first time is told, the others are not told again. */
    public Written change(Asker asker, Place place, @Nullable String text, Optional<Long> rev) {
        return records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            ObjectType type = writable(tx, sight, place.object(), place.record());
            Note note = found(tx, place);
            refuseOthers(sight, note, false);
            Set<UUID> before = new Mentioned(note.source()).members();
            Mentioned named = new Mentions(tx, sight, records).checked(type, place.record(), given(text), before);
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("text", named.source());
            Written done = records.hang(
                    tx,
                    sight,
                    act(
                            asker.actor(),
                            asker.door(),
                            "note.change",
                            new Change.Update(NOTE, place.note(), rev, values)));
            tell(tx, sight, done, place, named);
            return done;
        });
    }

    /** Its author takes it away, or whoever may change the settings; it comes back by undo. */
    public Written remove(Asker asker, Place place) {
        return records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            writable(tx, sight, place.object(), place.record());
            refuseOthers(sight, found(tx, place), sight.rights().settings());
            return records.hang(
                    tx, sight, act(asker.actor(), asker.door(), "note.remove", new Change.Trash(NOTE, place.note())));
        });
    }

    private ObjectType writable(Tx tx, Sight sight, String object, UUID id) {
        ObjectType type = sight.object(object);
        records.seen(tx, sight, object, id);
        if (sight.on(type).change() == Scope.NONE) {
            throw sight.missing(type, "change");
        }
        return type;
    }

    private static Note found(Tx tx, Place place) {
        return NoteStore.find(tx, place.object(), place.record(), place.note())
                .orElseThrow(() -> Refusal.of(RecordsProblem.NOTE_NOT_FOUND).refused());
    }

    private static void refuseOthers(Sight sight, Note note, boolean mayAnyway) {
        if (!mayAnyway
                && !(note.author().isPresent()
                        && note.author().equals(sight.actor().member()))) {
            throw Refusal.of(RecordsProblem.NOTE_OF_ANOTHER, "by", note.by()).refused();
        }
    }

    private static Mentioned given(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Refusal.of(RecordsProblem.NOTE_EMPTY).refused();
        }
        return new Mentioned(text.strip());
    }

    /** Nobody is told what they wrote themselves, and nobody twice of one note. */
    private static void tell(Tx tx, Sight sight, Written done, Place place, Mentioned text) {
        NotificationStore store = new NotificationStore(tx);
        text.members().stream()
                .filter(member -> !sight.actor().member().equals(Optional.of(member)))
                .forEach(member -> store.tellOfNote(member, done.operation(), place));
    }

    private static WriteRequest act(Actor actor, String door, String kind, Change change) {
        return new WriteRequest(actor, door, kind, "", Set.of(), Optional.empty(), List.of(change));
    }
}
