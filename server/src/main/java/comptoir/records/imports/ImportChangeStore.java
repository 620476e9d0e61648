package comptoir.records.imports;

import comptoir.platform.Ids;
import comptoir.platform.Json;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import comptoir.records.StagedChange;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The table of what rehearsals said would change. */
final class ImportChangeStore {

    private final Tx tx;

    ImportChangeStore(Tx tx) {
        this.tx = tx;
    }

    /** In the place of what an earlier rehearsal said. */
    void keep(UUID run, List<StagedChange> changes) {
        tx.dsl().execute("delete from {0} where run = {1}", Tables.of("import_change"), DSL.val(run));
        tx.dsl()
                .execute(
                        "insert into {0} (run, nth, line, record, label, field, sides) select {1}, c.nth - 1, c.line, c.record, c.label, c.field, c.sides::jsonb from unnest({2}::bigint[], {3}::uuid[], {4}::text[], {5}::text[], {6}::text[]) with ordinality as c (line, record, label, field, sides, nth)",
                        Tables.of("import_change"),
                        DSL.val(run),
                        DSL.val(changes.stream().map(StagedChange::line).toArray(Long[]::new)),
                        Ids.of(changes.stream().map(StagedChange::record).toList()),
                        DSL.val(changes.stream().map(StagedChange::label).toArray(String[]::new)),
                        DSL.val(changes.stream().map(StagedChange::field).toArray(String[]::new)),
                        DSL.val(changes.stream()
                                .map(change ->
                                        Json.write(Arrays.asList(change.before(), change.after(), change.conflict())))
                                .toArray(String[]::new)));
    }

    List<StagedChange> list(UUID run, int most) {
        return tx
                .dsl()
                .fetch(
                        "select line, record, label, field, sides from {0} where run = {1} order by nth limit {2}",
                        Tables.of("import_change"), DSL.val(run), DSL.val(most))
                .stream()
                .map(ImportChangeStore::change)
                .toList();
    }

    private static StagedChange change(Record row) {
        List<Object> sides = Json.readList(row.get("sides", JSONB.class).data());
        return new StagedChange(
                row.get("line", Long.class),
                row.get("record", UUID.class),
                row.get("label", String.class),
                row.get("field", String.class),
                sides.get(0),
                sides.get(1),
                sides.size() > 2 && Boolean.TRUE.equals(sides.get(2)));
    }
}
