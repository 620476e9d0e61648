package comptoir.records;

import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.dictionary.IdChange;
import comptoir.dictionary.ObjectType;
import comptoir.dictionary.SqlType;
import comptoir.platform.Ids;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** The only statements that write objects' tables; each journals what it changes. */
final class RowStore {

    private static final String FORMER =
            "case when old.{0} is distinct from new.{0} then jsonb_build_object({1}, old.{0}) else '{}' end";

    /** Of a set, how it becomes again what it was: what others do to it meanwhile stays. */
    private static final String FORMER_SET =
            "case when old.{0} is distinct from new.{0} then jsonb_build_object({1}, jsonb_build_object('add', to_jsonb(array(select unnest(old.{0}) except select unnest(new.{0}))), 'remove', to_jsonb(array(select unnest(new.{0}) except select unnest(old.{0}))))) else '{}' end";

    private final Tx tx;
    private final long op;
    private final JournalStore journal;

    RowStore(Tx tx, long op, JournalStore journal) {
        this.tx = tx;
        this.op = op;
        this.journal = journal;
    }

    /** Makes new records of one object; what a draft does not name gets the column's default. */
    Map<UUID, Long> insert(ObjectType object, List<Draft> drafts) {
        Map<String, Column> columns = new LinkedHashMap<>();
        drafts.forEach(draft -> draft.values()
                .values()
                .forEach(cell -> columns.put(cell.column().name(), cell.column())));
        List<QueryPart> names =
                new ArrayList<>(List.of(name("id"), name("rev"), name("created_op"), name("updated_op")));
        columns.keySet().forEach(each -> names.add(name(each)));
        List<QueryPart> rows = new ArrayList<>();
        for (Draft draft : drafts) {
            List<QueryPart> values = new ArrayList<>(List.of(DSL.val(draft.id()), nextRev(), DSL.val(op), DSL.val(op)));
            columns.values().forEach(column -> values.add(typed(draft.get(column.name()), column.type())));
            rows.add(DSL.sql("({0})", DSL.list(values)));
        }
        Map<UUID, Long> revs = new LinkedHashMap<>();
        tx.dsl()
                .fetch(
                        "insert into {0} ({1}) values {2} returning id, rev",
                        ObjectStore.table(object), DSL.list(names), DSL.list(rows))
                .forEach(row -> revs.put(row.get("id", UUID.class), row.get("rev", Long.class)));
        return revs;
    }

    /**
     * Changes the rows a condition names, as far as something differs, and journals their former values.
     *
     * @param values the new value of each column, as SQL
     * @return the rows really changed, with their new revision
     */
    Map<UUID, Long> update(ObjectType object, Map<Column, QueryPart> values, Condition which) {
        return update(object, values, DSL.sql(""), which);
    }

    /**
     * As {@link #update(ObjectType, Map, Condition)}, with values of another table.
     *
     * @param from that table, joined by the condition to at most one row each; empty, or beginning with {@code from}
     */
    Map<UUID, Long> update(ObjectType object, Map<Column, QueryPart> values, QueryPart from, Condition which) {
        Map<UUID, Long> revs = new LinkedHashMap<>();
        tx.dsl()
                .fetch("{0} select id, rev from changed", updating(object, values, from, which))
                .forEach(row -> revs.put(row.get("id", UUID.class), row.get("rev", Long.class)));
        return revs;
    }

    /** As {@link #update(ObjectType, Map, QueryPart, Condition)}, of more rows than memory should hold. @return how many really changed */
    long updateAll(ObjectType object, Map<Column, QueryPart> values, QueryPart from, Condition which) {
        return tx.dsl()
                .fetchSingle("{0} select count(*) as n from changed", updating(object, values, from, which))
                .get("n", Long.class);
    }

    private QueryPart updating(ObjectType object, Map<Column, QueryPart> values, QueryPart from, Condition which) {
        List<QueryPart> sets = new ArrayList<>();
        List<Condition> differs = new ArrayList<>();
        List<QueryPart> former = new ArrayList<>();
        values.forEach((column, value) -> {
            org.jooq.Field<?> old = DSL.field(DSL.name("t", column.name()));
            sets.add(DSL.sql("{0} = {1}", name(column.name()), value));
            differs.add(DSL.condition("{0} is distinct from {1}", old, value));
            former.add(DSL.sql(
                    column.type().isSet() ? FORMER_SET : FORMER, name(column.name()), DSL.inline(column.name())));
        });
        return DSL.sql(
                "with changed as (update {0} as t set {1}, rev = {2}, updated_op = {3} {9} where {4} and ({5}) returning new.id, new.rev, {6} as before), journalled as (insert into {7} (op, rev, object, record, before) select {3}, rev, {8}, id, before from changed)",
                ObjectStore.table(object),
                DSL.list(sets),
                nextRev(),
                DSL.val(op),
                which,
                DSL.or(differs),
                joined(former),
                Tables.of("change"),
                DSL.val(object.key()),
                from);
    }

