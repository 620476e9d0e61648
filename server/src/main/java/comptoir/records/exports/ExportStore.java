package comptoir.records.exports;

import comptoir.platform.Json;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The table of exports, beside their operations; rows are added and ended, never taken away. */
final class ExportStore {

    private final Tx tx;

    ExportStore(Tx tx) {
        this.tx = tx;
    }

    void begin(long operation, ExportWish wish, List<String> columns, Optional<String> view, long expected) {
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("columns", columns);
        query.put("filter", wish.filter());
        wish.query().search().ifPresent(words -> query.put("search", words));
        tx.dsl()
                .execute(
                        "insert into {0} (operation, object, view_name, query, format, expected) values ({1}, {2}, {3}, {4}, {5}, {6})",
                        Tables.of("export_run"),
                        DSL.val(operation),
                        DSL.val(wish.query().object()),
                        DSL.val(view.orElse(null), String.class),
                        DSL.val(JSONB.valueOf(Json.write(query))),
                        DSL.val(wish.format().key()),
                        DSL.val(expected));
    }

    void end(long operation, String state, long rows, Instant at) {
        tx.dsl()
                .execute(
                        "update {0} set state = {2}, rows = {3}, ended_at = {4} where operation = {1} and state = 'running'",
                        Tables.of("export_run"),
                        DSL.val(operation),
                        DSL.val(state),
                        DSL.val(rows),
                        DSL.val(at.atOffset(ZoneOffset.UTC)));
    }

    /** What was running when the program stopped was cut off. */
    void cutAll(Instant at) {
        tx.dsl()
                .execute(
                        "update {0} set state = 'cut', ended_at = {1} where state = 'running'",
                        Tables.of("export_run"), DSL.val(at.atOffset(ZoneOffset.UTC)));
    }

    /** The newest first. */
    List<ExportRun> list(ExportBook.Asked asked, int most) {
        return tx
                .dsl()
                .fetch(
                        "select e.*, o.at, o.actor, o.actor_name, o.door from {0} e join {1} o on o.id = e.operation where ({2} is null or o.actor = {2}) and ({3} is null or e.object = {3}) and ({4} is null or e.operation < {4}) order by e.operation desc limit {5}",
                        Tables.of("export_run"),
                        Tables.of("operation"),
                        DSL.val(asked.member().orElse(null), UUID.class),
                        DSL.val(asked.object().orElse(null), String.class),
                        DSL.val(asked.after().orElse(null), Long.class),
                        DSL.val(most))
                .stream()
                .map(ExportStore::run)
                .toList();
    }

    /** Everybody who ever took something out, with the name they had last. */
    Map<UUID, String> people() {
        Map<UUID, String> people = new LinkedHashMap<>();
        tx.dsl()
                .fetch(
                        "select o.actor, (array_agg(o.actor_name order by o.id desc))[1] as name from {0} e join {1} o on o.id = e.operation where o.actor is not null group by o.actor order by name",
                        Tables.of("export_run"), Tables.of("operation"))
                .forEach(row -> people.put(row.get("actor", UUID.class), row.get("name", String.class)));
        return people;
    }

    /** How many rows leave at once without the right to more. */
    Optional<Long> limit() {
        return Optional.ofNullable(tx.dsl()
                .fetchSingle(
                        "select (settings -> 'exports' ->> 'mostRows')::bigint as most from {0}",
                        Tables.of("workspace_state"))
                .get("most", Long.class));
    }

    void setLimit(long most) {
        tx.dsl()
                .execute(
                        "update {0} set settings = jsonb_set(settings, array['exports'], jsonb_build_object('mostRows', {1}))",
                        Tables.of("workspace_state"), DSL.val(most));
    }

    private static ExportRun run(Record row) {
        Map<String, Object> query =
                Json.readObject(row.get("query", JSONB.class).data());
        return new ExportRun(
                row.get("operation", Long.class),
                row.get("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.get("actor", UUID.class)),
                row.get("actor_name", String.class),
                row.get("door", String.class),
                row.get("object", String.class),
                Optional.ofNullable(row.get("view_name", String.class)),
                texts(query.get("columns")),
                0,
                members(query.get("filter")),
                Optional.ofNullable(query.get("search")).map(String::valueOf),
                row.get("format", String.class),
                row.get("expected", Long.class),
                row.get("rows", Long.class),
                row.get("state", String.class));
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
    }

    private static Map<String, Object> members(@Nullable Object kept) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (kept instanceof Map<?, ?> map) {
            map.forEach((key, value) -> members.put(String.valueOf(key), value));
        }
        return members;
    }
}
