package comptoir.records;

import comptoir.platform.Database;
import comptoir.platform.WorkspaceSchema;
import java.util.function.Consumer;

/**
 * Gives committed operations their numbers, in the order of their revisions. Called after each commit; whatever a crash left without a number
 * gets it with the next call.
 */
public final class Sequencer {

    private final Database database;
    private final Consumer<WorkspaceSchema> numbered;

    /** @param numbered told of a workspace whose feed went on */
    public Sequencer(Database database, Consumer<WorkspaceSchema> numbered) {
        this.database = database;
        this.numbered = numbered;
    }

    public void run(WorkspaceSchema workspace) {
        long fresh = database.inOneStatement(workspace, tx -> new JournalStore(tx).number());
        if (fresh > 0) {
            numbered.accept(workspace);
        }
    }
}
