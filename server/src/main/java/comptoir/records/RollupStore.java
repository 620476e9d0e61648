package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.Model;
import comptoir.dictionary.ObjectType;
import comptoir.dictionary.Summing;
import comptoir.platform.Ids;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/**
 * Sums and counts beside their records. New records are added to them; otherwise they are locked in order of id, then recomputed in the
 * next statement, so that what others committed while we waited is counted.
 */
final class RollupStore {

    private final Tx tx;
    private final Model model;

    RollupStore(Tx tx, Model model) {
        this.tx = tx;
        this.model = model;
    }

    /**
     * What one step of a check found.
     *
     * @param last the last record looked at; empty when there was none left
     */
    record Checked(int repaired, Optional<UUID> last) {}

    static boolean sums(ObjectType object) {
        return object.fields().stream().anyMatch(field -> field.type().derived());
    }

    /** New records get their row of roll-ups. */
    void made(ObjectType object, Collection<UUID> ids) {
        if (sums(object)) {
            tx.dsl()
                    .execute(
                            "insert into {0} (id) select unnest({1}) on conflict do nothing",
                            ObjectStore.rollups(object), Ids.of(ids));
        }
    }

    /** Everything one operation made gets its row of roll-ups, and is counted where it links to. */
    void madeBy(long op, ObjectType object) {
        if (sums(object)) {
            tx.dsl()
                    .execute(
                            "insert into {0} (id) select id from {1} where created_op = {2} on conflict do nothing",
                            ObjectStore.rollups(object), ObjectStore.table(object), DSL.val(op));
        }
        for (Summing summing : model.summing(object)) {
            UUID[] parents = tx.dsl()
                    .fetch(
                            "select distinct {0} as p from {1} where created_op = {2} and {0} is not null order by 1",
                            DSL.name(summing.link()), ObjectStore.table(object), DSL.val(op))
                    .getValues("p", UUID.class)
                    .toArray(UUID[]::new);
            recompute(summing.parent(), summing.rollups(), parents);
        }
    }

    /**
     * Brings up to date what counts these records of one object: for the records they link to now and linked to before this operation.
     *
     * @param made added to what was counted: nobody else can have counted them yet
     * @param changed counted anew with all their siblings
     * @param concerned what may have come to something else because of those changed
     */
    void follow(
            long op, ObjectType source, Collection<UUID> made, Collection<UUID> changed, Predicate<Summing> concerned) {
        Map<Boolean, List<Summing>> over = model.summing(source).stream()
                .collect(Collectors.partitioningBy(summing -> !changed.isEmpty() && concerned.test(summing)));
        List<Summing> anew = over.getOrDefault(true, List.of());
        List<Summing> others = over.getOrDefault(false, List.of());
        if (!anew.isEmpty()) {
            Set<UUID> touched = new LinkedHashSet<>(changed);
            touched.addAll(made);
            anew.forEach(summing -> recompute(
                    summing.parent(),
                    summing.rollups(),
                    parentsOf(op, source, summing.link(), RowStore.among(touched))));
        }
        if (!made.isEmpty() && !others.isEmpty()) {
            add(others, source, made);
        }
    }

    /** As {@link #follow}, of all records that the operation changed or moved. */
    void followAll(long op, ObjectType source) {
        TouchedStore touching = new TouchedStore(tx, op);
        Condition touched = DSL.condition(
                "(t.id in {0} or t.id in {1} or t.id in {2})",
                touching.changed(source), touching.moved(source, "trash"), touching.moved(source, "restore"));
        for (Summing summing : model.summing(source)) {
            recompute(summing.parent(), summing.rollups(), parentsOf(op, source, summing.link(), touched));
        }
    }

    private UUID[] parentsOf(long op, ObjectType source, String link, Condition touched) {
        return tx.dsl()
                .fetch(
                        "select distinct p from (select t.{0} as p from {1} as t where {2} union all select (before->>{3})::uuid from {4} where op = {5} and object = {6} and jsonb_exists(before, {3})) x where p is not null order by p",
                        DSL.name(link),
                        ObjectStore.table(source),
                        touched,
                        DSL.inline(link),
                        Tables.of("change"),
                        DSL.val(op),
                        DSL.val(source.key()))
                .getValues("p", UUID.class)
                .toArray(UUID[]::new);
    }

    /** What new records add to their parents' sums, by one statement; several parents are locked in order of id first. */
    private void add(List<Summing> over, ObjectType source, Collection<UUID> made) {
        Map<ObjectType, QueryPart> together = new LinkedHashMap<>();
        for (Summing summing : over) {
            if (made.size() > 1) {
                tx.dsl()
                        .fetch(
                                "select r.id from {0} as r where r.id in (select {1} from {2} where id = any({3})) order by r.id for update",
                                ObjectStore.rollups(summing.parent()),
                                DSL.name(summing.link()),
                                ObjectStore.table(source),
                                Ids.of(made));
            }
            if (together.containsKey(summing.parent())) {
                // One statement changes a row once.
                run(together.values());
                together.clear();
            }
            together.put(summing.parent(), addition(summing, source, made));
        }
        run(together.values());
    }

