package comptoir.dictionary;

import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The current {@link Model} of each workspace, read from the database once for each version. */
public final class Models {

    private final Map<WorkspaceSchema, Model> latest = new ConcurrentHashMap<>();

    /** A workspace's model together with the version of its rights and its settings, as they stand in one transaction. */
    public record Current(Model model, long accessVersion, WorkspaceSettings settings) {}

    /** Takes the shared lock that keeps the workspace's tables as the model says until the transaction ends. */
    public Current current(Tx tx) {
        ModelStore.Versions versions = ModelStore.versions(tx);
        Model known = latest.get(tx.workspace());
        if (known == null || known.version() != versions.model()) {
            known = ModelStore.load(tx, versions.model());
            latest.merge(tx.workspace(), known, (a, b) -> a.version() >= b.version() ? a : b);
        }
        return new Current(known, versions.access(), versions.settings());
    }
}
