package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.Model;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/**
 * Sums and counts beside their records: locked in order of id, then recomputed in the next statement, so that what others committed while
 * we waited is counted.
 */
final class RollupStore {

    private final Tx tx;
    private final Model model;

    RollupStore(Tx tx, Model model) {
        this.tx = tx;
        this.model = model;
    }

    /** New records get their row of roll-ups. */
    void made(ObjectType object, Collection<UUID> ids) {
        if (object.fields().stream().anyMatch(field -> field.type().derived())) {
            tx.dsl()
                    .execute(
                            "insert into {0} (id) select unnest({1}) on conflict do nothing",
                            ObjectStore.rollups(object), DSL.val(ids.toArray(UUID[]::new)));
        }
    }

    /** Everything one operation made gets its row of roll-ups, and is counted where it links to. */
    void madeBy(long op, ObjectType object) {
        if (object.fields().stream().anyMatch(field -> field.type().derived())) {
            tx.dsl()
                    .execute(
                            "insert into {0} (id) select id from {1} where created_op = {2} on conflict do nothing",
                            ObjectStore.rollups(object), ObjectStore.table(object), DSL.val(op));
        }
        for (ObjectType parent : model.objects()) {
            for (Field rollup : parent.fields()) {
                if (rollup.type().derived()
                        && rollup.setting("source").filter(object.key()::equals).isPresent()) {
                    String link =
                            object.field(rollup.setting("link").orElseThrow()).column();
                    UUID[] parents = tx.dsl()
                            .fetch(
                                    "select distinct {0} as p from {1} where created_op = {2} and {0} is not null order by 1",
                                    DSL.name(link), ObjectStore.table(object), DSL.val(op))
                            .getValues("p", UUID.class)
                            .toArray(UUID[]::new);
                    recompute(parent, rollup, parents);
                }
            }
        }
    }

    /** Recomputes what counts these records of one object, for the records they link to now and linked to before this operation. */
    void follow(long op, ObjectType source, Collection<UUID> touched) {
        for (ObjectType parent : model.objects()) {
            List<Field> rollups = parent.fields().stream()
                    .filter(field -> field.type().derived()
                            && field.setting("source")
                                    .filter(source.key()::equals)
                                    .isPresent())
                    .toList();
            for (Field rollup : rollups) {
                Field link = source.field(rollup.setting("link").orElseThrow());
                recompute(parent, rollup, parentsOf(op, source, link, touched));
            }
        }
    }

    private UUID[] parentsOf(long op, ObjectType source, Field link, Collection<UUID> touched) {
        return tx.dsl()
                .fetch(
                        "select distinct p from (select {0} as p from {1} where id = any({2}) union all select (before->>{3})::uuid from {4} where op = {5} and object = {6} and jsonb_exists(before, {3})) x where p is not null order by p",
                        DSL.name(link.column()),
                        ObjectStore.table(source),
                        DSL.val(touched.toArray(UUID[]::new)),
                        DSL.inline(link.column()),
                        Tables.of("change"),
                        DSL.val(op),
                        DSL.val(source.key()))
                .getValues("p", UUID.class)
                .toArray(UUID[]::new);
    }

    /** Recomputes one roll-up of these parents from what is there. */
    void recompute(ObjectType parent, Field rollup, UUID[] parents) {
        if (parents.length == 0) {
            return;
        }
        tx.dsl()
                .fetch(
                        "select id from {0} where id = any({1}) order by id for update",
                        ObjectStore.rollups(parent), DSL.val(parents));
        tx.dsl()
                .execute(
                        "update {0} as r set {1} = {2} where r.id = any({3})",
                        ObjectStore.rollups(parent), DSL.name(rollup.column()), value(rollup), DSL.val(parents));
    }

    /** Recomputes one roll-up of every record, for a field just added or a nightly check. */
    void recomputeAll(ObjectType parent, Field rollup) {
        tx.dsl()
                .execute(
                        "insert into {0} (id) select id from {1} on conflict do nothing",
                        ObjectStore.rollups(parent), ObjectStore.table(parent));
        tx.dsl()
                .execute(
                        "update {0} as r set {1} = {2}",
                        ObjectStore.rollups(parent), DSL.name(rollup.column()), value(rollup));
    }

    private QueryPart value(Field rollup) {
        ObjectType source = model.object(rollup.setting("source").orElseThrow());
        QueryPart what = rollup.setting("function").filter("sum"::equals).isPresent()
                ? DSL.sql(
                        "coalesce(sum(c.{0}), 0)",
                        DSL.name(
                                source.field(rollup.setting("of").orElseThrow()).column()))
                : DSL.sql("count(*)");
        QueryPart only = rollup.setting("where")
                .<QueryPart>map(
                        key -> DSL.sql("c.{0}", DSL.name(source.field(key).column())))
                .orElseGet(() -> DSL.sql("true"));
        return DSL.sql(
                "(select {0} from {1} as c where c.{2} = r.id and c.deleted_op is null and {3})",
                what,
                ObjectStore.table(source),
                DSL.name(source.field(rollup.setting("link").orElseThrow()).column()),
                only);
    }
}
