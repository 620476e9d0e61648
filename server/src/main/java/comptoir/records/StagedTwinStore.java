package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Tables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Name;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/**
 * Finds, by set statements over all new rows, those that look like a record the reader sees or like an earlier row: by the rules of the warning on
 * entry (see {@link DuplicateStore}), an identifier or a name that neither town nor company tells apart. Of each row the best likeness counts.
 */
public final class StagedTwinStore {

    static final Name TWINS = DSL.name("incoming_twin");

    private final StagingStore staging;
    private final Sight sight;
    private final ObjectType object;

    public StagedTwinStore(StagingStore staging) {
        this.staging = staging;
        this.sight = staging.sight();
        this.object = staging.object();
    }

    /** Looks for them; everything else here works on what was found. */
    public void find() {
        List<QueryPart> records = new ArrayList<>();
        List<QueryPart> rows = new ArrayList<>();
        for (Field field : sight.fields(object)) {
            if (IdentifierStore.identifies(field) && isStaged(field.column())) {
                records.add(recordsByIdentifier(field));
                rows.add(rowsAlike(field.key(), DSL.sql("s.{0}", DSL.name(field.column()))));
            }
        }
        if (isNamed()) {
            records.add(recordsByName());
            rows.add(rowsAlike(StagedTwin.NAME, nameKey()));
        }
        QueryPart nothing = DSL.sql(
                "select null::bigint as line, null::uuid as record, null::bigint as other, ''::text as kind where false");
        staging.tx()
                .dsl()
                .execute(
                        "create temporary table {0} on commit drop as select distinct on (line) line, record, other, kinds from (select line, record, null::bigint as other, array_agg(distinct kind order by kind) as kinds, 0 as side from ({1}) a group by line, record union all select line, null, other, array_agg(distinct kind order by kind), 1 from ({2}) b group by line, other) x order by line, side, kinds = array[{3}], cardinality(kinds) desc, record, other",
                        TWINS, union(records, nothing), union(rows, nothing), DSL.inline(StagedTwin.NAME));
    }

    private static QueryPart union(List<QueryPart> selects, QueryPart nothing) {
        return selects.stream()
                .reduce((one, next) -> DSL.sql("{0} union all {1}", one, next))
                .orElse(nothing);
    }

    /** Each value once, however many rows have it and however many records: one record of each is enough. */
    private QueryPart recordsByIdentifier(Field field) {
        String[] seen = sight.fields(object).stream()
                .filter(IdentifierStore::identifies)
                .map(Field::key)
                .toArray(String[]::new);
        QueryPart kept = DSL.sql("regexp_replace(lower(s.{0}), '[\\s.()-]', '', 'g')", DSL.name(field.column()));
        return DSL.sql(
                "select s.line, k.record, null::bigint as other, {0}::text as kind from {1} s join (select v.value, (array_agg(t.id order by t.id))[1] as record from (select distinct {2} as value from {1} s where s.status = 'new' and s.{3} is not null) v join {4} i on i.value = v.value and i.object = {5} and i.field = any({6}) join {7} as t on t.id = i.record where t.deleted_op is null and {8} group by v.value) k on k.value = {2} where s.status = 'new'",
                DSL.inline(field.key()),
                StagingStore.table(),
                kept,
                DSL.name(field.column()),
                Tables.of("identifier"),
                DSL.inline(object.key()),
                DSL.val(seen),
                ObjectStore.table(object),
                reached());
    }

    private QueryPart recordsByName() {
        List<QueryPart> keys = new ArrayList<>(List.of(DSL.sql("comptoir.fold({0}) as name", label())));
        List<Condition> same = new ArrayList<>();
        List<Condition> back = new ArrayList<>(List.of(DSL.condition("k.name = comptoir.fold({0})", label())));
        for (Apart apart : apart()) {
            keys.add(DSL.sql("{0} as {1}", apart.key("s"), apart.name()));
            same.add(DSL.condition(
                    "({0} = '' or {1} = '' or {0} = {1})", DSL.sql("v.{0}", apart.name()), apart.key("t")));
            back.add(DSL.condition("k.{0} = {1}", apart.name(), apart.key("s")));
        }
        List<QueryPart> names = new ArrayList<>(List.of(DSL.sql("v.name")));
        apart().forEach(each -> names.add(DSL.sql("v.{0}", each.name())));
        return DSL.sql(
                "select s.line, k.record, null::bigint as other, {0}::text as kind from {1} s join (select {2}, (array_agg(t.id order by t.id))[1] as record from (select distinct {3} from {1} s where s.status = 'new') v join {4} as t on comptoir.fold(t.label) = v.name where v.name <> '' and t.deleted_op is null and {5} and {6} group by {2}) k on {7} where s.status = 'new'",
                DSL.inline(StagedTwin.NAME),
                StagingStore.table(),
                DSL.list(names),
                DSL.list(keys),
                ObjectStore.table(object),
                reached(),
                DSL.and(same),
                DSL.and(back));
    }

    /** The earliest row with the same: by a window, since a thousand rows of one switchboard are half a million pairs. */
    private QueryPart rowsAlike(String kind, QueryPart key) {
        return DSL.sql(
                "select w.line, null::uuid as record, w.other, {0}::text as kind from (select s.line, min(s.line) over (partition by {1}) as other from {2} s where s.status = 'new' and {1} is not null) w where w.other < w.line",
                DSL.inline(kind), key, StagingStore.table());
    }

