package comptoir.access;

import comptoir.dictionary.SettingsGuard;
import comptoir.identity.Accounts;
import comptoir.identity.Workspace;
import comptoir.identity.Workspaces;
import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.platform.InstanceTx;
import comptoir.platform.Tx;
import java.util.Optional;
import java.util.UUID;

/** Whether somebody may come in: their account follows what their member says, in the transaction that changes it, by whatever door. */
public final class Presence {

    private final SettingsGuard guard;
    private final Accounts accounts;
    private final Workspaces workspaces;

    public Presence(SettingsGuard guard, Accounts accounts, Workspaces workspaces) {
        this.guard = guard;
        this.accounts = accounts;
        this.workspaces = workspaces;
    }

    /** Refuses who may not say who comes in. */
    public void check(Tx tx, Actor actor) {
        guard.check(tx, actor);
    }

    /** Refuses that the only administrator leaves, now or on a day to come. */
    public void checkMayLeave(Tx tx, UUID member) {
        RoleStore roles = new RoleStore(tx);
        if (roles.administrators() > 0 && roles.otherAdministrators(Optional.of(member)) == 0) {
            throw Refusal.of(AccessProblem.LAST_ADMINISTRATOR).refused();
        }
    }

    /** Out at once where this was their only workspace, otherwise out of this one; in again the same way. */
    public void follow(Tx tx, UUID member, boolean in) {
        // One at a time, so that two administrators cannot switch each other off; rights are read anew from here on.
        new RoleStore(tx).raiseVersion();
        if (!in) {
            checkMayLeave(tx, member);
        }
        InstanceTx instance = tx.instance();
        String slug = tx.workspace().slug();
        workspaces
                .accountOf(instance, slug, member)
                .or(() -> new MemberStore(tx).find(member).flatMap(MemberStore.Row::account))
                .ifPresent(account -> {
                    if (in) {
                        open(instance, slug, member, account);
                    } else {
                        shut(instance, slug, account);
                    }
                });
    }

    private void open(InstanceTx tx, String slug, UUID member, UUID account) {
        accounts.open(tx, account);
        if (workspaces.findMember(tx, slug, account).isEmpty()) {
            workspaces.addMember(tx, slug, account, member).orThrow();
        }
    }

    private void shut(InstanceTx tx, String slug, UUID account) {
        if (workspaces.listOf(tx, account).stream().map(Workspace::slug).allMatch(slug::equals)) {
            accounts.shut(tx, account);
        } else {
            workspaces.removeMember(tx, slug, account);
        }
    }
}
