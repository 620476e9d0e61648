package comptoir.records;

import comptoir.access.Scope;
import comptoir.kernel.Refusal;
import comptoir.platform.Json;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The journal's tables: operations, the values before each change, and the records that went and came. */
final class JournalStore {

    static final int IDS_A_ROW = 1000;

    private final Tx tx;

    JournalStore(Tx tx) {
        this.tx = tx;
    }

    /** Takes the operation's id, and opens the tables' guard until the end of the transaction. */
    long begin() {
        return tx.dsl()
                .fetchSingle(
                        "select nextval({0}::regclass) as id, set_config('comptoir.op', pg_current_xact_id()::text, true), set_config('synchronous_commit', {1}, true)",
                        DSL.val("\"" + tx.workspace().name() + "\".operation_seq"),
                        tx.flushedByNext() ? DSL.inline("off") : DSL.field("current_setting('synchronous_commit')"))
                .get("id", Long.class);
    }

    /**
     * Written last, so that its revision is higher than those of all its rows.
     *
     * @return the objects among these whose records links wait for
     */
    Set<String> close(long op, WriteRequest request, long modelVersion, Set<String> objects, OffsetDateTime at) {
        return close(op, request, Optional.empty(), modelVersion, objects, at);
    }

    /** @param cause the operation because of which the program did this one */
    Set<String> close(
            long op,
            WriteRequest request,
            Optional<Long> cause,
            long modelVersion,
            Set<String> objects,
            OffsetDateTime at) {
        String[] awaited = tx.dsl()
                .fetchSingle(
                        "insert into {0} (id, rev, at, actor, actor_name, door, kind, title, undoes, model_version, objects, cause) values ({1}, nextval({2}::regclass), {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}, {12}) returning array(select each from unnest(objects) each where exists (select 1 from {13} p where p.target = each)) as awaited",
                        Tables.of("operation"),
                        DSL.val(op),
                        DSL.val(revisions()),
                        DSL.val(at),
                        DSL.val(request.actor().member().orElse(null), UUID.class),
                        DSL.val(request.actor().name()),
                        DSL.val(request.door()),
                        DSL.val(request.kind()),
                        DSL.val(request.title()),
                        DSL.val(request.undoes().orElse(null), Long.class),
                        DSL.val(modelVersion),
                        DSL.val(objects.toArray(String[]::new)),
                        DSL.val(cause.orElse(null), Long.class),
                        Tables.of("pending_link"))
                .get("awaited", String[].class);
        if (cause.isEmpty() && RequestKey.CURRENT.isBound()) {
            done(RequestKey.CURRENT.get(), op);
        }
        return Set.of(awaited);
    }

    /** What was asked under a key is done with this operation, or with neither. */
    private void done(RequestKey asked, long op) {
        int mine = tx.change(
                "update {0} set operation = {4} where member = {1} and key = {2} and run = {3}",
                Tables.of("request_key"),
                DSL.val(asked.member()),
                DSL.val(asked.key()),
                DSL.val(asked.run()),
                DSL.val(op));
        if (mine == 0) {
            throw Refusal.of(RecordsProblem.REQUEST_SUPERSEDED).refused();
        }
    }

    /** What was done because of an operation and not taken back since. */
    List<Long> causedBy(long op, String kind) {
        return tx.dsl()
                .fetch(
                        "select id from {0} where cause = {1} and kind = {2} and undone_by is null order by id",
                        Tables.of("operation"), DSL.val(op), DSL.val(kind))
                .getValues("id", Long.class);
    }

    String revisions() {
        return "\"" + tx.workspace().name() + "\".rev_seq";
    }

    void targets(long op, String object, String kind, Collection<UUID> ids) {
        List<UUID> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += IDS_A_ROW) {
            UUID[] some =
                    all.subList(from, Math.min(all.size(), from + IDS_A_ROW)).toArray(UUID[]::new);
            tx.dsl()
                    .execute(
                            "insert into {0} (op, object, kind, ids) values ({1}, {2}, {3}, {4})",
                            Tables.of("operation_target"), DSL.val(op), DSL.val(object), DSL.val(kind), DSL.val(some));
        }
    }

    /** What something that is no record was before: settings, a message. */
    void former(long op, String object, UUID about, Map<String, @Nullable Object> before) {
        tx.dsl()
                .execute(
                        "insert into {0} (op, rev, object, record, before) values ({1}, nextval({2}::regclass), {3}, {4}, {5})",
                        Tables.of("change"),
                        DSL.val(op),
                        DSL.val(revisions()),
                        DSL.val(object),
                        DSL.val(about),
                        DSL.val(JSONB.valueOf(Json.write(before))));
    }

    /** Notes that an operation is taken back. If it was an undo, what that took back stands again, and so on to the first. */
    void undone(long op, long by) {
        Optional<Long> before = undone(op, Optional.of(by));
        if (before.isPresent()) {
            long again = before.get();
            undone(again, Optional.empty()).ifPresent(former -> undone(former, again));
        }
    }

    /** @return what the operation had taken back itself */
    private Optional<Long> undone(long op, Optional<Long> by) {
        return tx.dsl()
                .fetchOptional(
                        "update {0} set undone_by = {1} where id = {2} returning undoes",
                        Tables.of("operation"), DSL.val(by.orElse(null), Long.class), DSL.val(op))
                .map(row -> row.get("undoes", Long.class));
    }

    Optional<Record> operation(long op) {
        return tx.dsl()
                .fetchOptional(
                        "select id, number, at, actor, actor_name, door, kind, title, undoes, undone_by, objects from {0} where id = {1} for update",
                        Tables.of("operation"), DSL.val(op));
    }

    /** Empty, too, when it is somebody else's and touched what the reader does not wholly see. */
    Optional<OperationSummary> summary(long op, Sight sight) {
        return tx.dsl()
                .fetchOptional(
                        "select id, number, at, actor, actor_name, door, kind, title, undone_by, objects from {0} where id = {1}",
                        Tables.of("operation"), DSL.val(op))
                .filter(row -> mayKnow(sight, row))
                .map(row -> new OperationSummary(
                        row.get("id", Long.class),
                        Optional.ofNullable(row.get("number", Long.class)),
                        row.get("at", OffsetDateTime.class).toInstant(),
                        row.get("actor_name", String.class),
                        row.get("door", String.class),
                        row.get("kind", String.class),
                        row.get("title", String.class),
                        row.get("undone_by") != null));
    }

    /**
     * Whether a person may read what an operation was called: it may name records they do not see. One that touched no records (settings,
     * mail) is known to whoever did it and to those who may change the settings.
     */
    static boolean mayKnow(Sight sight, Record operation) {
        UUID actor = operation.get("actor", UUID.class);
        boolean own =
                actor != null && sight.actor().member().filter(actor::equals).isPresent();
        return own
                || sight.actor().isProgram()
                || sight.rights().settings()
                || operation.get("objects", String[].class).length > 0
                        && Arrays.stream(operation.get("objects", String[].class))
                                .allMatch(key -> sight.model()
                                        .find(key)
                                        .filter(object -> sight.on(object).see() == Scope.ALL)
                                        .isPresent());
    }

    /**
     * Numbers the committed operations that have none, one process after the other.
     *
     * @return how many were numbered
     */
    long number() {
        return tx.dsl()
                .fetchSingle(
                        "select {0}({1}) as fresh",
                        Tables.of("number_operations"),
                        DSL.val(tx.workspace().lockKey(WorkspaceSchema.LockUse.SEQUENCER)))
                .get("fresh", Long.class);
    }
}
