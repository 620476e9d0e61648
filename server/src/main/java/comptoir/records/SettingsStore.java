package comptoir.records;

import comptoir.platform.Tables;
import comptoir.platform.Tx;

/** Reads the version of the workspace's model. */
final class SettingsStore {

    private SettingsStore() {}

    static long modelVersion(Tx tx) {
        return tx.dsl()
                .fetchSingle("select model_version from {0}", Tables.of("workspace_state"))
                .get("model_version", Long.class);
    }
}
