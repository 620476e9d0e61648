package comptoir.access;

import comptoir.dictionary.Asker;
import comptoir.dictionary.ChangeLog;
import comptoir.dictionary.SettingsGuard;
import comptoir.kernel.Refusal;
import comptoir.platform.Database;
import comptoir.platform.Tx;
import java.util.function.Function;

/**
 * Runs a change of who may do what: by somebody who may, one at a time in a workspace, valid from the next request, and never one that leaves
 * the workspace without an administrator.
 */
public final class AccessWork {

    private final Database database;
    private final SettingsGuard guard;
    private final ChangeLog log;

    public AccessWork(Database database, SettingsGuard guard, ChangeLog log) {
        this.database = database;
        this.guard = guard;
        this.log = log;
    }

    <T> T read(Asker asker, Function<Tx, T> work) {
        return database.inTransaction(asker.workspace(), tx -> {
            guard.check(tx, asker.actor());
            return work.apply(tx);
        });
    }

    <T> T change(Asker asker, Function<Tx, T> work) {
        T result = database.inTransaction(asker.workspace(), tx -> {
            guard.check(tx, asker.actor());
            RoleStore roles = new RoleStore(tx);
            roles.raiseVersion();
            int administratorsBefore = roles.administrators();
            T done = work.apply(tx);
            if (administratorsBefore > 0 && roles.administrators() == 0) {
                throw Refusal.of(AccessProblem.LAST_ADMINISTRATOR).refused();
            }
            return done;
        });
        log.committed(asker.workspace());
        return result;
    }

    void note(Tx tx, ChangeLog.Entry entry) {
        log.note(tx, entry);
    }

    void note(Tx tx, Asker asker, String kind, String title) {
        note(tx, ChangeLog.Entry.of(asker, kind, title));
    }
}