    /** Gives each row the values of its draft; all of them touch these columns. */
    Map<UUID, Long> update(ObjectType object, List<Column> columns, List<Draft> drafts) {
        List<QueryPart> names = new ArrayList<>(List.of(name("id")));
        Map<Column, QueryPart> values = new LinkedHashMap<>();
        for (Column column : columns) {
            names.add(name(column.name()));
            values.put(column, DSL.name("v", column.name()));
        }
        List<QueryPart> given = new ArrayList<>();
        for (Draft draft : drafts) {
            List<QueryPart> row = new ArrayList<>(List.of(DSL.val(draft.id())));
            columns.forEach(column -> row.add(cast(draft.get(column.name()), column.type())));
            given.add(DSL.sql("({0})", DSL.list(row)));
        }
        return update(
                object,
                values,
                DSL.sql("from (values {0}) as v ({1})", DSL.list(given), DSL.list(names)),
                DSL.condition("v.id = t.id"));
    }

    /** Locks rows in order of id and reads their revision; those in the trash as well. */
    Result<Record> lock(ObjectType object, Collection<UUID> ids, Condition reached) {
        return tx.dsl()
                .fetch(
                        "select t.id, t.rev, t.label, t.deleted_op from {0} as t where t.id = any({1}) and {2} order by t.id for no key update",
                        ObjectStore.table(object), Ids.of(ids), reached);
    }

    Optional<Record> read(ObjectType object, UUID id) {
        List<QueryPart> columns = new ArrayList<>();
        object.fields().stream()
                .flatMap(field -> field.columns().stream())
                .forEach(column -> columns.add(
                        DSL.field(DSL.name("t", column.name()), column.type().java())));
        columns.add(DSL.field(DSL.name("t", "id"), UUID.class));
        columns.add(DSL.field(DSL.name("t", "rev"), Long.class));
        columns.add(DSL.field(DSL.name("t", "created_op"), Long.class));
        return tx.dsl()
                .fetchOptional(
                        "select {0} from {1} as t where t.id = {2}",
                        DSL.list(columns), ObjectStore.table(object), DSL.val(id));
    }

    /** Puts living rows into the trash, or brings rows back that one operation put there. */
    Map<UUID, Long> trash(ObjectType object, Condition which) {
        return moved(object, DSL.val(op), which.and("t.deleted_op is null"), "trash");
    }

    Map<UUID, Long> restore(ObjectType object, Condition which) {
        return moved(object, DSL.val(null, Long.class), which.and("t.deleted_op is not null"), "restore");
    }

    /** Deletes rows, and notes that they were there. */
    void purge(ObjectType object, Condition which) {
        tx.dsl()
                .execute(
                        "with gone as (delete from {0} as t where {1} returning t.id, t.created_op) insert into {2} (record, object, made_by, op) select id, {3}, created_op, {4} from gone",
                        ObjectStore.table(object), which, Tables.of("purged"), DSL.inline(object.key()), DSL.val(op));
    }

    private Map<UUID, Long> moved(ObjectType object, org.jooq.Field<Long> deletedOp, Condition which, String kind) {
        Map<UUID, Long> revs = new LinkedHashMap<>();
        tx.dsl()
                .fetch(
                        "update {0} as t set deleted_op = {1}, rev = {2}, updated_op = {3} where {4} returning id, rev",
                        ObjectStore.table(object), deletedOp, nextRev(), DSL.val(op), which)
                .forEach(row -> revs.put(row.get("id", UUID.class), row.get("rev", Long.class)));
        journal.targets(op, object.key(), kind, revs.keySet());
        return revs;
    }

    /** As {@link #trash}, of more rows than memory should hold. @return how many there were */
    long trashAll(ObjectType object, Condition which) {
        return movedAll(object, DSL.val(op), which.and("t.deleted_op is null"), "trash");
    }

    /** As {@link #restore}, of more rows than memory should hold. @return how many there were */
    long restoreAll(ObjectType object, Condition which) {
        return movedAll(object, DSL.val(null, Long.class), which.and("t.deleted_op is not null"), "restore");
    }

