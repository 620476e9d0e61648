package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;

/** Finds the operations that concern a record, its notes, its files and the records that link to it, by one statement. */
final class TimelineStore {

    /** Of a customer's many quotes, what happened to the newest stands in the timeline; the others have pages of their own. */
    private static final int NEWEST_LINKED = 100;

    private final Tx tx;
    private final Sight sight;

    TimelineStore(Tx tx, Sight sight) {
        this.tx = tx;
        this.sight = sight;
    }

    /**
     * Those before a revision, newest first; entries of one operation are never parted.
     *
     * @return a few more than asked for where there are more
     */
    Result<Record> before(ObjectType object, UUID id, Set<Timeline.Kind> kinds, Optional<Long> rev, int limit) {
        List<QueryPart> parts = new ArrayList<>();
        if (kinds.contains(Timeline.Kind.CHANGES)) {
            parts.add(ownChanges(id));
            parts.add(ownMoves(id));
        }
        if (kinds.contains(Timeline.Kind.NOTES)) {
            parts.add(notes(object, id));
        }
        if (kinds.contains(Timeline.Kind.DOCUMENTS)) {
            parts.add(files(object, id));
            linking(object).forEach(link -> parts.addAll(linked(link, id)));
        }
        return tx.dslForValues()
                .fetch(
                        "select h.op, coalesce(h.rev, o.rev) as rev, h.before, h.what, h.object, h.record, h.many, o.number, o.at, o.actor, o.actor_name, o.door, o.kind as act, case when h.what in ('made', 'act') then '' else o.title end as title, o.undone_by from ({0}) h (op, rev, before, what, object, record, many) join {1} o on o.id = h.op where {2}::bigint is null or coalesce(h.rev, o.rev) < {2} order by rev desc fetch first {3} rows with ties",
                        parts.stream()
                                .reduce((one, next) -> DSL.sql("{0} union all {1}", one, next))
                                .orElseThrow(),
                        Tables.of("operation"),
                        DSL.val(rev.orElse(null), Long.class),
                        DSL.inline(limit + 1));
    }

    private static QueryPart ownChanges(UUID id) {
        return DSL.sql(
                "select op, rev, before, 'change' as what, null::text as object, null::uuid as record, 1::bigint as many from {0} where record = {1}",
                Tables.of("change"), DSL.val(id));
    }

    private static QueryPart ownMoves(UUID id) {
        return DSL.sql(
                "select t.op, null, null, t.kind, null, null, 1 from {0} t where t.ids @> array[{1}]",
                Tables.of("operation_target"), DSL.val(id));
    }

    private static QueryPart notes(ObjectType object, UUID id) {
        return DSL.sql(
                "select created_op, null::bigint, null::jsonb, 'note', null::text, id, 1::bigint from {0} where about_record = {1} and about_object = {2} and deleted_op is null",
                Tables.of("note"), DSL.val(id.toString()), DSL.val(object.key()));
    }

    private static QueryPart files(ObjectType object, UUID id) {
        return DSL.sql(
                "(with hung as (select id, created_op from {0} where about_record = {1} and about_object = {2}) select op, null::bigint, null::jsonb, 'file', null::text, null::uuid, 1 from (select created_op as op from hung union select c.op from {3} c join hung on hung.id = c.record union select t.op from {4} t join hung on t.ids @> array[hung.id]) touching)",
                Tables.of("file"),
                DSL.val(id.toString()),
                DSL.val(object.key()),
                Tables.of("change"),
                Tables.of("operation_target"));
    }

    /** Links of other objects to this one, as far as the reader knows of them; who is in charge of what is no link in this sense. */
    private List<Field> linking(ObjectType object) {
        return sight.wholes().stream()
                .filter(other -> !other.internal())
                .flatMap(other -> sight.fields(other).stream())
                .filter(field -> field.type().key().equals("link"))
                .filter(field -> field.target().filter(object.key()::equals).isPresent())
                .toList();
    }

    /** What operations made them, and what a module's own acts, {@code quote.send}, did to them. */
    private List<QueryPart> linked(Field link, UUID id) {
        ObjectType other = sight.model().object(link.object());
        QueryPart newest = DSL.sql(
                "(select t.id, t.created_op from {0} as t where t.{1} = {2} and t.deleted_op is null and {3} order by t.id desc limit {4})",
                ObjectStore.table(other),
                DSL.name(link.column()),
                DSL.val(id),
                ObjectStore.reached(sight, other, "t", sight.on(other).see()),
                DSL.inline(NEWEST_LINKED));
        return List.of(
                DSL.sql(
                        "select created_op, null, null, 'made', {1}, (array_agg(id order by id))[1], count(*) from {0} n group by created_op",
                        newest, DSL.val(other.key())),
                DSL.sql(
                        "select c.op, null, null, 'act', {2}, (array_agg(c.record order by c.record))[1], count(distinct c.record) from {0} n join {3} c on c.record = n.id join {1} o on o.id = c.op where o.kind like {4} and not o.objects && {5}::text[] and o.undone_by is null group by c.op",
                        newest,
                        Tables.of("operation"),
                        DSL.val(other.key()),
                        Tables.of("change"),
                        DSL.val(other.key() + ".%"),
                        DSL.val(parts(other))));
    }

    /** Work on the parts of a record, such as its lines, is no step of its own. */
    private String[] parts(ObjectType whole) {
        return sight.model().objects().stream()
                .filter(part -> part.parent()
                        .flatMap(Field::target)
                        .filter(whole.key()::equals)
                        .isPresent())
                .map(ObjectType::key)
                .toArray(String[]::new);
    }
}
