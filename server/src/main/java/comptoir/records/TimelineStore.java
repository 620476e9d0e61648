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
                        "select h.*, o.number, o.at, o.actor, o.actor_name, o.door, o.kind as act, case when h.what in ('made', 'act') then '' else o.title end as title, o.undone_by from ({0}) h (op, rev, before, what, object, record, many) join {1} o on o.id = h.op where {2}::bigint is null or h.rev < {2} order by h.rev desc fetch first {3} rows with ties",
                        parts.stream()
                                .reduce((one, next) -> DSL.sql("{0} union all {1}", one, next))
                                .orElseThrow(),
                        operation(),
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
                "select t.op, o.rev, null, t.kind, null, null, 1 from {0} t join {1} o on o.id = t.op where t.ids @> array[{2}]",
                Tables.of("operation_target"), operation(), DSL.val(id));
    }

    private static QueryPart notes(ObjectType object, UUID id) {
        return DSL.sql(
                "select n.created_op, o.rev, null::jsonb, 'note', null::text, n.id, 1::bigint from {0} n join {1} o on o.id = n.created_op where n.about_record = {2} and n.about_object = {3} and n.deleted_op is null",
                Tables.of("note"), operation(), DSL.val(id.toString()), DSL.val(object.key()));
    }

    private static QueryPart files(ObjectType object, UUID id) {
        return DSL.sql(
                "(with hung as (select id, created_op from {0} where about_record = {1} and about_object = {2}) select o.id, o.rev, null::jsonb, 'file', null::text, null::uuid, 1 from {3} o where o.id in (select created_op from hung union select c.op from {4} c join hung on hung.id = c.record union select t.op from {5} t join hung on t.ids @> array[hung.id]))",
                Tables.of("file"),
                DSL.val(id.toString()),
                DSL.val(object.key()),
                operation(),
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
                        "select n.created_op, o.rev, null::jsonb, 'made', {2}, (array_agg(n.id order by n.id))[1], count(*) from {0} n join {1} o on o.id = n.created_op group by n.created_op, o.rev",
                        newest, operation(), DSL.val(other.key())),
                DSL.sql(
                        "select c.op, o.rev, null::jsonb, 'act', {2}, (array_agg(c.record order by c.record))[1], count(distinct c.record) from {0} n join {3} c on c.record = n.id join {1} o on o.id = c.op where o.kind like {4} and not o.objects && {5}::text[] and o.undone_by is null group by c.op, o.rev",
                        newest,
                        operation(),
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

    private static QueryPart operation() {
        return Tables.of("operation");
    }
}
