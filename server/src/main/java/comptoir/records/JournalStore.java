package comptoir.records;

import comptoir.access.Scope;
import comptoir.dictionary.Column;
import comptoir.dictionary.IdChange;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Refusal;
import comptoir.platform.Ids;
import comptoir.platform.Json;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.JSONB;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
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

    /** @param without objects that are not asked about */
    Result<Record> targetsOf(long op, Collection<String> without) {
        return tx.dsl()
                .fetch(
                        "select object, kind, unnest(ids) as id from {0} where op = {1} and object <> all({2})",
                        Tables.of("operation_target"), DSL.val(op), keys(without));
    }

    /** How many records of an object an operation made, changed and moved, each of the three counted by itself. */
    long touchedBy(long op, ObjectType object) {
        return tx.dsl()
                .fetchSingle(
                        "select (select count(*) from {0} where created_op = {1}) + (select count(*) from {2} where op = {1} and object = {3}) + (select coalesce(sum(cardinality(ids)), 0) from {4} where op = {1} and object = {3}) as n",
                        ObjectStore.table(object),
                        DSL.val(op),
                        Tables.of("change"),
                        DSL.val(object.key()),
                        Tables.of("operation_target"))
                .get("n", Long.class);
    }

    /** The records of an object that an operation changed, as a subquery. */
    static QueryPart changedBy(long op, ObjectType object) {
        return DSL.sql(
                "(select c.record from {0} c where c.op = {1} and c.object = {2})",
                Tables.of("change"), DSL.val(op), DSL.inline(object.key()));
    }

    /** The records of an object that an operation moved in one way, as a subquery. */
    static QueryPart movedBy(long op, ObjectType object, String kind) {
        return DSL.sql(
                "(select unnest(m.ids) from {0} m where m.op = {1} and m.object = {2} and m.kind = {3})",
                Tables.of("operation_target"), DSL.val(op), DSL.inline(object.key()), DSL.inline(kind));
    }

    private static org.jooq.Field<String[]> keys(Collection<String> objects) {
        return DSL.val(objects.toArray(String[]::new));
    }

    /** Records that an operation touched and that have left the trash for good since, with their objects. */
    Map<UUID, String> purgedOf(long op) {
        Map<UUID, String> purged = new HashMap<>();
        tx.dsl()
                .fetch(
                        "select record, object from {0} where made_by = {1} union select record, object from {0} where op = {1} union select p.record, p.object from {2} c join {0} p on p.record = c.record where c.op = {1} union select p.record, p.object from {3} t cross join unnest(t.ids) as touched (id) join {0} p on p.record = touched.id where t.op = {1}",
                        Tables.of("purged"), DSL.val(op), Tables.of("change"), Tables.of("operation_target"))
                .forEach(row -> purged.put(row.get("record", UUID.class), row.get("object", String.class)));
        return purged;
    }

    /** Those of the records named that left the trash for good. */
    Set<UUID> purgedAmong(Collection<UUID> records) {
        return Set.copyOf(tx.dsl()
                .fetch("select record from {0} where record = any({1})", Tables.of("purged"), Ids.of(records))
                .getValues("record", UUID.class));
    }

    /**
     * For each record of an operation's changes, what they were of, the last first: the values before each.
     *
     * @param without objects that are not asked about
     */
    Result<Record> beforeOf(long op, Collection<String> without) {
        return before(op, DSL.condition("object <> all({0})", keys(without))).fetch();
    }

    /** As {@link #beforeOf(long, Collection)}, of one object, read as it is asked for. */
    Cursor<Record> beforeOf(long op, ObjectType object, int atATime) {
        return before(op, DSL.condition("object = {0}", DSL.val(object.key())))
                .fetchSize(atATime)
                .fetchLazy();
    }

    private ResultQuery<Record> before(long op, Condition which) {
        return tx.dsl()
                .resultQuery(
                        "select object, record, min(rev) as rev, jsonb_build_object('steps', jsonb_agg(before order by rev desc)) as before from {0} where op = {1} and {2} group by object, record order by record",
                        Tables.of("change"), DSL.val(op), which);
    }

    /**
     * Columns of a record changed after a revision by operations that still stand: not undone, and not themselves the undo of an operation
     * later than the one asked about.
     */
    Result<Record> changedSince(long op, UUID[] records, Long[] revs) {
        return tx.dsl()
                .fetch(
                        "select c.record, k.key as column, c.op, o.actor_name, o.at from unnest({1}, {2}) as asked(record, rev) join {0} c on c.record = asked.record and c.rev > asked.rev and c.op <> {4} join {3} o on o.id = c.op cross join jsonb_object_keys(c.before) as k(key) where o.undone_by is null and not (o.undoes is not null and o.undoes > {4}) order by c.rev",
                        Tables.of("change"), DSL.val(records), DSL.val(revs), Tables.of("operation"), DSL.val(op));
    }

    /** What changed in one record after a revision, oldest first. */
    Result<Record> changesAfter(UUID record, long rev) {
        return tx.dsl()
                .fetch(
                        "select c.op, c.rev, c.before, o.actor_name, o.at from {0} c join {1} o on o.id = c.op where c.record = {2} and c.rev > {3} order by c.rev",
                        Tables.of("change"), Tables.of("operation"), DSL.val(record), DSL.val(rev));
    }

    /** The values that columns of these records had at a revision, where they were changed since; by record and column. */
    Map<UUID, Map<String, @Nullable Object>> valuesAt(ObjectType object, Collection<UUID> records, long rev) {
        return valuesAt(object, records.stream().distinct().collect(Collectors.toMap(id -> id, id -> rev)));
    }

    /** As {@link #valuesAt(ObjectType, Collection, long)}, each record at a revision of its own. */
    Map<UUID, Map<String, @Nullable Object>> valuesAt(ObjectType object, Map<UUID, Long> revs) {
        Map<String, Column> columns = new HashMap<>();
        object.fields().stream()
                .flatMap(field -> field.columns().stream())
                .forEach(column -> columns.put(column.name(), column));
        List<Map.Entry<UUID, Long>> asked = List.copyOf(revs.entrySet());
        Map<UUID, Map<String, @Nullable Object>> former = new HashMap<>();
        tx.dsl()
                .fetch(
                        "select c.record, jsonb_object_agg(k.key, k.value order by c.rev desc) as before from unnest({2}::uuid[], {3}::bigint[]) as asked (record, rev) join {0} c on c.record = asked.record and c.rev > asked.rev cross join jsonb_each(c.before) as k where c.object = {1} group by c.record",
                        Tables.of("change"),
                        DSL.val(object.key()),
                        DSL.val(asked.stream().map(Map.Entry::getKey).toArray(UUID[]::new)),
                        DSL.val(asked.stream().map(Map.Entry::getValue).toArray(Long[]::new)))
                .forEach(row -> former.put(row.get("record", UUID.class), former(columns, row)));
        String[] sets = columns.values().stream()
                .filter(column -> column.type().isSet())
                .map(Column::name)
                .toArray(String[]::new);
        if (sets.length > 0) {
            setsAt(object, asked, sets, former);
        }
        return former;
    }

    /** Of a set all that was done to it since, taken back from the newest on: what makes it again what it was. */
    private void setsAt(
            ObjectType object,
            List<Map.Entry<UUID, Long>> asked,
            String[] sets,
            Map<UUID, Map<String, @Nullable Object>> former) {
        Map<UUID, Map<String, IdChange>> all = new HashMap<>();
        tx.dsl()
                .fetch(
                        "select c.record, k.key, k.value from unnest({2}::uuid[], {3}::bigint[]) as asked (record, rev) join {0} c on c.record = asked.record and c.rev > asked.rev cross join jsonb_each(c.before) as k where c.object = {1} and k.key = any({4}) order by c.rev desc",
                        Tables.of("change"),
                        DSL.val(object.key()),
                        DSL.val(asked.stream().map(Map.Entry::getKey).toArray(UUID[]::new)),
                        DSL.val(asked.stream().map(Map.Entry::getValue).toArray(Long[]::new)),
                        DSL.val(sets))
                .forEach(row -> all.computeIfAbsent(row.get("record", UUID.class), key -> new HashMap<>())
                        .merge(
                                row.get("key", String.class),
                                IdChange.ofJournal(Json.readObject(
                                        row.get("value", JSONB.class).data())),
                                IdChange::then));
        all.forEach((record, changes) ->
                former.computeIfAbsent(record, key -> new HashMap<>()).putAll(changes));
    }

    private static Map<String, @Nullable Object> former(Map<String, Column> columns, Record change) {
        Map<String, @Nullable Object> values = new HashMap<>();
        Json.readObject(change.get("before", JSONB.class).data()).forEach((name, value) -> {
            Column column = columns.get(name);
            if (column != null) {
                values.put(name, column.type().fromJson(value));
            }
        });
        return values;
    }

    /** Everything that happened to a record and to the files attached to it, newest first. */
    Result<Record> historyOf(String object, UUID record, Optional<Long> beforeRev, int limit) {
        return tx.dsl()
                .fetch(
                        "select h.*, o.number, o.at, o.actor, o.actor_name, o.door, o.kind as act, o.title, o.undone_by from (select op, rev, before, 'change' as what from {0} where record = {1} union all select t.op, o.rev, null, t.kind from {2} t join {3} o on o.id = t.op where t.ids @> array[{1}] union all (with hung as (select id, created_op from {6} where about_record = {1}::text and about_object = {7}) select o.id, o.rev, null, 'change' from {3} o where o.id in (select created_op from hung union select c.op from {0} c join hung on hung.id = c.record union select t.op from {2} t join hung on t.ids @> array[hung.id]))) h join {3} o on o.id = h.op where {4} is null or h.rev < {4} order by h.rev desc limit {5}",
                        Tables.of("change"),
                        DSL.val(record),
                        Tables.of("operation_target"),
                        Tables.of("operation"),
                        DSL.val(beforeRev.orElse(null), Long.class),
                        DSL.val(limit),
                        Tables.of("file"),
                        DSL.val(object));
    }

    Optional<Record> making(long op) {
        return tx.dsl()
                .fetchOptional(
                        "select id as op, rev, number, at, actor, actor_name, door, kind as act, title, undone_by from {0} where id = {1}",
                        Tables.of("operation"), DSL.val(op));
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
