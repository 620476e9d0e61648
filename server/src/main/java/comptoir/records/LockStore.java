package comptoir.records;

import comptoir.access.Scope;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Refusal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows a write holds, locked in order of object and id, with what they were when the lock was had. */
final class LockStore {

    private record Held(long rev, String label, @Nullable Long deletedOp) {}

    private final OperationStore session;
    private final Sight sight;
    private final Map<UUID, Held> held = new HashMap<>();

    private LockStore(OperationStore session, Sight sight) {
        this.session = session;
        this.sight = sight;
    }

    /** LockStore what the reader sees of these records; one that is not there or not to be seen is refused as not found. */
    static LockStore take(OperationStore session, Sight sight, Map<ObjectType, Set<UUID>> wanted) {
        LockStore locks = new LockStore(session, sight);
        for (ObjectType object : sight.model().inOrder(wanted.keySet())) {
            Set<UUID> ids = wanted.getOrDefault(object, Set.of());
            session.rows()
                    .lock(
                            object,
                            ids,
                            ObjectStore.reached(
                                    sight, object, "t", sight.on(object).see()))
                    .forEach(row -> locks.held.put(
                            row.get("id", UUID.class),
                            new Held(
                                    row.get("rev", Long.class),
                                    Optional.ofNullable(row.get("label", String.class))
                                            .orElse(""),
                                    row.get("deleted_op", Long.class))));
            Set<UUID> absent = new HashSet<>(ids);
            absent.removeAll(locks.held.keySet());
            if (!absent.isEmpty()) {
                throw Refusal.of(
                                RecordsProblem.RECORD_NOT_FOUND,
                                "id",
                                absent.iterator().next().toString())
                        .refused();
            }
        }
        return locks;
    }

    long rev(UUID id) {
        Held row = held.get(id);
        return row == null ? 0 : row.rev();
    }

    boolean living(UUID id) {
        Held row = held.get(id);
        return row != null && row.deletedOp() == null;
    }

    void alive(ObjectType object, UUID id) {
        Held row = held.get(id);
        if (row == null || row.deletedOp() != null) {
            throw Refusal.of(
                            RecordsProblem.IN_TRASH,
                            "label",
                            row == null ? object.label().fr() : row.label())
                    .refused();
        }
    }

    /** @return the operation that put it in the trash */
    long trashed(ObjectType object, UUID id) {
        Held row = held.get(id);
        if (row == null || row.deletedOp() == null) {
            throw Refusal.of(
                            RecordsProblem.NOT_IN_TRASH,
                            "label",
                            row == null ? object.label().fr() : row.label())
                    .refused();
        }
        return row.deletedOp();
    }

    /** Refuses when a right to act does not reach a record that may be seen. */
    void within(ObjectType object, UUID id, Scope scope, String right) {
        within(object, Set.of(id), scope, right);
    }

    /** As {@link #within(ObjectType, UUID, Scope, String)}, of all of them. */
    void within(ObjectType object, Set<UUID> ids, Scope scope, String right) {
        if (scope == Scope.ALL || ids.isEmpty()) {
            return;
        }
        int reached = session.rows()
                .lock(object, ids, ObjectStore.reached(sight, object, "t", scope))
                .size();
        if (reached < ids.size()) {
            throw sight.missing(object, right);
        }
    }
}
