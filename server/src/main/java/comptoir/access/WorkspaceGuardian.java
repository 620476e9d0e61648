package comptoir.access;

import comptoir.dictionary.Models;
import comptoir.dictionary.SettingsGuard;
import comptoir.kernel.Actor;
import comptoir.platform.Tx;

/** Lets those change the workspace itself, or the templates of its documents, who hold a role that gives it. */
public final class WorkspaceGuardian implements SettingsGuard {

    private final Models models;
    private final Access access;

    public WorkspaceGuardian(Models models, Access access) {
        this.models = models;
        this.access = access;
    }

    @Override
    public boolean allows(Tx tx, Actor actor) {
        return powers(tx, actor).settings();
    }

    @Override
    public boolean allowsTemplates(Tx tx, Actor actor) {
        return powers(tx, actor).templates();
    }

    private Powers powers(Tx tx, Actor actor) {
        return access.of(tx, actor, models.current(tx).accessVersion()).powers();
    }
}
