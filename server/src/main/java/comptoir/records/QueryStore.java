package comptoir.records;

import static comptoir.records.ObjectStore.column;

import comptoir.access.Scope;
import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads pages of an object's rows by keyset: a branch for each leading sort key, one after the other until the page is full. */
final class QueryStore {

    private static final String T = "t";

    private final Tx tx;
    private final Sight sight;
    private final ObjectType object;
    private final FilterStore filters;

    QueryStore(Tx tx, Sight sight, ObjectType object) {
        this.tx = tx;
        this.sight = sight;
        this.object = object;
        this.filters = new FilterStore(sight, object, T);
    }

    Page page(Query query) {
        if (query.limit() < 1 || query.limit() > Query.LONGEST_PAGE) {
            throw Refusal.of(RecordsProblem.LIMIT_OUT_OF_RANGE, "most", Query.LONGEST_PAGE)
                    .refused();
        }
        List<Field> fields = chosen(query.fields());
        List<SortKeysStore.Key> keys = sortKeys(query);
        int fingerprint = List.of(
                        object.key(),
                        query.filter(),
                        query.search(),
                        query.sort(),
                        query.trashed(),
                        sight.model().version())
                .hashCode();
        Optional<Cursor> after = query.after().map(text -> Cursor.decode(text, fingerprint, keys.size()));
        Condition where = where(query.filter(), query.search(), query.trashed());
        int wanted = query.limit() + 1;

        List<SelectField<?>> selected = selected(fields);
        for (int i = 0; i < keys.size(); i++) {
            selected.add(keys.get(i).expression().as("sort_" + i));
        }
        Table<?> from = from(fields, query);
        List<Record> rows = new ArrayList<>();
        List<SortKeysStore.Branch> branches =
                SortKeysStore.branches(keys, after, DSL.field(DSL.name(T, "id"), UUID.class));
        for (SortKeysStore.Branch branch : branches) {
            if (rows.size() < wanted) {
                rows.addAll(tx.dsl()
                        .select(selected)
                        .from(from)
                        .where(where)
                        .and(branch.condition())
                        .orderBy(branch.order())
                        .limit(DSL.inline(wanted - rows.size()))
                        .fetch());
            }
        }
        List<Row> page =
                rows.stream().limit(query.limit()).map(row -> row(row, fields)).toList();
        if (rows.size() < wanted) {
            return new Page(page, Optional.empty());
        }
        Record last = rows.get(query.limit() - 1);
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Object value = last.get("sort_" + i);
            values.add(
                    value instanceof BigDecimal number
                            ? number.toPlainString()
                            : value == null ? null : String.valueOf(value));
        }
        return new Page(page, Optional.of(new Cursor(fingerprint, values, last.get("id", UUID.class)).encode()));
    }

    Optional<Row> one(UUID id, boolean evenTrashed) {
        List<Field> fields = sight.fields(object);
        Condition where = column(T, "id").eq(id).and(seen());
        return tx.dsl()
                .select(selected(fields))
                .from(from(fields, Query.of(object.key())))
                .where(evenTrashed ? where : where.and(column(T, "deleted_op").isNull()))
                .fetchOptional()
                .map(row -> row(row, fields));
    }

    /** How many rows, at most {@code cap} unless the cap is empty. */
    long count(Optional<Filter> filter, Optional<String> search, Optional<Integer> cap) {
        org.jooq.Select<?> rows = DSL.selectOne()
                .from(from(List.of(), Query.of(object.key()).whereMaybe(filter)))
                .where(where(filter, search, false))
                .limit(cap.orElse(Integer.MAX_VALUE));
        return tx.dsl().selectCount().from(rows.asTable("c")).fetchSingle().value1();
    }

    Map<String, @Nullable String> sums(Optional<Filter> filter, Optional<String> search, List<String> keys) {
        List<SelectField<?>> sums = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        for (String key : keys) {
            Sight.FieldPath path = sight.path(object, key)
                    .orElseThrow(() -> Refusal.of(RecordsProblem.FIELDS_UNKNOWN, "field", key)
                            .refused());
            org.jooq.Field<?> summed = filters.columns(path).values().iterator().next();
            if (summed.getType() != BigDecimal.class) {
                throw Refusal.of(
                                RecordsProblem.SUM_NOT_POSSIBLE,
                                "field",
                                path.field().label().fr())
                        .refused();
            }
            fields.add(path.field());
            sums.add(DSL.coalesce(DSL.sum(summed.coerce(BigDecimal.class)), BigDecimal.ZERO)
                    .as("sum_" + sums.size()));
        }
        Map<String, @Nullable String> byKey = new LinkedHashMap<>();
        if (sums.isEmpty()) {
            return byKey;
        }
        Record row = tx.dsl()
                .select(sums)
                .from(from(fields, Query.of(object.key()).whereMaybe(filter)))
                .where(where(filter, search, false))
                .fetchSingle();
        for (int i = 0; i < keys.size(); i++) {
            byKey.put(keys.get(i), row.get("sum_" + i, BigDecimal.class).toPlainString());
        }
        return byKey;
    }

    /** The ids of the rows within a filter that a right reaches, at most {@code most}; in order of id, for locking. */
    List<UUID> ids(Optional<Filter> filter, Optional<String> search, Scope scope, int most) {
        return tx.dsl()
                .select(DSL.field(DSL.name(T, "id"), UUID.class))
                .from(from(List.of(), Query.of(object.key()).whereMaybe(filter)))
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
                .where(DSL.condition("t.id = any({0}) and t.deleted_op is null", DSL.val(ids.toArray(UUID[]::new))))
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
                .where(DSL.condition("t.id = any({0}) and t.deleted_op is null", DSL.val(ids.toArray(UUID[]::new))))
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

    private List<SortKeysStore.Key> sortKeys(Query query) {
        List<Query.Sort> sorts = query.sort().isEmpty() ? List.of(new Query.Sort("", query.trashed())) : query.sort();
        return sorts.stream().limit(5).map(this::sortKey).toList();
    }

    private SortKeysStore.Key sortKey(Query.Sort sort) {
        if (sort.field().isEmpty()) {
            return new SortKeysStore.Key(
                    column(T, "label").coerce(String.class).collate(DSL.collation("fr-x-icu")), sort.descending());
        }
        Sight.FieldPath path = sight.path(object, sort.field())
                .orElseThrow(() -> Refusal.of(RecordsProblem.SORT_FIELD_UNKNOWN, "field", sort.field())
                        .refused());
        Map<String, org.jooq.Field<?>> columns = new LinkedHashMap<>(filters.columns(path));
        if (path.field().target().isPresent()) {
            columns.put("label", column("l_" + path.field().column(), "label").coerce(String.class));
        }
        return path.field()
                .type()
                .sortKey(columns, path.field())
                .map(expression -> new SortKeysStore.Key(expression, sort.descending()))
                .orElseThrow(() -> Refusal.of(RecordsProblem.SORT_FIELD_UNKNOWN, "field", sort.field())
                        .refused());
    }

    private Condition seen() {
        return ObjectStore.reached(sight, object, T, sight.on(object).see());
    }

    private Condition where(Optional<Filter> filter, Optional<String> search, boolean trashed) {
        Condition alive = trashed
                ? column(T, "deleted_op").isNotNull()
                : column(T, "deleted_op").isNull();
        return alive.and(seen())
                .and(filter.map(filters::of).orElseGet(DSL::noCondition))
                .and(search.filter(words -> !words.isBlank())
                        .map(filters::searching)
                        .orElseGet(DSL::noCondition));
    }

    private List<SelectField<?>> selected(List<Field> fields) {
        List<SelectField<?>> selected = new ArrayList<>();
        selected.add(column(T, "id").as("id"));
        selected.add(column(T, "rev").as("rev"));
        selected.add(column(T, "label").as("label"));
        selected.add(column(T, "deleted_op").as("deleted_op"));
        for (Field field : fields) {
            if (field.type().derived()) {
                selected.add(column(FilterStore.ROLLUPS, field.column()).as("v_" + field.column()));
            }
            for (Column each : field.columns()) {
                selected.add(column(T, each.name()).coerce(each.type().java()).as("v_" + each.name()));
            }
            if (field.target().isPresent()) {
                selected.add(column("l_" + field.column(), "label").as("l_" + field.column()));
            }
        }
        return selected;
    }

    /** The object's table, its roll-ups when something needs them, and each linked table as far as the reader sees it. */
    private Table<?> from(List<Field> fields, Query query) {
        Table<?> from = ObjectStore.table(object).as(T);
        Map<String, Field> links = new LinkedHashMap<>();
        fields.stream().filter(field -> field.target().isPresent()).forEach(field -> links.put(field.key(), field));
        boolean rollups = fields.stream().anyMatch(field -> field.type().derived())
                || query.filter().filter(filters::needsRollups).isPresent();
        for (Query.Sort sort : query.sort()) {
            Optional<Field> field = sight.path(object, sort.field()).map(Sight.FieldPath::field);
            field.filter(found -> found.target().isPresent()).ifPresent(found -> links.put(found.key(), found));
            rollups |= field.filter(found -> found.type().derived()).isPresent();
        }
        if (rollups) {
            from = from.leftJoin(ObjectStore.rollups(object).as(FilterStore.ROLLUPS))
                    .on(column(FilterStore.ROLLUPS, "id").eq(column(T, "id")));
        }
        for (Field link : links.values()) {
            ObjectType target = sight.model().object(link.target().orElseThrow());
            String alias = "l_" + link.column();
            from = from.leftJoin(ObjectStore.table(target).as(alias))
                    .on(column(alias, "id").eq(column(T, link.column())))
                    .and(ObjectStore.reached(
                            sight, target, alias, sight.on(target).see()));
        }
        return from;
    }

    private Row row(Record row, List<Field> fields) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Field field : fields) {
            values.put(field.key(), value(row, field));
        }
        String label = row.get("label", String.class);
        return new Row(
                row.get("id", UUID.class),
                row.get("rev", Long.class),
                label == null ? "" : label,
                values,
                Optional.ofNullable(row.get("deleted_op", Long.class)));
    }

    private static @Nullable Object value(Record row, Field field) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        if (field.type().derived()) {
            parts.put("", row.get("v_" + field.column()));
        }
        for (Column each : field.columns()) {
            parts.put(each.part(), row.get("v_" + each.name(), each.type().java()));
        }
        Object json = field.type().toJson(parts, field);
        if (json == null || field.target().isEmpty()) {
            return json;
        }
        Map<String, @Nullable Object> link = new LinkedHashMap<>();
        link.put("id", json);
        link.put("label", row.get("l_" + field.column(), String.class));
        return link;
    }
}
