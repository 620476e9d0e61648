package comptoir.records.live;

import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.dictionary.Model;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Ids;
import comptoir.platform.Json;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import comptoir.records.NotificationStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;

/** Reads operations in the order of their numbers, and whose the records were and are that each touched. */
final class FeedStore {

    /** Beyond so many records of one object none is named. */
    static final int MANY = 200;

    /** What names the record that a note or a file hangs on. */
    private static final List<String> ABOUT = List.of("aboutObject", "aboutRecord");

    private final Tx tx;
    private final Model model;

    FeedStore(Tx tx, Model model) {
        this.tx = tx;
        this.model = model;
    }

    static long last(Tx tx) {
        return tx.dsl()
                .fetchSingle("select coalesce(max(number), 0) as number from {0}", Tables.of("operation"))
                .get("number", Long.class);
    }

    List<FeedEntry> after(long number, int limit) {
        return tx
                .dsl()
                .fetch(
                        "select id, number, actor, actor_name, objects from {0} where number > {1} order by number limit {2}",
                        Tables.of("operation"), DSL.val(number), DSL.val(limit))
                .stream()
                .map(this::entry)
                .toList();
    }

    private FeedEntry entry(Record operation) {
        long op = operation.get("id", Long.class);
        List<Touched> touched = new ArrayList<>();
        Set<String> many = new LinkedHashSet<>();
        for (String key : operation.get("objects", String[].class)) {
            Optional<ObjectType> object = model.find(key);
            if (object.isPresent() && !touch(op, object.get(), touched)) {
                many.add(key);
                object.get().parent().flatMap(Field::target).ifPresent(many::add);
            }
        }
        return new FeedEntry(
                operation.get("number", Long.class),
                op,
                Optional.ofNullable(operation.get("actor", UUID.class)),
                operation.get("actor_name", String.class),
                List.copyOf(touched),
                Set.copyOf(many),
                NotificationStore.toldBy(
                        tx,
                        op,
                        List.of(operation.get("objects", String[].class)).contains("note")));
    }

    /** @return whether each record could be named */
    private boolean touch(long op, ObjectType object, List<Touched> into) {
        List<Field> counted = counted(object);
        Result<Record> rows = rows(op, object, counted);
        if (rows.size() > MANY) {
            return false;
        }
        if (object.internal()) {
            rows.forEach(row -> about(object, row, into));
            return true;
        }
        Optional<Field> parent = object.parent();
        Map<UUID, Optional<UUID>> wholes = parent.map(
                        link -> owners(model.object(link.target().orElseThrow()), pointed(rows, link.column())))
                .orElseGet(Map::of);
        for (Record row : rows) {
            Map<String, ?> before = before(row);
            Touched.Because because = new Touched.Because(object.key(), changed(object, before));
            UUID id = row.get("id", UUID.class);
            String ownerColumn = parent.or(object::owner).map(Field::column).orElse("");
            Optional<UUID> owner = at(row, ownerColumn);
            Set<UUID> former =
                    before.get(ownerColumn) instanceof String text ? Set.of(UUID.fromString(text)) : Set.of();
            if (parent.isPresent()) {
                String whole = parent.get().target().orElseThrow();
                pointed(row, before, ownerColumn).stream()
                        .filter(wholes::containsKey)
                        .forEach(each -> into.add(new Touched(
                                whole, each, wholes.getOrDefault(each, Optional.empty()), Set.of(), because)));
                owner = owner.flatMap(each -> wholes.getOrDefault(each, Optional.empty()));
                former = former.stream()
                        .flatMap(each -> wholes.getOrDefault(each, Optional.empty()).stream())
                        .collect(Collectors.toSet());
            }
            into.add(new Touched(object.key(), id, owner, former, because));
        }
        counted.forEach(rollup -> follow(rollup, object, rows, into));
        return true;
    }

    /** Records made, changed, thrown away and brought back, with what they belong to now. */
    private Result<Record> rows(long op, ObjectType object, List<Field> counted) {
        Set<String> columns = new LinkedHashSet<>();
        object.parent().or(object::owner).ifPresent(field -> columns.add(field.column()));
        counted.forEach(rollup ->
                columns.add(object.field(rollup.setting("link").orElseThrow()).column()));
        if (object.internal()) {
            ABOUT.stream()
                    .flatMap(key -> object.findField(key).stream())
                    .map(Field::column)
                    .forEach(columns::add);
        }
        List<QueryPart> read = new ArrayList<>(List.of(DSL.sql("x.id"), DSL.sql("x.before")));
        columns.forEach(column -> read.add(DSL.sql("t.{0}", DSL.name(column))));
        return tx.dsl()
                .fetch(
                        "select {0} from (select id, null::jsonb as before from {1} where created_op = {2} union all select record, before from {3} where op = {2} and object = {4} union all select unnest(ids), null from {5} where op = {2} and object = {4} limit {6}) x left join {1} t on t.id = x.id",
                        DSL.list(read),
                        Tables.of(object.table()),
                        DSL.val(op),
                        Tables.of("change"),
                        DSL.val(object.key()),
                        Tables.of("operation_target"),
                        DSL.inline(MANY + 1));
    }

