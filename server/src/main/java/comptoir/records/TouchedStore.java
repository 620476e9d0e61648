package comptoir.records;

import comptoir.dictionary.ObjectType;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/** What one operation changed, made and moved, and what became of it since. */
final class TouchedStore {

    private final Tx tx;
    private final long op;

    TouchedStore(Tx tx, long op) {
        this.tx = tx;
        this.op = op;
    }

    /** @param without objects that are not asked about */
    Result<Record> targets(Collection<String> without) {
        return tx.dsl()
                .fetch(
                        "select object, kind, unnest(ids) as id from {0} where op = {1} and object <> all({2})",
                        Tables.of("operation_target"), DSL.val(op), keys(without));
    }

    /** How many records of an object it made, changed and moved, each of the three counted by itself. */
    long count(ObjectType object) {
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

    /** The records of an object that it changed, as a subquery. */
    QueryPart changed(ObjectType object) {
        return DSL.sql(
                "(select c.record from {0} c where c.op = {1} and c.object = {2})",
                Tables.of("change"), DSL.val(op), DSL.inline(object.key()));
    }

    /** The records of an object that it moved in one way, as a subquery. */
    QueryPart moved(ObjectType object, String kind) {
        return DSL.sql(
                "(select unnest(m.ids) from {0} m where m.op = {1} and m.object = {2} and m.kind = {3})",
                Tables.of("operation_target"), DSL.val(op), DSL.inline(object.key()), DSL.inline(kind));
    }

    private static Field<String[]> keys(Collection<String> objects) {
        return DSL.val(objects.toArray(String[]::new));
    }

    /** Records that it touched and that have left the trash for good since, with their objects. */
    Map<UUID, String> purged() {
        Map<UUID, String> purged = new HashMap<>();
        tx.dsl()
                .fetch(
                        "select record, object from {0} where made_by = {1} union select record, object from {0} where op = {1} union select p.record, p.object from {2} c join {0} p on p.record = c.record where c.op = {1} union select p.record, p.object from {3} t cross join unnest(t.ids) as touched (id) join {0} p on p.record = touched.id where t.op = {1}",
                        Tables.of("purged"), DSL.val(op), Tables.of("change"), Tables.of("operation_target"))
                .forEach(row -> purged.put(row.get("record", UUID.class), row.get("object", String.class)));
        return purged;
    }

    /**
     * For each record of its changes, what they were of, the last first: the values before each.
     *
     * @param without objects that are not asked about
     */
    Result<Record> before(Collection<String> without) {
        return stepsBefore(DSL.condition("object <> all({0})", keys(without))).fetch();
    }

    /** As {@link #before(Collection)}, of one object, read as it is asked for. */
    Cursor<Record> before(ObjectType object, int atATime) {
        return stepsBefore(DSL.condition("object = {0}", DSL.val(object.key())))
                .fetchSize(atATime)
                .fetchLazy();
    }

    private ResultQuery<Record> stepsBefore(Condition which) {
        return tx.dsl()
                .resultQuery(
                        "select object, record, min(rev) as rev, jsonb_build_object('steps', jsonb_agg(before order by rev desc)) as before from {0} where op = {1} and {2} group by object, record order by record",
                        Tables.of("change"), DSL.val(op), which);
    }

    /**
     * Columns of a record changed after a revision by operations that still stand: not undone, and not themselves the undo of an operation
     * later than the one asked about.
     */
    Result<Record> changedSince(UUID[] records, Long[] revs) {
        return tx.dsl()
                .fetch(
                        "select c.record, k.key as column, c.op, o.actor_name, o.at from unnest({1}, {2}) as asked(record, rev) join {0} c on c.record = asked.record and c.rev > asked.rev and c.op <> {4} join {3} o on o.id = c.op cross join jsonb_object_keys(c.before) as k(key) where o.undone_by is null and not (o.undoes is not null and o.undoes > {4}) order by c.rev",
                        Tables.of("change"), DSL.val(records), DSL.val(revs), Tables.of("operation"), DSL.val(op));
    }
}
