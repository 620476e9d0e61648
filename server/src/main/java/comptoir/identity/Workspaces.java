package comptoir.identity;

import static comptoir.identity.IdentityProblem.WORKSPACE_NAME_MISSING;
import static comptoir.identity.IdentityProblem.WORKSPACE_NOT_FOUND;

import comptoir.kernel.Outcome;
import comptoir.platform.Database;
import comptoir.platform.InstanceTx;
import comptoir.platform.Migrations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The companies of this instance, and which account is which member of them. */
public final class Workspaces {

    private final Database database;
    private final Migrations migrations;
    private final WorkspaceStore workspaces = new WorkspaceStore();

    public Workspaces(Database database, Migrations migrations) {
        this.database = database;
        this.migrations = migrations;
    }

    public List<Workspace> list() {
        return database.inInstance(workspaces::list);
    }

    public List<Workspace> listOf(UUID account) {
        return database.inInstance(tx -> listOf(tx, account));
    }

    /** Within a transaction that does more. */
    public List<Workspace> listOf(InstanceTx tx, UUID account) {
        return workspaces.listOf(tx, account);
    }

    public Optional<Workspace> find(String slug) {
        return database.inInstance(tx -> workspaces.find(tx, slug));
    }

    /** Brings every workspace to the version of this program. */
    public void migrateAll() {
        migrations.migrateLagging(list().stream().map(Workspace::schema).toList());
    }

    public Outcome<Workspace> rename(String slug, String name) {
        if (name.isBlank()) {
            return WORKSPACE_NAME_MISSING.refused();
        }
        return database.inInstance(tx -> workspaces.rename(tx, slug, name.strip()) == 0
                ? WORKSPACE_NOT_FOUND.<Workspace>refused()
                : Outcome.ok(new Workspace(slug, name.strip())));
    }

    /** Opens the workspace to the account, as this member of it. */
    public Outcome<UUID> addMember(String slug, UUID account, UUID member) {
        return added(member, () -> database.doInInstance(tx -> workspaces.addMember(tx, slug, account, member)));
    }

    /** Within a transaction that makes more than the membership; a refusal ends it. */
    public Outcome<UUID> addMember(InstanceTx tx, String slug, UUID account, UUID member) {
        return added(member, () -> workspaces.addMember(tx, slug, account, member));
    }

    private static Outcome<UUID> added(UUID member, Runnable add) {
        try {
            add.run();
            return Outcome.ok(member);
        } catch (RuntimeException e) {
            return IdentityProblem.refusedBy(e);
        }
    }

    public void removeMember(String slug, UUID account) {
        database.doInInstance(tx -> removeMember(tx, slug, account));
    }

    /** Within a transaction that does more. */
    public void removeMember(InstanceTx tx, String slug, UUID account) {
        workspaces.removeMember(tx, slug, account);
    }

    public Optional<UUID> findMember(String slug, UUID account) {
        return database.inInstance(tx -> findMember(tx, slug, account));
    }

    /** Within a transaction that does more. */
    public Optional<UUID> findMember(InstanceTx tx, String slug, UUID account) {
        return workspaces.findMember(tx, slug, account);
    }

    /** The account that is this member, within a transaction that does more. */
    public Optional<UUID> accountOf(InstanceTx tx, String slug, UUID member) {
        return Optional.ofNullable(workspaces.accountsByMember(tx, slug).get(member));
    }

    /** The accounts of the workspace, by the member each one is. */
    public Map<UUID, UUID> accountsByMember(String slug) {
        return database.inInstance(tx -> workspaces.accountsByMember(tx, slug));
    }
}
