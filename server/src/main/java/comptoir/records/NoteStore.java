package comptoir.records;

import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.impl.DSL;

/** Reads the notes of a record, newest first. */
final class NoteStore {

    private static final int MOST = 500;

    private NoteStore() {}

    static List<Note> of(Tx tx, String object, UUID record) {
        return tx
                .dsl()
                .fetch(
                        "select n.id, n.text, o.actor_name, o.at from {0} n join {1} o on o.id = n.created_op where n.about_record = {2} and n.about_object = {3} and n.deleted_op is null order by n.id desc limit {4}",
                        Tables.of("note"),
                        Tables.of("operation"),
                        DSL.val(record.toString()),
                        DSL.val(object),
                        DSL.inline(MOST))
                .stream()
                .map(row -> new Note(
                        row.get("id", UUID.class),
                        row.get("text", String.class),
                        row.get("actor_name", String.class),
                        row.get("at", OffsetDateTime.class).toInstant()))
                .toList();
    }
}
