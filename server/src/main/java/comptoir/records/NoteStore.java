package comptoir.records;

import comptoir.platform.Ids;
import comptoir.platform.Json;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads the notes of a record, newest first, with the names that the members they mention have today. */
final class NoteStore {

    private static final int MOST = 500;

    private static final String READ =
            "select n.id, n.rev, n.text, o.actor, o.actor_name, o.at, case when n.updated_op <> n.created_op then (select c.at from {1} c where c.id = n.updated_op and c.kind <> 'undo') end as changed_at, (select jsonb_object_agg(m.id, m.name) from regexp_matches(n.text, {5}, 'g') as named (found) join {2} m on m.id = named.found[1]::uuid) as names from {0} n join {1} o on o.id = n.created_op where n.about_record = {3} and n.about_object = {4} and n.deleted_op is null";

    /** The members a text refers to, as the database finds them. */
    private static final String REFERRED = "\\]\\(([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\)";

    private NoteStore() {}

    static List<Note> of(Tx tx, String object, UUID record) {
        return read(tx, object, record, DSL.sql("order by n.id desc limit {0}", DSL.inline(MOST)));
    }

    /** Empty when it hangs on another record, or lies in the trash. */
    static Optional<Note> find(Tx tx, String object, UUID record, UUID note) {
        return among(tx, object, record, List.of(note)).stream().findFirst();
    }

    /** Those of them that hang on the record and do not lie in the trash. */
    static List<Note> among(Tx tx, String object, UUID record, Collection<UUID> notes) {
        return read(tx, object, record, DSL.sql("and n.id = any({0})", Ids.of(notes)));
    }

    private static List<Note> read(Tx tx, String object, UUID record, QueryPart which) {
        return tx
                .dsl()
                .fetch(
                        READ + " {6}",
                        Tables.of("note"),
                        Tables.of("operation"),
                        Tables.of("member"),
                        DSL.val(record.toString()),
                        DSL.val(object),
                        DSL.val(REFERRED),
                        which)
                .stream()
                .map(NoteStore::note)
                .toList();
    }

    private static Note note(Record row) {
        Mentioned text = new Mentioned(row.get("text", String.class)).named(names(row.get("names", JSONB.class)));
        return new Note(
                row.get("id", UUID.class),
                row.get("rev", Long.class),
                text.readable(),
                text.source(),
                Optional.ofNullable(row.get("actor", UUID.class)),
                row.get("actor_name", String.class),
                row.get("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.get("changed_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    /** What members are called, by their id as JSON has it. */
    static Map<UUID, String> names(@Nullable JSONB named) {
        Map<UUID, String> names = new HashMap<>();
        if (named != null) {
            Json.readObject(named.data()).forEach((id, name) -> names.put(UUID.fromString(id), String.valueOf(name)));
        }
        return names;
    }
}
