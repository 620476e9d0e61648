package comptoir.analytics;

import comptoir.platform.Json;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The table of kept charts. */
final class SavedChartStore {

    private final Tx tx;

    SavedChartStore(Tx tx) {
        this.tx = tx;
    }

    /** Everyone's and one's own. */
    List<SavedChart> list(UUID member) {
        return tx
                .dsl()
                .fetch(
                        "select id, object, name, member, shared, position, definition from {0} where shared or member = {1} order by position, id",
                        Tables.of("saved_chart"), DSL.val(member))
                .stream()
                .map(SavedChartStore::chart)
                .toList();
    }

    Optional<SavedChart> find(UUID id) {
        return tx.dsl()
                .fetchOptional(
                        "select id, object, name, member, shared, position, definition from {0} where id = {1}",
                        Tables.of("saved_chart"), DSL.val(id))
                .map(SavedChartStore::chart);
    }

    int countOf(UUID member) {
        return tx.dsl()
                .fetchSingle(
                        "select count(*) as kept from {0} where member = {1}",
                        Tables.of("saved_chart"), DSL.val(member))
                .get("kept", Integer.class);
    }

    void put(SavedChart chart) {
        tx.dsl()
                .execute(
                        "insert into {0} (id, object, name, member, shared, position, definition) values ({1}, {2}, {3}, {4}, {5}, {6}, {7}) on conflict (id) do update set object = excluded.object, name = excluded.name, shared = excluded.shared, position = excluded.position, definition = excluded.definition",
                        Tables.of("saved_chart"),
                        DSL.val(chart.id()),
                        DSL.val(chart.object()),
                        DSL.val(chart.name()),
                        DSL.val(chart.member()),
                        DSL.val(chart.shared()),
                        DSL.val(chart.position()),
                        DSL.val(JSONB.valueOf(Json.write(chart.definition()))));
    }

    void remove(UUID id) {
        tx.dsl().execute("delete from {0} where id = {1}", Tables.of("saved_chart"), DSL.val(id));
    }

    private static SavedChart chart(Record row) {
        return new SavedChart(
                row.get("id", UUID.class),
                row.get("object", String.class),
                row.get("name", String.class),
                row.get("member", UUID.class),
                row.get("shared", Boolean.class),
                row.get("position", Integer.class),
                Json.readObject(row.get("definition", JSONB.class).data()));
    }
}
