package comptoir.records;

import comptoir.platform.Ids;
import comptoir.platform.Json;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Keeps what members are told, and reads of it what still holds. */
public final class NotificationStore {

    /** A note stands and names the member; any other act was not taken back. */
    private static final String HOLDS =
            "case when b.note is null then o.undone_by is null else n.deleted_op is null and strpos(n.text, '](' || b.member || ')') > 0 end";

    /** A note may have moved with its record since: where it hangs now counts. */
    private static final String FROM =
            " from {0} b join {1} o on o.id = b.op left join {2} n on n.id = b.note where b.member = {3} and " + HOLDS;

    private static final String ABOUT =
            "coalesce(n.about_object, b.object) as object, coalesce(n.about_record::uuid, b.record) as record";

    private static final int EXCERPT = 160;

    private final Tx tx;

    public NotificationStore(Tx tx) {
        this.tx = tx;
    }

    /** Once for a note and a member, however often it is written anew. */
    void tellOfNote(UUID member, long operation, Notes.Place place) {
        tx.change(
                "insert into {0} (member, kind, op, object, record, note) values ({1}, 'mention', {2}, {3}, {4}, {5}) on conflict (note, member) where note is not null do nothing",
                Tables.of("notification"),
                DSL.val(member),
                DSL.val(operation),
                DSL.val(place.object()),
                DSL.val(place.record()),
                DSL.val(place.note()));
    }

    public void tell(Notification.Told told) {
        tx.change(
                "insert into {0} (member, kind, op, object, record, facts) values ({1}, {2}, {3}, {4}, {5}, {6})",
                Tables.of("notification"),
                DSL.val(told.member()),
                DSL.val(told.kind()),
                DSL.val(told.operation()),
                DSL.val(told.object()),
                DSL.val(told.record().orElse(null), UUID.class),
                DSL.val(JSONB.valueOf(Json.write(told.facts()))));
    }

    List<Notification> before(UUID member, Optional<UUID> before, int limit) {
        return tx
                .dsl()
                .fetch(
                        "select b.id, b.kind, b.op, o.at, b.read_at, o.actor, o.actor_name, " + ABOUT
                                + ", b.note, n.text, b.facts, (select jsonb_object_agg(m.id, m.name) from {6} m where m.id = b.member) as names"
                                + FROM + " and ({4}::uuid is null or b.id < {4}) order by b.id desc limit {5}",
                        Tables.of("notification"),
                        Tables.of("operation"),
                        Tables.of("note"),
                        DSL.val(member),
                        DSL.val(before.orElse(null), UUID.class),
                        DSL.inline(limit),
                        Tables.of("member"))
                .stream()
                .map(row -> notification(member, row))
                .toList();
    }

    /** What the newest unread entries are about; object and record. */
    List<About> unread(UUID member, int most) {
        return tx
                .dsl()
                .fetch(
                        "select " + ABOUT + FROM + " and b.read_at is null order by b.id desc limit {4}",
                        Tables.of("notification"),
                        Tables.of("operation"),
                        Tables.of("note"),
                        DSL.val(member),
                        DSL.inline(most))
                .stream()
                .map(row ->
                        new About(row.get("object", String.class), Optional.ofNullable(row.get("record", UUID.class))))
                .toList();
    }

    record About(String object, Optional<UUID> record) {}

    void read(UUID member, Collection<UUID> entries, Instant at) {
        tx.change(
                "update {0} set read_at = {3} where member = {1} and id = any({2}) and read_at is null",
                Tables.of("notification"), DSL.val(member), Ids.of(entries), DSL.val(at.atOffset(ZoneOffset.UTC)));
    }

    /** What came later than the last one shown stays unread. */
    void readUntil(UUID member, UUID last, Instant at) {
        tx.change(
                "update {0} set read_at = {3} where member = {1} and id <= {2} and read_at is null",
                Tables.of("notification"), DSL.val(member), DSL.val(last), DSL.val(at.atOffset(ZoneOffset.UTC)));
    }

    /** The members for whom an operation made an entry, or made one go or come back. */
    public static Set<UUID> toldBy(Tx tx, long operation, boolean ofNotes) {
        return Set.copyOf(tx.dsl()
                .fetch(
                        "with recursive meant (id) as (select {1}::bigint union select o.undoes from {2} o join meant on o.id = meant.id where o.undoes is not null), notes (id) as (select id from {3} where {4} and created_op = {1} union select record from {5} where {4} and op = {1} and object = 'note' union select unnest(ids) from {6} where {4} and op = {1} and object = 'note') select member from {0} where op in (select id from meant) union select member from {0} where note in (select id from notes)",
                        Tables.of("notification"),
                        DSL.val(operation),
                        Tables.of("operation"),
                        Tables.of("note"),
                        DSL.inline(ofNotes),
                        Tables.of("change"),
                        Tables.of("operation_target"))
                .getValues("member", UUID.class));
    }

    private static Notification notification(UUID member, Record row) {
        Optional<UUID> note = Optional.ofNullable(row.get("note", UUID.class));
        String excerpt = note.isEmpty()
                ? ""
                : new Mentioned(row.get("text", String.class))
                        .named(NoteStore.names(row.get("names", JSONB.class)))
                        .excerpt(member, EXCERPT);
        return new Notification(
                row.get("id", UUID.class),
                row.get("kind", String.class),
                row.get("at", OffsetDateTime.class).toInstant(),
                row.get("read_at") == null,
                row.get("op", Long.class),
                Optional.ofNullable(row.get("actor", UUID.class)),
                row.get("actor_name", String.class),
                row.get("object", String.class),
                Optional.ofNullable(row.get("record", UUID.class)),
                "",
                note,
                excerpt,
                Json.readObject(row.get("facts", JSONB.class).data()));
    }
}
