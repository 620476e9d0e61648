package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands against taking an operation back, as far as the asking person may know. */
final class UndoConflicts {

    /** More tell nobody more; how many there are is said beside them. */
    private static final int MOST_SAID = 100;

    private final Tx tx;
    private final Sight sight;
    private final List<Conflict> shown = new ArrayList<>();
    private long count;
    private boolean onlyPurged = true;

    UndoConflicts(Tx tx, Sight sight) {
        this.tx = tx;
        this.sight = sight;
    }

    private enum Reason {
        /** Somebody changed the value since. */
        CHANGED,
        /** The person may not write the field. */
        RIGHT,
        /** The record, or the one it pointed at, left the trash for good. */
        PURGED
    }

    private record Conflict(String object, UUID id, Optional<Field> field, Reason reason, Optional<String> by) {}

    /** @param by who changed it */
    void changed(ObjectType object, UUID id, Field field, String by) {
        add(object, id, field, Reason.CHANGED, Optional.of(by));
    }

    void withoutRight(ObjectType object, UUID id, Field field) {
        add(object, id, field, Reason.RIGHT, Optional.empty());
    }

    void linkPurged(ObjectType object, UUID id, Field field) {
        add(object, id, field, Reason.PURGED, Optional.empty());
    }

    /** Objects hidden from the person are not named. */
    void purged(String object, UUID id) {
        note(new Conflict(object, id, Optional.empty(), Reason.PURGED, Optional.empty()));
    }

    private void add(ObjectType object, UUID id, Field field, Reason reason, Optional<String> by) {
        note(new Conflict(object.key(), id, Optional.of(field), reason, by));
    }

    private void note(Conflict conflict) {
        count++;
        onlyPurged &= conflict.reason() == Reason.PURGED;
        if (shown.size() < MOST_SAID
                && sight.model()
                        .find(conflict.object())
                        .filter(sight.rights()::knows)
                        .isPresent()) {
            shown.add(conflict);
        }
    }

    /**
     * Refuses the undo if something stands against it.
     *
     * @param nothingDone whether nothing at all could be taken back
     * @param force what could be is enough
     */
    void refuse(boolean nothingDone, boolean force) {
        if (count == 0) {
            return;
        }
        if (nothingDone && onlyPurged) {
            throw Refusal.of(RecordsProblem.UNDO_PURGED, "count", count).refused();
        }
        if (!force) {
            throw Refusal.of(RecordsProblem.UNDO_CONFLICT, Map.of("conflicts", said(), "count", count))
                    .refused();
        }
    }

    private List<Map<String, @Nullable Object>> said() {
        Map<ObjectType, Set<UUID>> asked = new LinkedHashMap<>();
        shown.stream()
                .filter(each -> each.reason() != Reason.PURGED)
                .forEach(each -> asked.computeIfAbsent(sight.object(each.object()), key -> new HashSet<>())
                        .add(each.id()));
        Map<UUID, String> labels = LabelStore.labels(tx, sight, asked);
        return shown.stream().map(each -> said(each, labels)).toList();
    }

    private Map<String, @Nullable Object> said(Conflict conflict, Map<UUID, String> labels) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("object", conflict.object());
        said.put("id", conflict.id().toString());
        said.put("label", labels.get(conflict.id()));
        said.put("field", conflict.field().filter(sight::sees).map(Field::key).orElse(null));
        said.put("reason", conflict.reason().name().toLowerCase(java.util.Locale.ROOT));
        conflict.by().ifPresent(by -> said.put("by", by));
        return said;
    }
}