    private long movedAll(ObjectType object, org.jooq.Field<Long> deletedOp, Condition which, String kind) {
        return tx.dsl()
                .fetchSingle(
                        "with moved as (update {0} as t set deleted_op = {1}, rev = {2}, updated_op = {3} where {4} returning id), pieces as (select id, (row_number() over () - 1) / {8} as piece from moved), noted as (insert into {5} (op, object, kind, ids) select {3}, {6}, {7}, array_agg(id) from pieces group by piece returning cardinality(ids) as n) select coalesce(sum(n), 0) as n from noted",
                        ObjectStore.table(object),
                        deletedOp,
                        nextRev(),
                        DSL.val(op),
                        which,
                        Tables.of("operation_target"),
                        DSL.inline(object.key()),
                        DSL.inline(kind),
                        DSL.inline(JournalStore.IDS_A_ROW))
                .get("n", Long.class);
    }

    /** Locks rows in order of id, those in the trash as well. */
    void lockAll(ObjectType object, Condition which) {
        tx.dsl()
                .fetchSingle(
                        "select count(*) from (select 1 from {0} as t where {1} order by t.id for no key update) held",
                        ObjectStore.table(object), which);
    }

    List<UUID> madeBy(ObjectType object, long operation) {
        return tx.dsl()
                .fetch("select id from {0} where created_op = {1}", ObjectStore.table(object), DSL.val(operation))
                .getValues("id", UUID.class);
    }

    static Condition among(Collection<UUID> ids) {
        return DSL.condition("t.id = any({0})", Ids.of(ids));
    }

    /** The next number of a field that numbers itself. */
    long nextNumber(ObjectType object, Field field) {
        return tx.dsl()
                .fetchSingle(
                        "select nextval({0}::regclass) as n",
                        DSL.val("\"" + tx.workspace().name() + "\".\"" + object.table() + "_" + field.column()
                                + "_seq\""))
                .get("n", Long.class);
    }

    /** The next number of such a field, for a statement that makes many records. */
    QueryPart nextNumberSql(ObjectType object, Field field) {
        return DSL.sql(
                "nextval({0}::regclass)",
                DSL.inline("\"" + tx.workspace().name() + "\".\"" + object.table() + "_" + field.column() + "_seq\""));
    }

    org.jooq.Field<Long> nextRev() {
        return DSL.field("nextval({0}::regclass)", Long.class, DSL.inline(journal.revisions()));
    }

    static QueryPart typed(@Nullable Object value, SqlType type) {
        return type.isSet() ? set(value) : DSL.val(value, dataType(type));
    }

    /** What a changed row gets; of a set what is put in and taken out, if that was said. */
    static QueryPart next(Draft.Cell cell) {
        return cell.value() instanceof IdChange change
                ? DSL.sql(
                        "(select array_agg(distinct each order by each) from unnest(t.{0} || {1}) each where each <> all({2}))",
                        name(cell.column().name()), Ids.of(change.add()), Ids.of(change.remove()))
                : typed(cell.value(), cell.column().type());
    }

    private static QueryPart set(@Nullable Object value) {
        List<UUID> ids = IdChange.set(value);
        return ids.isEmpty() ? DSL.castNull(SQLDataType.UUID.array()) : Ids.of(ids);
    }

    /** As {@link #typed}, for where nothing else tells PostgreSQL the type. */
    private static QueryPart cast(@Nullable Object value, SqlType type) {
        return type.isSet() ? set(value) : DSL.cast(value, dataType(type));
    }

    private static DataType<?> dataType(SqlType type) {
        return switch (type) {
            case TEXT -> SQLDataType.CLOB;
            case NUMERIC -> SQLDataType.NUMERIC;
            case BIGINT -> SQLDataType.BIGINT;
            case BOOLEAN -> SQLDataType.BOOLEAN;
            case DATE -> SQLDataType.LOCALDATE;
            case INSTANT -> SQLDataType.TIMESTAMPWITHTIMEZONE;
            case UUID -> SQLDataType.UUID;
            case UUIDS -> SQLDataType.UUID.array();
        };
    }

    private static QueryPart name(String column) {
        return DSL.name(column);
    }

    private static QueryPart joined(List<QueryPart> parts) {
        QueryPart all = parts.getFirst();
        for (QueryPart next : parts.subList(1, parts.size())) {
            all = DSL.sql("{0} || {1}", all, next);
        }
        return all;
    }
}
