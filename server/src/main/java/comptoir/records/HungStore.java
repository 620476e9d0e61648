package comptoir.records;

import comptoir.dictionary.Model;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Refusal;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.impl.DSL;

/** What hangs on records and is reached through them only: notes, files. Its rights are those of the record it hangs on. */
final class HungStore {

    private final Tx tx;
    private final Sight sight;

    HungStore(Tx tx, Sight sight) {
        this.tx = tx;
        this.sight = sight;
    }

    /** The kinds of things that hang on records. */
    static List<ObjectType> kinds(Model model) {
        return model.objects().stream().filter(ObjectType::internal).toList();
    }

    /** What hangs on several records, what lies in the trash as well. */
    static List<UUID> on(Tx tx, ObjectType kind, String object, Collection<UUID> records) {
        return tx.dsl()
                .fetch(
                        "select id from {0} where about_record = any({1}) and about_object = {2} order by id",
                        ObjectStore.table(kind),
                        DSL.val(records.stream().map(UUID::toString).toArray(String[]::new)),
                        DSL.val(object))
                .getValues("id", UUID.class);
    }

    /** A record the reader sees, even in the trash. */
    Row seen(String object, UUID id) {
        return new QueryStore(tx, sight, sight.object(object))
                .one(id, true)
                .orElseThrow(() -> Refusal.of(RecordsProblem.RECORD_NOT_FOUND, "id", id.toString())
                        .refused());
    }

    /** A living record that the person may change; refused in words when it is not. */
    Row toChange(String object, UUID id) {
        ObjectType type = sight.object(object);
        Row row = seen(object, id);
        if (row.deletedOp().isPresent()) {
            throw Refusal.of(RecordsProblem.IN_TRASH, "label", row.label()).refused();
        }
        if (new QueryStore(tx, sight, type)
                .idsAmong(List.of(id), sight.on(type).change())
                .isEmpty()) {
            throw sight.missing(type, "change");
        }
        return row;
    }

    /** With what sight an operation is taken back: whoever may change the records gets at what hung on them, and at nothing else. */
    Sight forUndoOf(long operation) {
        List<ObjectType> touched = touched(operation);
        if (touched.isEmpty() || !touched.stream().allMatch(ObjectType::internal)) {
            return sight;
        }
        for (ObjectType kind : touched) {
            tx.dsl()
                    .fetch(
                            "select distinct about_object, about_record from {0} where created_op = {1} or id in (select record from {2} where op = {1}) or id in (select unnest(ids) from {3} where op = {1})",
                            ObjectStore.table(kind),
                            DSL.val(operation),
                            Tables.of("change"),
                            Tables.of("operation_target"))
                    .forEach(row -> toChange(
                            row.get("about_object", String.class),
                            UUID.fromString(row.get("about_record", String.class))));
        }
        return sight.whole();
    }

    private List<ObjectType> touched(long operation) {
        return new JournalStore(tx)
                .operation(operation)
                .map(row -> Arrays.stream(row.get("objects", String[].class))
                        .flatMap(key -> sight.model().find(key).stream())
                        .toList())
                .orElseGet(List::of);
    }
}
