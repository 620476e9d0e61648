package comptoir.access;

import comptoir.identity.DeactivationRule;
import comptoir.identity.Workspace;
import comptoir.identity.Workspaces;
import comptoir.kernel.Refusal;
import comptoir.platform.Database;
import java.util.Optional;
import java.util.UUID;

/** Whoever is the only administrator of a workspace cannot be shut out, by whatever door. */
public final class AdministratorStays implements DeactivationRule {

    private final Database database;
    private final Workspaces workspaces;

    public AdministratorStays(Database database, Workspaces workspaces) {
        this.database = database;
        this.workspaces = workspaces;
    }

    @Override
    public Optional<Refusal> objectionToDeactivating(UUID account) {
        return workspaces.listOf(account).stream()
                .filter(workspace -> isTheLast(workspace, account))
                .findFirst()
                .map(workspace -> Refusal.of(AccessProblem.LAST_ADMINISTRATOR, "workspace", workspace.name()));
    }

    private boolean isTheLast(Workspace workspace, UUID account) {
        Optional<UUID> member = workspaces.findMember(workspace.slug(), account);
        return member.isPresent()
                && database.inTransaction(workspace.schema(), tx -> {
                    RoleStore roles = new RoleStore(tx);
                    return roles.administrators() > 0 && roles.otherAdministrators(member) == 0;
                });
    }
}
