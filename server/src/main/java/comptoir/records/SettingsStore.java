package comptoir.records;

import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.time.ZoneId;
import org.jooq.Record;

/** Reads the workspace's settings. */
final class SettingsStore {

    private SettingsStore() {}

    static Settings read(Tx tx) {
        Record row = tx.dsl().fetchSingle("select name, zone, currency from {0}", Tables.of("workspace_state"));
        return new Settings(
                row.get("name", String.class),
                ZoneId.of(row.get("zone", String.class)),
                row.get("currency", String.class));
    }

    static long modelVersion(Tx tx) {
        return tx.dsl()
                .fetchSingle("select model_version from {0}", Tables.of("workspace_state"))
                .get("model_version", Long.class);
    }
}
