package comptoir.access;

import comptoir.dictionary.Models;
import comptoir.dictionary.SettingsGuard;
import comptoir.kernel.Actor;
import comptoir.platform.Tx;

/** Lets those change the workspace itself who hold a role with the settings right. */
public final class WorkspaceGuardian implements SettingsGuard {

    private final Models models;
    private final Access access;

    public WorkspaceGuardian(Models models, Access access) {
        this.models = models;
        this.access = access;
    }

    @Override
    public boolean allows(Tx tx, Actor actor) {
        return access.of(tx, actor, models.current(tx).accessVersion()).settings();
    }
}
