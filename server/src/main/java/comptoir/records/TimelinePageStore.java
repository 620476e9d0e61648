package comptoir.records;

import comptoir.dictionary.ObjectType;
import comptoir.platform.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Record;

/** Puts a record's timeline together, in a number of statements that does not grow with it. */
final class TimelinePageStore {

    private static final Set<String> LINKED = Set.of("made", "act");

    private final Tx tx;
    private final Sight sight;

    TimelinePageStore(Tx tx, Sight sight) {
        this.tx = tx;
        this.sight = sight;
    }

    /** @param notes the newest of the record, as they stand */
    Timeline read(
            ObjectType object, UUID id, Set<Timeline.Kind> kinds, Optional<Long> before, int limit, List<Note> notes) {
        List<Record> found = new TimelineStore(tx, sight).before(object, id, kinds, before, limit);
        List<Record> shown = upTo(found, limit);
        // Of an operation longer than a page all is shown, and nothing of what is older was looked for.
        boolean more = found.size() > limit;
        HistoryStore history = new HistoryStore(tx, sight, object);
        List<History.Entry> acts = history.told(id, before, shown, linked(shown));
        List<Timeline.Entry> entries = new ArrayList<>();
        Map<UUID, Note> written = written(object, id, shown, notes);
        for (int i = 0; i < shown.size(); i++) {
            Record row = shown.get(i);
            UUID about = row.get("record", UUID.class);
            String what = row.get("what", String.class);
            Optional<Note> note = what.equals("note") ? Optional.ofNullable(written.get(about)) : Optional.empty();
            Optional<Timeline.Linked> linked = LINKED.contains(what)
                    ? Optional.of(new Timeline.Linked(
                            row.get("object", String.class),
                            about,
                            history.label(about),
                            row.get("many", Long.class),
                            what.equals("made")))
                    : Optional.empty();
            entries.add(new Timeline.Entry(acts.get(i), note, linked));
        }
        if (!more && kinds.contains(Timeline.Kind.CHANGES)) {
            history.made(id)
                    .ifPresent(made -> entries.add(new Timeline.Entry(made, Optional.empty(), Optional.empty())));
        }
        return new Timeline(entries, more ? Optional.of(shown.getLast().get("rev", Long.class)) : Optional.empty());
    }

    /** Those the page tells; of a record with very many notes the older ones are read now. */
    private Map<UUID, Note> written(ObjectType object, UUID id, List<Record> shown, List<Note> notes) {
        Map<UUID, Note> written = new HashMap<>();
        notes.forEach(note -> written.put(note.id(), note));
        List<UUID> older = shown.stream()
                .filter(row -> row.get("what", String.class).equals("note"))
                .map(row -> row.get("record", UUID.class))
                .filter(note -> !written.containsKey(note))
                .toList();
        if (!older.isEmpty()) {
            NoteStore.among(tx, object.key(), id, older).forEach(note -> written.put(note.id(), note));
        }
        return written;
    }

    /** What one operation did is not parted between two pages. */
    private static List<Record> upTo(List<Record> found, int limit) {
        if (found.size() <= limit) {
            return found;
        }
        long last = found.get(limit - 1).get("rev", Long.class);
        return found.stream().filter(row -> row.get("rev", Long.class) >= last).toList();
    }

    private Map<ObjectType, Set<UUID>> linked(List<Record> rows) {
        Map<ObjectType, Set<UUID>> asked = new HashMap<>();
        rows.stream()
                .filter(row -> LINKED.contains(row.get("what", String.class)))
                .forEach(row -> asked.computeIfAbsent(
                                sight.model().object(row.get("object", String.class)), key -> new HashSet<>())
                        .add(row.get("record", UUID.class)));
        return asked;
    }
}