    private void run(Collection<QueryPart> changes) {
        List<QueryPart> named = new ArrayList<>();
        changes.forEach(change -> named.add(DSL.sql("{0} as ({1})", DSL.name("added_" + named.size()), change)));
        tx.dsl().fetch("with {0} select 1", DSL.list(named));
    }

    private QueryPart addition(Summing summing, ObjectType source, Collection<UUID> made) {
        List<QueryPart> sums = new ArrayList<>();
        List<QueryPart> sets = new ArrayList<>();
        for (Field rollup : summing.rollups()) {
            sums.add(DSL.sql("{0} as {1}", total(rollup), DSL.name(rollup.column())));
            sets.add(DSL.sql("{0} = r.{0} + d.{0}", DSL.name(rollup.column())));
        }
        return DSL.sql(
                "update {0} as r set {1} from (select c.{2} as parent, {3} from {4} as c where c.id = any({5}) and c.deleted_op is null group by c.{2}) d where r.id = d.parent",
                ObjectStore.rollups(summing.parent()),
                DSL.list(sets),
                DSL.name(summing.link()),
                DSL.list(sums),
                ObjectStore.table(source),
                Ids.of(made));
    }

    /** Recomputes roll-ups of these parents from what is there. */
    private void recompute(ObjectType parent, List<Field> rollups, UUID[] parents) {
        if (parents.length == 0) {
            return;
        }
        tx.dsl()
                .fetch(
                        "select id from {0} where id = any({1}) order by id for update",
                        ObjectStore.rollups(parent), DSL.val(parents));
        List<QueryPart> sets = new ArrayList<>();
        rollups.forEach(rollup -> sets.add(DSL.sql("{0} = {1}", DSL.name(rollup.column()), value(rollup))));
        tx.dsl()
                .execute(
                        "update {0} as r set {1} where r.id = any({2})",
                        ObjectStore.rollups(parent), DSL.list(sets), DSL.val(parents));
    }

    /** Compares a thousand records with what they sum up, and recomputes those that are wrong. */
    Checked check(ObjectType parent, UUID after) {
        UUID[] ids = tx.dsl()
                .fetch(
                        "select id from {0} where id > {1} order by id limit 1000",
                        ObjectStore.table(parent), DSL.val(after))
                .getValues("id", UUID.class)
                .toArray(UUID[]::new);
        if (ids.length == 0) {
            return new Checked(0, Optional.empty());
        }
        List<Field> rollups =
                parent.fields().stream().filter(field -> field.type().derived()).toList();
        int missing = tx.dsl()
                .execute(
                        "insert into {0} (id) select unnest({1}) on conflict do nothing",
                        ObjectStore.rollups(parent), DSL.val(ids));
        UUID[] suspects = wrong(parent, rollups, ids);
        // Whoever was writing meanwhile is waited for, and what they committed is seen by the next statement.
        UUID[] held = tx.dsl()
                .fetch(
                        "select id from {0} where id = any({1}) order by id for update",
                        ObjectStore.rollups(parent), DSL.val(suspects))
                .getValues("id", UUID.class)
                .toArray(UUID[]::new);
        UUID[] wrong = held.length == 0 ? held : wrong(parent, rollups, held);
        recompute(parent, rollups, wrong);
        return new Checked(Math.max(missing, wrong.length), Optional.of(ids[ids.length - 1]));
    }

    private UUID[] wrong(ObjectType parent, List<Field> rollups, UUID[] ids) {
        List<Condition> differs = new ArrayList<>();
        rollups.forEach(rollup ->
                differs.add(DSL.condition("r.{0} is distinct from {1}", DSL.name(rollup.column()), value(rollup))));
        return tx.dsl()
                .fetch(
                        "select r.id from {0} as r where r.id = any({1}) and ({2})",
                        ObjectStore.rollups(parent), DSL.val(ids), DSL.or(differs))
                .getValues("id", UUID.class)
                .toArray(UUID[]::new);
    }

    /** Recomputes one roll-up of every record, for a field just added. */
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
        ObjectType source = source(rollup);
        return DSL.sql(
                "(select {0} from {1} as c where c.{2} = r.id and c.deleted_op is null)",
                total(rollup),
                ObjectStore.table(source),
                DSL.name(source.field(rollup.setting("link").orElseThrow()).column()));
    }

    /** The sum or count over rows {@code c} of what counts. */
    private QueryPart total(Field rollup) {
        ObjectType source = source(rollup);
        QueryPart only = rollup.setting("where")
                .<QueryPart>map(
                        key -> DSL.sql("c.{0}", DSL.name(source.field(key).column())))
                .orElseGet(() -> DSL.sql("true"));
        return rollup.setting("function").filter("sum"::equals).isPresent()
                ? DSL.sql(
                        "coalesce(sum(c.{0}) filter (where {1}), 0)",
                        DSL.name(
                                source.field(rollup.setting("of").orElseThrow()).column()),
                        only)
                : DSL.sql("count(*) filter (where {0})", only);
    }

    private ObjectType source(Field rollup) {
        return model.object(rollup.setting("source").orElseThrow());
    }
}
