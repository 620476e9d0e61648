package comptoir.access;

import comptoir.dictionary.DirectoryRights;
import comptoir.platform.Tx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who holds which role, and what each role gives. Every change raises the version of the rights, so that it holds from the next request. */
public final class Roles implements DirectoryRights {

    /** Puts the roles a workspace starts with. */
    public void install(Tx tx, List<RoleDefinition> roles) {
        RoleStore store = new RoleStore(tx);
        roles.forEach(store::put);
        store.raiseVersion();
    }

    /** As on the directories of the program: read by all, changed by who may change more than their own. */
    @Override
    public void opened(Tx tx, String directory) {
        RoleStore store = new RoleStore(tx);
        store.openToRead(directory);
        store.raiseVersion();
    }

    public List<RoleDefinition> list(Tx tx) {
        return new RoleStore(tx).list();
    }

    public Optional<RoleDefinition> find(Tx tx, String key) {
        return list(tx).stream().filter(role -> role.key().equals(key)).findFirst();
    }

    public void put(Tx tx, RoleDefinition role) {
        RoleStore store = new RoleStore(tx);
        store.put(role);
        store.raiseVersion();
    }

    /** Whether some member or team still holds it. */
    public boolean isHeld(Tx tx, String key) {
        return new RoleStore(tx).isHeld(key);
    }

    public void remove(Tx tx, String key) {
        RoleStore store = new RoleStore(tx);
        store.remove(key);
        store.raiseVersion();
    }

    /** Gives a member exactly these roles. */
    public void give(Tx tx, UUID member, List<String> roles) {
        RoleStore store = new RoleStore(tx);
        store.give(member, roles);
        store.raiseVersion();
    }

    /** The keys of the roles somebody holds, themselves or by a team. */
    public List<String> of(Tx tx, UUID member) {
        return new RoleStore(tx).of(member);
    }

    public Map<UUID, List<String>> held(Tx tx) {
        return new RoleStore(tx).held();
    }

    /** Names of a few who may take out as many rows as they like. */
    public List<String> bulkExporters(Tx tx, int most) {
        return new RoleStore(tx).bulkExporters(most);
    }

    /** Active members with an account and the settings right, other than this one. */
    public int otherAdministrators(Tx tx, Optional<UUID> leftOut) {
        return new RoleStore(tx).otherAdministrators(leftOut);
    }

    /** Something about who is who changed elsewhere: teams, a member switched off. */
    public void changed(Tx tx) {
        new RoleStore(tx).raiseVersion();
    }
}
