package comptoir.identity;

import static comptoir.identity.IdentityProblem.WORKSPACE_SLUG_TAKEN;

import comptoir.identity.WorkspaceFounding.Founding;
import comptoir.kernel.Outcome;
import comptoir.platform.Database;
import comptoir.platform.InstanceTx;
import comptoir.platform.Migrations;
import comptoir.platform.WorkspaceSchema;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Makes a workspace: its place in the list, its schemas, what it begins with. Interrupted anywhere, it leaves a place marked
 * unfounded, which the next making clears away.
 */
final class WorkspaceMaking {

    private final Database database;
    private final Migrations migrations;
    private final InstantSource clock;
    private final Supplier<WorkspaceFounding> founding;
    private final WorkspaceStore workspaces = new WorkspaceStore();

    WorkspaceMaking(
            Database database, Migrations migrations, InstantSource clock, Supplier<WorkspaceFounding> founding) {
        this.database = database;
        this.migrations = migrations;
        this.clock = clock;
        this.founding = founding;
    }

    boolean isFree(String slug) {
        return !migrations.exists(new WorkspaceSchema(slug));
    }

    /** @param settle what else becomes true with the workspace, in the transaction that founds it */
    Outcome<Workspace> make(Founding wanted, Consumer<InstanceTx> settle) {
        boolean made = false;
        try {
            Outcome<Workspace> outcome = database.inInstance(tx -> makeAlone(tx, wanted, settle));
            made = true;
            return outcome;
        } finally {
            if (!made) {
                database.doInInstance(tx -> {
                    workspaces.lockMaking(tx);
                    clearInterrupted();
                });
            }
        }
    }

    private Outcome<Workspace> makeAlone(InstanceTx tx, Founding wanted, Consumer<InstanceTx> settle) {
        workspaces.lockMaking(tx);
        clearInterrupted();
        Workspace workspace = new Workspace(wanted.workspace().slug(), wanted.name());
        if (!isFree(workspace.slug())) {
            return Outcome.refused(WORKSPACE_SLUG_TAKEN, "slug", workspace.slug());
        }
        database.doInInstance(other -> workspaces.insertUnfounded(other, workspace, clock.instant()));
        migrations.migrate(workspace.schema());
        Map<UUID, UUID> members = founding.get().found(wanted);
        settle.accept(tx);
        members.forEach((account, member) -> workspaces.addMember(tx, workspace.slug(), account, member));
        workspaces.settle(tx, workspace.slug(), clock.instant());
        return Outcome.ok(workspace);
    }

    /** Called under the lock, when whatever stands unfounded was left behind. */
    private void clearInterrupted() {
        database.inInstance(workspaces::listUnfounded).forEach(this::clear);
    }

    private void clear(String slug) {
        migrations.drop(new WorkspaceSchema(slug));
        database.doInInstance(tx -> workspaces.delete(tx, slug));
    }
}
