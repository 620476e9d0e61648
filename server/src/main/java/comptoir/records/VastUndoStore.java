package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * What is taken back of an operation that touched more records than memory should hold: whole sets go to the trash or come back by one statement
 * each, and values some at a time.
 */
final class VastUndoStore {

    /** So many records of an object are still taken back one by one, and told one by one. */
    private static final long FEW = 10_000;

    private static final int AT_A_TIME = 1_000;

    private final Tx tx;
    private final Sight sight;
    private final Owners owners;
    private final OperationStore session;
    private final long operation;
    private final TouchedStore touched;
    private final Map<String, ObjectType> objects = new LinkedHashMap<>();

    /** @param among keys of the objects that the operation touched */
    VastUndoStore(Tx tx, Sight sight, Owners owners, OperationStore session, long operation, List<String> among) {
        this.tx = tx;
        this.sight = sight;
        this.owners = owners;
        this.session = session;
        this.operation = operation;
        this.touched = new TouchedStore(tx, operation);
        for (String key : among) {
            ObjectType object = sight.object(key);
            if (standsAlone(object) && touched.count(object) > FEW) {
                session.many(object);
                objects.put(key, object);
            }
        }
    }

    /** Whether nobody has a say about each record, and none brings others along. */
    private boolean standsAlone(ObjectType object) {
        return !owners.rule(object)
                && object.parent().isEmpty()
                && sight.model().objects().stream()
                        .flatMap(other -> other.parent().stream())
                        .flatMap((Field link) -> link.target().stream())
                        .noneMatch(object.key()::equals);
    }

    /** Objects whose records are taken back here. */
    List<String> objects() {
        return List.copyOf(objects.keySet());
    }

    /** Gives the changes of each object, some at a time, to what takes them back. */
    void values(Consumer<Map<ObjectType, Map<UUID, Record>>> some) {
        for (ObjectType object : objects.values()) {
            try (Cursor<Record> changes = touched.before(object, AT_A_TIME)) {
                for (List<Record> piece = changes.fetchNext(AT_A_TIME);
                        !piece.isEmpty();
                        piece = changes.fetchNext(AT_A_TIME)) {
                    Map<UUID, Record> byRecord = new LinkedHashMap<>();
                    piece.forEach(change -> byRecord.put(change.get("record", UUID.class), change));
                    some.accept(Map.of(object, byRecord));
                }
            }
        }
    }

    /** What it threw away comes back; what it made or brought back goes. */
    void removals() {
        for (ObjectType object : objects.values()) {
            Condition gone = DSL.condition("t.id in {0}", touched.moved(object, "trash"));
            hold(object, gone);
            session.restoreAll(object, gone);
            Condition came = DSL.condition(
                    "(t.created_op = {0} or t.id in {1})", DSL.val(operation), touched.moved(object, "restore"));
            hold(object, came);
            session.trashAll(object, came);
        }
    }

    /** Locks them, and refuses where one is not seen, or not within reach of the right to delete. */
    private void hold(ObjectType object, Condition which) {
        session.rows().lockAll(object, which);
        Condition seen =
                ObjectStore.reached(sight, object, "t", sight.on(object).see());
        Condition removable =
                ObjectStore.reached(sight, object, "t", sight.on(object).remove());
        Optional<Record> without = tx.dsl()
                .fetchOptional(
                        "select t.id, {0} as seen from {1} as t where {2} and not ({0} and {3}) limit 1",
                        seen, ObjectStore.table(object), which, removable);
        without.ifPresent(row -> {
            throw row.get("seen", Boolean.class)
                    ? sight.missing(object, "delete")
                    : Refusal.of(
                                    RecordsProblem.RECORD_NOT_FOUND,
                                    "id",
                                    row.get("id", UUID.class).toString())
                            .refused();
        });
    }
}