    private QueryPart nameKey() {
        List<QueryPart> parts = new ArrayList<>(List.of(DSL.sql("comptoir.fold({0})", label())));
        apart().forEach(each -> parts.add(each.key("s")));
        return DSL.sql("nullif(concat_ws(chr(10), {0}), '')", DSL.list(parts));
    }

    private QueryPart label() {
        return DSL.sql(
                "concat_ws(' ', {0})",
                DSL.list(object.labelFields().stream()
                        .map(key -> object.field(key).column())
                        .filter(this::isStaged)
                        .map(column -> DSL.sql("s.{0}", DSL.name(column)))
                        .toArray(QueryPart[]::new)));
    }

    /** A person is not known again by a first name, nor by a last name alone where the file has both. */
    private boolean isNamed() {
        return isStaged(object.field(object.labelFields().getLast()).column());
    }

    private boolean isStaged(String column) {
        return staging.columns().stream().anyMatch(each -> each.name().equals(column));
    }

    /** What tells two of one name apart where both say it. */
    private record Apart(Name name, boolean isText) {

        QueryPart key(String of) {
            return isText
                    ? DSL.sql("coalesce(comptoir.fold({0}), '')", DSL.name(of, name.last()))
                    : DSL.sql("coalesce({0}::text, '')", DSL.name(of, name.last()));
        }
    }

    private List<Apart> apart() {
        List<Apart> apart = new ArrayList<>();
        for (Field field : sight.fields(object)) {
            String town = field.column() + "_town";
            if (field.type().key().equals("address") && isStaged(town)) {
                apart.add(new Apart(DSL.name(town), true));
            } else if (DuplicateStore.tellsApart(sight, field) && isStaged(field.column())) {
                apart.add(new Apart(DSL.name(field.column()), false));
            }
        }
        return apart;
    }

    private Condition reached() {
        return ObjectStore.reached(sight, object, "t", sight.on(object).see());
    }

    /** How many rows look like something, by what they have in common; a row with several counts for each. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        staging.tx()
                .dsl()
                .fetch(
                        "select kind, count(*) as n from {0}, unnest(kinds) as kind group by kind union all select '', count(*) from {0} order by 1",
                        TWINS)
                .forEach(row -> counts.put(row.get("kind", String.class), row.get("n", Long.class)));
        return counts;
    }

    /** Rows that stay out because somebody said so; they count as already there. */
    public void leave(Collection<Long> lines, Collection<String> kinds, Collection<Long> except) {
        staging.tx()
                .dsl()
                .execute(
                        "update {0} s set status = 'there' from {1} w where w.line = s.line and s.status = 'new' and {2}",
                        StagingStore.table(), TWINS, chosen(lines, kinds, except));
    }

    /**
     * Rows that change the record they look like, where the person may.
     *
     * @param fill only what is empty there
     */
    public void update(Collection<Long> lines, Collection<String> kinds, Collection<Long> except, boolean fill) {
        Condition changeable =
                ObjectStore.reached(sight, object, "t", sight.on(object).change());
        if (fill) {
            List<QueryPart> sets = new ArrayList<>();
            staging.said()
                    .forEach(column ->
                            sets.add(DSL.sql("{0} = case when t.{0} is null then s.{0} end", DSL.name(column.name()))));
            staging.links()
                    .forEach(link -> sets.add(DSL.sql(
                            "{0} = case when t.{1} is null then s.{0} end",
                            StagingStore.said(link), DSL.name(link.column()))));
            staging.tx()
                    .dsl()
                    .execute(
                            "update {0} s set {1} from {2} w join {3} as t on t.id = w.record where w.line = s.line and s.status = 'new' and {4} and {5}",
                            StagingStore.table(),
                            DSL.list(sets),
                            TWINS,
                            ObjectStore.table(object),
                            changeable,
                            chosen(lines, kinds, except));
        }
        staging.tx()
                .dsl()
                .execute(
                        "update {0} s set status = case when {4} then 'known' else 'fixed' end, target = w.record from {1} w join {2} as t on t.id = w.record where w.line = s.line and s.status = 'new' and {3}",
                        StagingStore.table(),
                        TWINS,
                        ObjectStore.table(object),
                        chosen(lines, kinds, except),
                        changeable);
    }

    /** Rows that were to change a record the person may only see. */
    public List<StagingStore.Stopped> fixed() {
        return staging.stopped(
                "update {0} s set status = 'out', target = null from {1} w join {2} as t on t.id = w.record where w.line = s.line and s.status = 'fixed' returning s.line, coalesce(t.label, '') as value",
                StagingStore.table(), TWINS, ObjectStore.table(object));
    }

    /** Two rows cannot change one record: the later one stays out. */
    public List<StagingStore.Stopped> twice() {
        return staging.stopped(
                "update {0} s set status = 'out', target = null from (select k.line, coalesce(t.label, '') as label, row_number() over (partition by k.target order by k.line) as nth from {0} k join {1} as t on t.id = k.target where k.status = 'known') n where n.line = s.line and n.nth > 1 returning s.line, n.label as value",
                StagingStore.table(), ObjectStore.table(object));
    }

    private static Condition chosen(Collection<Long> lines, Collection<String> kinds, Collection<Long> except) {
        return DSL.condition(
                "(w.line = any({0}) or w.kinds && {1}::text[] and w.line <> all({2}))",
                DSL.val(lines.toArray(Long[]::new)),
                DSL.val(kinds.toArray(String[]::new)),
                DSL.val(except.toArray(Long[]::new)));
    }
}
