package comptoir.records.imports;

import comptoir.platform.Json;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import comptoir.records.StagedTwin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The tables of what rehearsals found twice. */
final class ImportDuplicateStore {

    private final Tx tx;

    ImportDuplicateStore(Tx tx) {
        this.tx = tx;
    }

    /** In the place of what an earlier rehearsal found. */
    void keep(UUID run, List<StagedTwin> twins, Map<String, Long> counts) {
        for (String table : List.of("import_duplicate", "import_duplicate_count")) {
            tx.dsl().execute("delete from {0} where run = {1}", Tables.of(table), DSL.val(run));
        }
        int nth = 0;
        for (StagedTwin twin : twins) {
            List<Object> sides = new ArrayList<>();
            twin.sides().forEach(side -> sides.add(Arrays.asList(side.field(), side.there(), side.incoming())));
            tx.dsl()
                    .execute(
                            "insert into {0} (run, nth, line, record, other, because, label, sides) values ({1}, {2}, {3}, {4}, {5}, {6}, {7}, {8})",
                            Tables.of("import_duplicate"),
                            DSL.val(run),
                            DSL.val(nth++),
                            DSL.val(twin.line()),
                            DSL.val(twin.record().orElse(null), UUID.class),
                            DSL.val(twin.other().orElse(null), Long.class),
                            DSL.val(twin.because().toArray(String[]::new)),
                            DSL.val(twin.label()),
                            DSL.val(JSONB.valueOf(Json.write(sides))));
        }
        counts.forEach((kind, rows) -> tx.dsl()
                .execute(
                        "insert into {0} (run, kind, rows) values ({1}, {2}, {3})",
                        Tables.of("import_duplicate_count"), DSL.val(run), DSL.val(kind), DSL.val(rows)));
    }

    List<StagedTwin> list(UUID run) {
        return tx
                .dsl()
                .fetch(
                        "select line, record, other, because, label, sides from {0} where run = {1} order by nth",
                        Tables.of("import_duplicate"), DSL.val(run))
                .stream()
                .map(ImportDuplicateStore::twin)
                .toList();
    }

    /** By what rows have in common; all of them under the empty name. */
    Map<String, Long> counts(UUID run) {
        Map<String, Long> counts = new LinkedHashMap<>();
        tx.dsl()
                .fetch(
                        "select kind, rows from {0} where run = {1} order by rows desc, kind",
                        Tables.of("import_duplicate_count"), DSL.val(run))
                .forEach(row -> counts.put(row.get("kind", String.class), row.get("rows", Long.class)));
        return counts;
    }

    private static StagedTwin twin(Record row) {
        List<StagedTwin.Side> sides = new ArrayList<>();
        for (Object each : Json.readList(row.get("sides", JSONB.class).data())) {
            if (each instanceof List<?> side) {
                sides.add(new StagedTwin.Side(String.valueOf(side.get(0)), plain(side.get(1)), plain(side.get(2))));
            }
        }
        return new StagedTwin(
                row.get("line", Long.class),
                Optional.ofNullable(row.get("record", UUID.class)),
                Optional.ofNullable(row.get("other", Long.class)),
                Arrays.asList(row.get("because", String[].class)),
                row.get("label", String.class),
                sides);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value;
    }
}
