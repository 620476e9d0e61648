package comptoir.records;

import static comptoir.records.ObjectStore.column;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Fold;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What the palette finds: records by the beginnings of words of their label, or by an identifier, over all objects the reader sees. */
final class SearchStore {

    private static final int FROM_EACH = 60;

    private final Tx tx;
    private final Sight sight;

    SearchStore(Tx tx, Sight sight) {
        this.tx = tx;
        this.sight = sight;
    }

    List<Hit> find(String typed, int limit) {
        String folded = Fold.of(typed).strip();
        if (folded.isEmpty()) {
            return List.of();
        }
        List<QueryPart> parts = new ArrayList<>();
        for (ObjectType object : sight.model().objects()) {
            if (object.inMenu() && sight.rights().knows(object)) {
                parts.addAll(within(object, folded));
            }
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        QueryPart all = parts.getFirst();
        for (QueryPart each : parts.subList(1, parts.size())) {
            all = DSL.sql("{0} union all {1}", all, each);
        }
        Map<UUID, Hit> best = new LinkedHashMap<>();
        tx.dsl().fetch("{0}", all).stream()
                .map(SearchStore::hit)
                .sorted(Comparator.comparingInt(Hit::rank).thenComparing(Hit::label))
                .forEach(hit -> best.putIfAbsent(hit.id(), hit));
        return best.values().stream().limit(limit).toList();
    }

    private static Hit hit(Record row) {
        return new Hit(
                row.get("object", String.class),
                row.get("id", UUID.class),
                Optional.ofNullable(row.get("label", String.class)).orElse(""),
                Optional.ofNullable(row.get("detail", String.class)).orElse(""),
                row.get("rank", Integer.class));
    }

    private List<QueryPart> within(ObjectType object, String folded) {
        List<QueryPart> parts = new ArrayList<>();
        String beginning = folded.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        Condition begins = DSL.condition("comptoir.fold(t.label) like {0}", DSL.val(beginning));
        parts.add(select(object, begins, "case when comptoir.fold(t.label) = {9} then 0 else 1 end", folded));
        String words = FilterStore.wordBeginnings(folded);
        if (folded.length() > 2 && !words.isEmpty()) {
            parts.add(select(
                    object,
                    DSL.condition(
                            "to_tsvector('simple', comptoir.fold(t.label)) @@ to_tsquery('simple', {0})",
                            DSL.val(words)),
                    "2",
                    folded));
        }
        String identifier = Identifiers.kept(folded);
        if (!identifier.isEmpty()
                && object.fields().stream().anyMatch(field -> IdentifierStore.identifies(field) && sight.sees(field))) {
            String[] keys = sight.fields(object).stream()
                    .filter(IdentifierStore::identifies)
                    .map(Field::key)
                    .toArray(String[]::new);
            parts.add(select(
                    object,
                    DSL.condition(
                            "t.id in (select record from {0} where object = {1} and value like {2} and field = any({3}) limit 60)",
                            Tables.of("identifier"),
                            DSL.inline(object.key()),
                            DSL.val(Identifiers.pattern(identifier)),
                            DSL.val(keys)),
                    "1",
                    folded));
        }
        return parts;
    }

    private QueryPart select(ObjectType object, Condition found, String rank, String folded) {
        Detail detail = detail(object);
        return DSL.sql(
                "(select {0} as object, t.id, t.label, {1} as detail, " + rank.replace("{9}", "{7}")
                        + " as rank from {2} as t {3} where t.deleted_op is null and {4} and {5} limit {6})",
                DSL.inline(object.key()),
                detail.expression(),
                ObjectStore.table(object),
                detail.join(),
                ObjectStore.reached(sight, object, "t", sight.on(object).see()),
                found,
                DSL.inline(FROM_EACH),
                DSL.val(folded));
    }

    private record Detail(QueryPart expression, QueryPart join) {}

    /** What tells records of one name apart: the company of a person, the customer of a document, the town of a company. */
    private Detail detail(ObjectType object) {
        List<Field> fields = sight.fields(object);
        Optional<Field> link = fields.stream()
                .filter(field -> field.type().key().equals("link") && field.inList())
                .findFirst();
        if (link.isPresent()) {
            ObjectType target = sight.model().object(link.get().target().orElseThrow());
            Table<Record> joined = ObjectStore.table(target);
            return new Detail(
                    DSL.sql("d.label"),
                    DSL.sql(
                            "left join {0} as d on d.id = {1} and {2}",
                            joined,
                            column("t", link.get().column()),
                            ObjectStore.reached(
                                    sight, target, "d", sight.on(target).see())));
        }
        return fields.stream()
                .filter(field -> field.type().key().equals("address"))
                .findFirst()
                .map(address -> new Detail(column("t", address.column() + "_town"), DSL.sql("")))
                .orElseGet(() -> new Detail(DSL.inline(""), DSL.sql("")));
    }
}
