package comptoir.dictionary;

import comptoir.kernel.Refusal;
import comptoir.platform.Ids;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Name;
import org.jooq.Query;
import org.jooq.impl.DSL;

/** The statements that change an object's tables. */
final class SchemaStore {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Tx tx;

    SchemaStore(Tx tx) {
        this.tx = tx;
    }

    static void takeLock(Tx tx) {
        tx.dsl().execute("set local lock_timeout = '150ms'");
        tx.dsl()
                .fetch(
                        "select pg_advisory_xact_lock({0})",
                        DSL.val(tx.workspace().lockKey(WorkspaceSchema.LockUse.MODEL)));
    }

    /** Whether a statement gave up waiting for a lock. */
    static boolean isBusy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    void apply(SchemaChange step) {
        switch (step) {
            case SchemaChange.AddColumn add -> addColumn(add);
            case SchemaChange.MakeDirectory(String table) -> makeDirectory(table);
            case SchemaChange.AddReference add -> addReference(add);
            case SchemaChange.AddSetIndex(String table, String column) ->
                execute(DSL.query(
                        "create index {0} on {1} using gin ({2})",
                        DSL.name(table + "_with_" + column), Tables.of(table), DSL.name(column)));
            case SchemaChange.AddSequence(String table, String column) ->
                execute(DSL.query("create sequence {0}", here(table + "_" + column + "_seq")));
            case SchemaChange.AddRollup(String table, String column) -> addRollup(table, column);
            case SchemaChange.AddUnique(String table, String column, boolean folded) ->
                execute(DSL.query(
                        folded
                                ? "create unique index {0} on {1} (comptoir.fold({2})) where deleted_op is null"
                                : "create unique index {0} on {1} ({2}) where deleted_op is null",
                        DSL.name(table + "_" + column + "_taken"),
                        Tables.of(table),
                        DSL.name(column)));
            case SchemaChange.DropUnique(String table, String column) ->
                execute(DSL.query("drop index if exists {0}", here(table + "_" + column + "_taken")));
            case SchemaChange.CheckFilled(String table, Field field) -> checkFilled(table, field);
            case SchemaChange.CheckDistinct(String table, Field field, boolean folded) ->
                checkDistinct(table, field, folded);
            case SchemaChange.CheckUnused(String table, Field field, List<Choice> going) ->
                going.forEach(choice -> checkUnused(table, field, choice));
            case SchemaChange.Describe ignored -> throw notMine(step);
            case SchemaChange.DescribeDirectory ignored -> throw notMine(step);
            case SchemaChange.Fill ignored -> throw notMine(step);
            case SchemaChange.Hide ignored -> throw notMine(step);
        }
    }

    private static IllegalArgumentException notMine(SchemaChange step) {
        return new IllegalArgumentException("no change of a table: " + step);
    }

    private void addColumn(SchemaChange.AddColumn add) {
        Name column = DSL.name(add.column().name());
        String type = add.column().type().sql() + (add.always() ? " not null" : "");
        if (add.existing().isEmpty()) {
            execute(DSL.query("alter table {0} add column {1} " + type, Tables.of(add.table()), column));
            return;
        }
        execute(DSL.query(
                "alter table {0} add column {1} " + type + " default {2}",
                Tables.of(add.table()),
                column,
                DSL.inline(add.existing().get())));
        execute(DSL.query(
                "alter table {0} alter column {1} " + (add.always() ? "set default false" : "drop default"),
                Tables.of(add.table()),
                column));
    }

    /** By the procedures that migrations use; they name nothing but what stands in the schema they are in. */
    private void makeDirectory(String table) {
        tx.dsl()
                .fetch(
                        "select set_config('search_path', {0}, true)",
                        DSL.inline(tx.workspace().name()));
        execute(DSL.query("call make_object_table({0})", DSL.inline(table)));
        execute(DSL.query(
                "alter table {0} add column name text not null constraint {1} check (name <> ''), add column color text, add column position numeric, add column archived boolean not null default false",
                Tables.of(table), DSL.name(table + "_name_required")));
        execute(DSL.query(
                "create unique index {0} on {1} (comptoir.fold(name)) where deleted_op is null",
                DSL.name(table + "_name_taken"), Tables.of(table)));
        execute(DSL.query("call label_object_table({0}, 'name')", DSL.inline(table)));
    }

    private void addReference(SchemaChange.AddReference add) {
        execute(DSL.query(
                "alter table {0} add constraint {1} foreign key ({2}) references {3}",
                Tables.of(add.table()),
                DSL.name(add.table() + "_" + add.column() + "_fkey"),
                DSL.name(add.column()),
                Tables.of(add.target())));
        if (add.indexed()) {
            execute(DSL.query(
                    "create index {0} on {1} ({2})",
                    DSL.name(add.table() + "_of_" + add.column()), Tables.of(add.table()), DSL.name(add.column())));
        }
    }

    private void addRollup(String table, String column) {
        execute(DSL.query(
                "create table if not exists {0} (id uuid primary key references {1}) with (fillfactor = 70)",
                Tables.of("rollup_" + table), Tables.of(table)));
        execute(DSL.query(
                "alter table {0} add column {1} numeric not null default 0",
                Tables.of("rollup_" + table), DSL.name(column)));
    }

    /** A field that is not there yet is empty everywhere. */
    private void checkFilled(String table, Field field) {
        boolean there = tx.dsl()
                .fetchSingle(
                        "select exists (select 1 from {0} where id = {1}) as known",
                        Tables.of("field"), DSL.val(field.id()))
                .get("known", Boolean.class);
        Condition empty = there
                ? DSL.and(field.columns().stream()
                        .map(column -> DSL.field(DSL.name(column.name())).isNull())
                        .toList())
                : DSL.noCondition();
        long count = count(table, empty);
        if (count > 0) {
            throw Refusal.of(
                            DictionaryProblem.FIELD_REQUIRED_BUT_EMPTY,
                            Map.of("field", field.label().fr(), "count", count))
                    .refused();
        }
    }

    private void checkDistinct(String table, Field field, boolean folded) {
        org.jooq.Field<?> column = DSL.field(DSL.name(field.column()));
        long count = tx.dsl()
                .fetchSingle(
                        "select count(*) as n from (select 1 from {0} where deleted_op is null and {1} is not null group by {2} having count(*) > 1) repeated",
                        Tables.of(table), column, folded ? DSL.field("comptoir.fold({0})", column) : column)
                .get("n", Long.class);
        if (count > 0) {
            throw Refusal.of(
                            DictionaryProblem.FIELD_UNIQUE_BUT_REPEATED,
                            Map.of("field", field.label().fr(), "count", count))
                    .refused();
        }
    }

    private void checkUnused(String table, Field field, Choice going) {
        Condition holds = field.columns().getFirst().type().isSet()
                ? DSL.condition("{0} @> {1}", DSL.name(field.column()), Ids.of(going.id()))
                : DSL.field(DSL.name(field.column()), UUID.class).eq(going.id());
        long count = count(table, holds);
        if (count > 0) {
            throw Refusal.of(
                            DictionaryProblem.FIELD_OPTION_USED,
                            Map.of("option", going.label().fr(), "count", count))
                    .refused();
        }
    }

    private long count(String table, Condition which) {
        return tx.dsl()
                .fetchSingle("select count(*) as n from {0} where deleted_op is null and {1}", Tables.of(table), which)
                .get("n", Long.class);
    }

    private Name here(String name) {
        return DSL.name(tx.workspace().name(), name);
    }

    private void execute(Query statement) {
        tx.dsl().execute(statement);
    }
}