    /** Notes and files hang on a record of any object: what is new is there. */
    private void about(ObjectType hanging, Record row, List<Touched> into) {
        if (!ABOUT.stream().allMatch(each -> hanging.findField(each).isPresent())) {
            return;
        }
        String key = row.get(hanging.field(ABOUT.getFirst()).column(), String.class);
        String record = row.get(hanging.field(ABOUT.getLast()).column(), String.class);
        Optional<ObjectType> object = key == null ? Optional.empty() : model.find(key);
        if (object.isPresent() && record != null) {
            owners(object.get(), Set.of(UUID.fromString(record)))
                    .forEach((id, owner) ->
                            into.add(new Touched(key, id, owner, Set.of(), new Touched.Because(key, Set.of()))));
        }
    }

    /** Roll-ups of other objects that count this one. */
    private List<Field> counted(ObjectType object) {
        return model.summing(object).stream()
                .flatMap(summing -> summing.rollups().stream())
                .toList();
    }

    /** A sum that may have changed with these rows: told of the records they link to, to those who see the sum. */
    private void follow(Field rollup, ObjectType source, Result<Record> rows, List<Touched> into) {
        Field link = source.field(rollup.setting("link").orElseThrow());
        Set<String> counts = new LinkedHashSet<>(List.of(link.key()));
        rollup.setting("of").ifPresent(counts::add);
        rollup.setting("where").ifPresent(counts::add);
        Set<UUID> parents = new LinkedHashSet<>();
        for (Record row : rows) {
            Map<String, ?> before = before(row);
            Set<String> changed = changed(source, before);
            if (changed.isEmpty() || changed.stream().anyMatch(counts::contains)) {
                parents.addAll(pointed(row, before, link.column()));
            }
        }
        Touched.Because because = new Touched.Because(rollup.object(), Set.of(rollup.key()));
        owners(model.object(rollup.object()), parents)
                .forEach((id, owner) -> into.add(new Touched(rollup.object(), id, owner, Set.of(), because)));
    }

    private Map<UUID, Optional<UUID>> owners(ObjectType object, Set<UUID> ids) {
        Map<UUID, Optional<UUID>> owners = new HashMap<>();
        if (!ids.isEmpty()) {
            QueryPart owner = object.owner()
                    .<QueryPart>map(field -> DSL.name(field.column()))
                    .orElseGet(() -> DSL.sql("null::uuid"));
            tx.dsl()
                    .fetch(
                            "select id, {0} as owner from {1} where id = any({2})",
                            owner, Tables.of(object.table()), Ids.of(ids))
                    .forEach(row ->
                            owners.put(row.get("id", UUID.class), Optional.ofNullable(row.get("owner", UUID.class))));
        }
        return owners;
    }

    private static Set<UUID> pointed(Result<Record> rows, String column) {
        Set<UUID> all = new LinkedHashSet<>();
        rows.forEach(row -> all.addAll(pointed(row, before(row), column)));
        return all;
    }

    /** What a link of a row leads to now, and led to before. */
    private static Set<UUID> pointed(Record row, Map<String, ?> before, String column) {
        Set<UUID> ids = new LinkedHashSet<>();
        at(row, column).ifPresent(ids::add);
        if (before.get(column) instanceof String text) {
            ids.add(UUID.fromString(text));
        }
        return ids;
    }

    private static Optional<UUID> at(Record row, String column) {
        return column.isEmpty() ? Optional.empty() : Optional.ofNullable(row.get(column, UUID.class));
    }

    private static Map<String, ?> before(Record row) {
        JSONB before = row.get("before", JSONB.class);
        return before == null ? Map.of() : Json.readObject(before.data());
    }

    /** The fields whose former values these are; none of a record that came or went. */
    private static Set<String> changed(ObjectType object, Map<String, ?> before) {
        return object.fields().stream()
                .filter(field -> field.columns().stream().map(Column::name).anyMatch(before::containsKey))
                .map(Field::key)
                .collect(Collectors.toSet());
    }
}
