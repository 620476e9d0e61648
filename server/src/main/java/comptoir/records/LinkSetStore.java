package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.IdChange;
import comptoir.dictionary.ObjectDeclaration;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Ids;
import comptoir.platform.Json;
import comptoir.platform.Tx;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Links to many in SQL: what they are called, who has them, what is left of them. */
final class LinkSetStore {

    private LinkSetStore() {}

    /** The records linked, each with what it is called as far as the reader sees it, in the order of their names. */
    static org.jooq.Field<JSONB> named(Sight sight, Field links) {
        ObjectType target = target(sight, links);
        String alias = "l_" + links.column();
        QueryPart color = ProjectionStore.colored(sight, links)
                ? DSL.sql(", 'color', {0}", DSL.name(alias, ObjectDeclaration.COLOR))
                : DSL.sql("");
        return DSL.field(
                "(select jsonb_agg(jsonb_build_object('id', each.id, 'label', {0}{1}) order by {0} collate \"fr-x-icu\", each.id) from unnest({2}) as each (id) left join {3} as {4} on {5} = each.id and {6})",
                JSONB.class,
                DSL.name(alias, "label"),
                color,
                DSL.name(ProjectionStore.ROWS, links.column()),
                ObjectStore.table(target),
                DSL.name(alias),
                DSL.name(alias, "id"),
                ObjectStore.reached(sight, target, alias, sight.on(target).see()));
    }

    /** What {@link #named} answers, as JSON has it. */
    static @Nullable Object read(@Nullable JSONB named) {
        return named == null ? null : Json.read(named.data());
    }

    /** What the first of the records linked is called, by which rows are sorted. */
    static org.jooq.Field<String> first(Sight sight, Field links) {
        ObjectType target = target(sight, links);
        return DSL.field(
                "(select min(first_of.label collate \"fr-x-icu\") from {0} as first_of where first_of.id = any({1}) and {2})",
                String.class,
                ObjectStore.table(target),
                DSL.name(ProjectionStore.ROWS, links.column()),
                ObjectStore.reached(sight, target, "first_of", sight.on(target).see()));
    }

    /** What these records are linked to already. */
    static Set<UUID> already(Tx tx, ObjectType object, Field links, Collection<UUID> records) {
        Set<UUID> already = new HashSet<>();
        tx.dsl()
                .fetch(
                        "select distinct unnest({0}) as id from {1} where id = any({2})",
                        DSL.name(links.column()), ObjectStore.table(object), Ids.of(records))
                .forEach(row -> already.add(row.get("id", UUID.class)));
        return already;
    }

    /** The records {@code t} that are linked to one of those. */
    static Condition having(Field links, Collection<UUID> ids) {
        return DSL.condition("t.{0} && {1}", DSL.name(links.column()), Ids.of(ids));
    }

    static List<UUID> having(Tx tx, ObjectType object, Field links, Collection<UUID> ids, int most) {
        return tx.dsl()
                .fetch(
                        "select t.id from {0} as t where {1} order by t.id limit {2} for no key update",
                        ObjectStore.table(object), having(links, ids), DSL.inline(most))
                .getValues("id", UUID.class);
    }

    /** What becomes of a set that loses some and gets another instead. */
    static QueryPart without(Field links, Collection<UUID> ids, Optional<UUID> instead) {
        return RowStore.next(new Draft.Cell(
                links.columns().getFirst(), new IdChange(instead.map(Set::of).orElseGet(Set::of), Set.copyOf(ids))));
    }

    /** As JSON has them, of sets at hand. */
    static @Nullable Object shown(List<UUID> ids, Map<UUID, String> labels) {
        return ids.isEmpty()
                ? null
                : ids.stream().map(id -> FieldValues.linked(id, labels)).toList();
    }

    private static ObjectType target(Sight sight, Field links) {
        return sight.model().object(links.targets().orElseThrow());
    }
}
