package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Reads from the journal what became of an operation's records since. */
public final class UndoPreviewStore {

    private static final int MOST = 50;

    /** Of {@code c} and {@code o}: later, still standing, by a person. */
    private static final String SINCE =
            "c.op <> {1} and o.undone_by is null and not (o.undoes is not null and o.undoes > {1}) and o.kind <> {2}";

    private final Tx tx;
    private final Sight sight;
    private final long operation;

    public UndoPreviewStore(Tx tx, Sight sight, long operation) {
        this.tx = tx;
        this.sight = sight;
        this.operation = operation;
    }

    public UndoPreview read() {
        long made = 0;
        long changed = 0;
        long madeTouched = 0;
        long changedTouched = 0;
        List<UndoPreview.Since> since = new ArrayList<>();
        for (ObjectType object : objects()) {
            made += count("select count(*) as n from {0} where created_op = {1} and deleted_op is null", object);
            changed += tx.dsl()
                    .fetchSingle(
                            "select count(distinct record) as n from {0} where op = {1} and object = {2}",
                            Tables.of("change"), DSL.val(operation), DSL.val(object.key()))
                    .get("n", Long.class);
            List<Record> gone = touchedMade(object);
            List<Record> kept = touchedChanged(object);
            madeTouched += total(gone);
            changedTouched += total(kept);
            gone.forEach(row -> since.add(since(object, row, false)));
            kept.forEach(row -> since.add(since(object, row, true)));
        }
        since.sort(Comparator.comparing(UndoPreview.Since::at).reversed());
        return new UndoPreview(
                made,
                changed,
                madeTouched,
                changedTouched,
                since.stream().limit(MOST).toList());
    }

    private List<ObjectType> objects() {
        return tx
                .dsl()
                .fetch(
                        "select unnest(objects) as object from {0} where id = {1}",
                        Tables.of("operation"), DSL.val(operation))
                .stream()
                .flatMap(row -> sight.model().find(row.get("object", String.class)).stream())
                .filter(sight.rights()::knows)
                .toList();
    }

    private long count(String sql, ObjectType object) {
        return tx.dsl()
                .fetchSingle(sql, ObjectStore.table(object), DSL.val(operation))
                .get("n", Long.class);
    }

    private List<Record> touchedMade(ObjectType object) {
        return touched(
                object,
                "{3} as t join {0} c on c.record = t.id and c.op > {1}",
                "t.created_op = {1} and t.deleted_op is null",
                "true");
    }

    private List<Record> touchedChanged(ObjectType object) {
        return touched(
                object,
                "{0} c0 join {3} as t on t.id = c0.record join {0} c on c.record = c0.record and c.rev > c0.rev",
                "c0.op = {1} and c0.object = {6} and t.created_op <> {1}",
                "jsonb_exists(c0.before, k.key)");
    }

    private List<Record> touched(ObjectType object, String from, String which, String key) {
        QueryPart seen =
                ObjectStore.reached(sight, object, "t", sight.on(object).see());
        return tx.dsl()
                .fetch(
                        "select t.id, coalesce(t.label, '') as label, array_agg(distinct k.key) as columns, (array_agg(o.actor_name order by c.rev desc))[1] as by, max(o.at) as at, count(*) over () as total from "
                                + from
                                + " join {4} o on o.id = c.op cross join lateral jsonb_object_keys(c.before) as k(key) where "
                                + which + " and " + key + " and " + SINCE
                                + " and {5} group by t.id, t.label order by max(o.at) desc, t.id limit {7}",
                        Tables.of("change"),
                        DSL.val(operation),
                        DSL.inline(PendingMeeting.KIND),
                        ObjectStore.table(object),
                        Tables.of("operation"),
                        seen,
                        DSL.val(object.key()),
                        DSL.inline(MOST));
    }

    private static long total(List<Record> rows) {
        return rows.isEmpty() ? 0 : rows.getFirst().get("total", Long.class);
    }

    private UndoPreview.Since since(ObjectType object, Record row, boolean stays) {
        Set<String> columns = Set.of(row.get("columns", String[].class));
        return new UndoPreview.Since(
                object.key(),
                row.get("id", java.util.UUID.class),
                row.get("label", String.class),
                sight.fields(object).stream()
                        .filter(field -> field.columns().stream().anyMatch(column -> columns.contains(column.name())))
                        .map(Field::key)
                        .toList(),
                row.get("by", String.class),
                row.get("at", OffsetDateTime.class).toInstant(),
                stays);
    }
}
