package comptoir.records;

import static comptoir.records.ObjectStore.column;
import static comptoir.records.ObjectStore.uuid;

import comptoir.access.Scope;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Refusal;
import comptoir.platform.Ids;
import comptoir.platform.Tx;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads pages of an object's rows by keyset: a branch for each leading sort key, one after the other until the page is full. */
final class QueryStore {

    private static final String T = ProjectionStore.ROWS;

    private final Tx tx;
    private final Sight sight;
    private final ObjectType object;
    private final FilterStore filters;

    QueryStore(Tx tx, Sight sight, ObjectType object) {
        this.tx = tx;
        this.sight = sight;
        this.object = object;
        this.filters = new FilterStore(tx, sight, object, T);
    }

    Page page(Query query) {
        if (query.limit() < 1 || query.limit() > Query.LONGEST_PAGE) {
            throw Refusal.of(RecordsProblem.LIMIT_OUT_OF_RANGE, "most", Query.LONGEST_PAGE)
                    .refused();
        }
        ProjectionStore shown = new ProjectionStore(sight, object, chosen(query.fields()));
        List<SortKeysStore.Key> keys = sortKeys(query);
        int fingerprint = fingerprint(query);
        Optional<Cursor> after = query.after().map(text -> Cursor.decode(text, fingerprint, keys.size()));
        Condition where = where(query.filter(), query.search(), query.trashed());
        int wanted = query.limit() + 1;

        List<Record> rows = new ArrayList<>();
        List<SortKeysStore.Branch> branches =
                SortKeysStore.branches(keys, after, DSL.field(DSL.name(T, "id"), UUID.class));
        for (SortKeysStore.Branch branch : branches) {
            if (rows.size() < wanted) {
                rows.addAll(rows(query, shown, keys, where.and(branch.condition()), branch, wanted - rows.size()));
            }
        }
        List<Row> page = rows.stream().limit(query.limit()).map(shown::row).toList();
        if (rows.size() < wanted) {
            return new Page(page, Optional.empty());
        }
        return new Page(page, Optional.of(cursor(fingerprint, keys, rows.get(query.limit() - 1))));
    }

    /** What a cursor belongs to: it leads on in this list and in no other. */
    int fingerprint(Query query) {
        return List.of(
                        object.key(),
                        query.filter(),
                        query.search(),
                        query.sort(),
                        query.trashed(),
                        sight.model().version())
                .hashCode();
    }

