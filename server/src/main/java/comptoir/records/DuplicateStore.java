package comptoir.records;

import static comptoir.records.ObjectStore.column;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Fold;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Finds records that a new one may be again: those with an identifier of it (e-mail, phone, SIREN …), and those of its name that nothing known
 * tells apart, neither town nor company. Both by an index, and only what the reader sees.
 */
final class DuplicateStore {

    private static final int MOST = 5;

    /** Of one identifier or name; enough to have the best of them. */
    private static final int FROM_EACH = 20;

    private final Tx tx;
    private final Sight sight;
    private final ObjectType object;

    DuplicateStore(Tx tx, Sight sight, ObjectType object) {
        this.tx = tx;
        this.sight = sight;
        this.object = object;
    }

    /** @param except the record itself, when it is there already */
    List<Duplicate> of(Map<String, Draft.Cell> cells, Optional<UUID> except) {
        List<QueryPart> searches = new ArrayList<>();
        String[] identifiers = identifiers(cells);
        if (identifiers.length > 0) {
            searches.add(sameIdentifier(identifiers, except));
        }
        String name = name(cells);
        if (!name.isEmpty()) {
            searches.add(sameName(name, cells, except));
        }
        if (searches.isEmpty()) {
            return List.of();
        }
        Map<UUID, Duplicate> found = new LinkedHashMap<>();
        tx.dslForValues()
                .fetch(
                        "{0}",
                        searches.size() == 1
                                ? searches.getFirst()
                                : DSL.sql("{0} union all {1}", searches.toArray(QueryPart[]::new)))
                .forEach(row -> found.merge(row.get("id", UUID.class), duplicate(row), DuplicateStore::together));
        return found.values().stream().limit(MOST).toList();
    }

    private static Duplicate duplicate(Record row) {
        String field = row.get("field", String.class);
        return new Duplicate(
                row.get("id", UUID.class),
                Optional.ofNullable(row.get("label", String.class)).orElse(""),
                field.isEmpty() ? List.of() : List.of(field));
    }

    private static Duplicate together(Duplicate one, Duplicate other) {
        List<String> because = new ArrayList<>(one.because());
        because.addAll(other.because());
        return new Duplicate(one.id(), one.label(), because.stream().distinct().toList());
    }

    /** As they are kept, see {@link IdentifierStore}. */
    private String[] identifiers(Map<String, Draft.Cell> cells) {
        return object.fields().stream()
                .filter(IdentifierStore::identifies)
                .map(field -> cells.get(field.column()))
                .filter(cell -> cell != null && cell.value() != null)
                .map(cell -> Identifiers.kept(String.valueOf(cell.value())))
                .filter(value -> !value.isEmpty())
                .distinct()
                .toArray(String[]::new);
    }

    private String name(Map<String, Draft.Cell> cells) {
        String label = object.labelFields().stream()
                .map(key -> value(cells, object.field(key).column()))
                .filter(part -> part instanceof String)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        return cells.containsKey(object.field(object.labelFields().getLast()).column())
                ? Fold.of(label).strip()
                : "";
    }

    private QueryPart sameIdentifier(String[] values, Optional<UUID> except) {
        String[] seen = sight.fields(object).stream()
                .filter(IdentifierStore::identifies)
                .map(Field::key)
                .toArray(String[]::new);
        return DSL.sql(
                "(select t.id, t.label, i.field from {0} i join {1} as t on t.id = i.record where i.object = {2} and i.value = any({3}) and i.field = any({4}) and {5} order by t.id limit {6})",
                Tables.of("identifier"),
                ObjectStore.table(object),
                DSL.val(object.key()),
                DSL.val(values),
                DSL.val(seen),
                another(except),
                DSL.inline(FROM_EACH));
    }

    private QueryPart sameName(String name, Map<String, Draft.Cell> cells, Optional<UUID> except) {
        return DSL.sql(
                "(select t.id, t.label, '' as field from {0} as t where comptoir.fold(t.label) = {1} and {2} and {3} order by t.id limit {4})",
                ObjectStore.table(object), DSL.val(name), nothingApart(cells), another(except), DSL.inline(FROM_EACH));
    }

    private Condition another(Optional<UUID> except) {
        return column("t", "deleted_op")
                .isNull()
                .and(ObjectStore.reached(sight, object, "t", sight.on(object).see()))
                .and(except.map(id -> column("t", "id").coerce(UUID.class).ne(id))
                        .orElseGet(DSL::noCondition));
    }

    /** Neither the town of an address nor the company of a person differs, where both sides say one. */
    private Condition nothingApart(Map<String, Draft.Cell> cells) {
        List<Condition> same = new ArrayList<>();
        for (Field field : sight.fields(object)) {
            if (field.type().key().equals("address")) {
                String town = field.column() + "_town";
                if (value(cells, town) instanceof String given) {
                    same.add(DSL.condition(
                            "({0} is null or comptoir.fold({0}) = {1})",
                            column("t", town), DSL.val(Fold.of(given).strip())));
                }
            } else if (tellsApart(sight, field) && value(cells, field.column()) instanceof UUID given) {
                same.add(DSL.condition("({0} is null or {0} = {1})", column("t", field.column()), DSL.val(given)));
            }
        }
        return DSL.and(same);
    }

    /** A link to what has a list of its own, as a person's company; not to a directory or to the member in charge. */
    static boolean tellsApart(Sight sight, Field field) {
        return field.type().key().equals("link")
                && field.target()
                        .map(sight.model()::object)
                        .filter(ObjectType::inMenu)
                        .isPresent();
    }

    private static @Nullable Object value(Map<String, Draft.Cell> cells, String column) {
        Draft.Cell cell = cells.get(column);
        return cell == null ? null : cell.value();
    }
}