    /** The place right after a row that was read with its sort keys. */
    String cursor(int fingerprint, List<SortKeysStore.Key> keys, Record row) {
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Object value = row.get("sort_" + i);
            values.add(
                    value instanceof BigDecimal number
                            ? number.toPlainString()
                            : value == null ? null : String.valueOf(value));
        }
        return new Cursor(fingerprint, values, row.get("id", UUID.class)).encode();
    }

    /** Finds the rows of a page first, and only then what their links are called and what is summed under them. */
    private List<Record> rows(
            Query query,
            ProjectionStore shown,
            List<SortKeysStore.Key> keys,
            Condition where,
            SortKeysStore.Branch branch,
            int wanted) {
        List<SelectField<?>> stored = shown.stored();
        List<SelectField<?>> selected = shown.selected();
        List<SortKeysStore.Key> found = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            SortKeysStore.Key key = keys.get(i);
            stored.add(key.expression().as("sort_" + i));
            org.jooq.Field<?> sorted =
                    DSL.field(DSL.name(T, "sort_" + i), key.expression().getType());
            found.add(new SortKeysStore.Key(sorted, key.descending()));
            selected.add(sorted.as("sort_" + i));
        }
        Table<?> page = DSL.select(stored)
                .from(searched(query))
                .where(where)
                .orderBy(branch.order(keys, uuid(T, "id")))
                .limit(DSL.inline(wanted))
                .asTable(T);
        return tx.dslForValues()
                .select(selected)
                .from(shown.joined(page))
                .orderBy(branch.order(found, uuid(T, "id")))
                .fetch();
    }

    Optional<Row> one(UUID id, boolean evenTrashed) {
        ProjectionStore shown = new ProjectionStore(sight, object, sight.fields(object));
        Condition where = column(T, "id").eq(id).and(seen());
        return tx.dsl()
                .select(shown.selected())
                .from(shown.joined(ObjectStore.table(object).as(T)))
                .where(evenTrashed ? where : where.and(column(T, "deleted_op").isNull()))
                .fetchOptional()
                .map(shown::row);
    }

    /** How many rows, at most {@code cap} unless the cap is empty. */
    long count(Optional<Filter> filter, Optional<String> search, Optional<Integer> cap) {
        return counts(tx, List.of(counted(filter, search, cap))).getFirst();
    }

    /** Rows to be counted together with others, in one statement. */
    record Counted(org.jooq.Select<?> rows) {}

    Counted counted(Optional<Filter> filter, Optional<String> search, Optional<Integer> cap) {
        return new Counted(DSL.selectOne()
                .from(searched(Query.of(object.key()).whereMaybe(filter)))
                .where(where(filter, search, false))
                .limit(cap.orElse(Integer.MAX_VALUE)));
    }

    static List<Long> counts(Tx tx, List<Counted> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<SelectField<?>> counts = new ArrayList<>();
        for (Counted each : wanted) {
            String name = "c" + counts.size();
            counts.add(
                    DSL.field(DSL.selectCount().from(each.rows().asTable(name))).as(name));
        }
        Record row = tx.dslForValues().select(counts).fetchSingle();
        return IntStream.range(0, wanted.size())
                .mapToObj(i -> row.get("c" + i, Long.class))
                .toList();
    }

    /** What the rows within a filter come to: each figure as text, none where there is nothing to say. */
    List<@Nullable String> figures(Optional<Filter> filter, Optional<String> search, List<Figure> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        FigureStore figures = new FigureStore(sight, object, filters, wanted);
        Record row = tx.dslForValues()
                .select(figures.selected())
                .from(summed(figures.fields(), filter))
                .where(where(filter, search, false))
                .fetchSingle();
        return figures.read(row);
    }

    /** The ids of the rows within a filter that a right reaches, at most {@code most}; in order of id, for locking. */
    List<UUID> ids(Optional<Filter> filter, Optional<String> search, Scope scope, int most) {
        return tx.dslForValues()
                .select(DSL.field(DSL.name(T, "id"), UUID.class))
                .from(searched(Query.of(object.key()).whereMaybe(filter)))
                .where(where(filter, search, false))
                .and(ObjectStore.reached(sight, object, T, scope))
                .orderBy(column(T, "id"))
                .limit(most)
                .fetch(org.jooq.Record1::value1);
    }

    /** Those of the living rows named that a right reaches, in order of id. */
    List<UUID> idsAmong(List<UUID> ids, Scope scope) {
        return tx.dsl()
                .select(DSL.field(DSL.name(T, "id"), UUID.class))
                .from(ObjectStore.table(object).as(T))
                .where(DSL.condition("t.id = any({0}) and t.deleted_op is null", Ids.of(ids)))
                .and(seen())
                .and(ObjectStore.reached(sight, object, T, scope))
                .orderBy(column(T, "id"))
                .fetch(org.jooq.Record1::value1);
    }

    /** The labels of the living rows named that the reader sees. */
    Map<UUID, String> labelsAmong(Collection<UUID> ids) {
        Map<UUID, String> labels = new LinkedHashMap<>();
        tx.dsl()
                .select(DSL.field(DSL.name(T, "id"), UUID.class), DSL.field(DSL.name(T, "label"), String.class))
                .from(ObjectStore.table(object).as(T))
                .where(DSL.condition("t.id = any({0}) and t.deleted_op is null", Ids.of(ids)))
                .and(seen())
                .forEach(row -> labels.put(row.value1(), row.value2() == null ? "" : row.value2()));
        return labels;
    }

    private List<Field> chosen(List<String> keys) {
        if (keys.isEmpty()) {
            return sight.fields(object);
        }
        Map<String, Field> byKey = new LinkedHashMap<>();
        for (String key : keys) {
            Sight.FieldPath path = sight.path(object, key)
                    .orElseThrow(() -> Refusal.of(RecordsProblem.FIELDS_UNKNOWN, "field", key)
                            .refused());
            byKey.put(path.field().key(), path.field());
        }
        return List.copyOf(byKey.values());
    }

    List<SortKeysStore.Key> sortKeys(Query query) {
        List<Query.Sort> sorts = query.sort().isEmpty() ? List.of(new Query.Sort("", query.trashed())) : query.sort();
        return sorts.stream().limit(5).map(this::sortKey).toList();
    }

    private SortKeysStore.Key sortKey(Query.Sort sort) {
        if (sort.field().isEmpty()) {
            return new SortKeysStore.Key(byLabel(), sort.descending());
        }
        Sight.FieldPath path = sight.path(object, sort.field())
                .orElseThrow(() -> Refusal.of(RecordsProblem.SORT_FIELD_UNKNOWN, "field", sort.field())
                        .refused());
        Optional<Authorship> told = Authorship.of(path.field());
        if (told.isPresent()) {
            return asMade(told.get(), path.field(), sort.descending());
        }
        Map<String, org.jooq.Field<?>> columns = new LinkedHashMap<>(filters.columns(path));
        if (path.field().target().isPresent()) {
            columns.put("label", sortedLabel(path.field()));
        }
        if (path.field().targets().isPresent()) {
            columns.put("label", LinkSetStore.first(sight, path.field()));
        }
        return path.field()
                .type()
                .sortKey(columns, path.field())
                .map(expression ->
                        new SortKeysStore.Key(isLabel(path.field()) ? byLabel() : expression, sort.descending()))
                .orElseThrow(() -> Refusal.of(RecordsProblem.SORT_FIELD_UNKNOWN, "field", sort.field())
                        .refused());
    }

    /** Words of a directory stand in its order, and those without a place after them. */
    private org.jooq.Field<String> sortedLabel(Field link) {
        String alias = "l_" + link.column();
        org.jooq.Field<String> label = column(alias, "label").coerce(String.class);
        return sight.model().object(link.target().orElseThrow()).directory()
                ? DSL.field(
                        "case when {0} is not null then lpad(coalesce({1}, 999999999)::bigint::text, 9, '0') || ' ' ||"
                                + " {0} end",
                        String.class, label, column(alias, "position"))
                : label;
    }

    /**
     * In the order in which records were made, which is that of their ids and has their index. There is none in the order of changes: it
     * would be written anew with every value changed.
     */
    private static SortKeysStore.Key asMade(Authorship told, Field field, boolean descending) {
        if (told != Authorship.CREATED_AT) {
            throw Refusal.of(
                            RecordsProblem.SORT_NOT_QUICK,
                            "field",
                            field.label().fr())
                    .refused();
        }
        return new SortKeysStore.Key(uuid(T, "id"), descending);
    }

    /** Long texts are called by their beginning only. */
    private boolean isLabel(Field field) {
        return object.labelFields().equals(List.of(field.key()))
                && !field.type().key().equals("longText");
    }

    /** Of an object that is called by one field, its order too: the label is what indexes are in order of. */
    private static org.jooq.Field<?> byLabel() {
        return column(T, "label").coerce(String.class).collate(DSL.collation("fr-x-icu"));
    }

    private Condition seen() {
        return ObjectStore.reached(sight, object, T, sight.on(object).see());
    }

    Condition where(Optional<Filter> filter, Optional<String> search, boolean trashed) {
        Condition alive = trashed
                ? column(T, "deleted_op").isNotNull()
                : column(T, "deleted_op").isNull();
        return alive.and(seen())
                .and(filter.map(filters::of).orElseGet(DSL::noCondition))
                .and(search.filter(words -> !words.isBlank())
                        .map(filters::searching)
                        .orElseGet(DSL::noCondition));
    }

    /** The object's table with what its rows are filtered and sorted by: roll-ups, and names of links. */
    Table<?> searched(Query query) {
        Set<Field> links = new LinkedHashSet<>();
        boolean rollups = query.filter().filter(filters::needsRollups).isPresent();
        for (Query.Sort sort : query.sort()) {
            Optional<Field> field = sight.path(object, sort.field()).map(Sight.FieldPath::field);
            field.filter(found -> found.target().isPresent()).ifPresent(links::add);
            rollups |= field.filter(found -> found.type().derived()).isPresent();
        }
        Table<?> table = ObjectStore.table(object).as(T);
        return ProjectionStore.named(sight, rollups ? ProjectionStore.withRollups(object, table) : table, links);
    }

    Table<?> summed(Collection<Field> fields, Optional<Filter> filter) {
        boolean rollups = filter.filter(filters::needsRollups).isPresent()
                || fields.stream().anyMatch(field -> field.type().derived());
        Table<?> table = ObjectStore.table(object).as(T);
        return rollups ? ProjectionStore.withRollups(object, table) : table;
    }
}
