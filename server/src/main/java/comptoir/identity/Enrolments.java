package comptoir.identity;

import comptoir.identity.WorkspaceFounding.Person;
import comptoir.kernel.Outcome;
import comptoir.kernel.Refused;
import java.util.UUID;
import java.util.function.Supplier;

/** Takes a new person into a workspace: an account, and the member it is there. */
public final class Enrolments {

    private final Accounts accounts;
    private final Workspaces workspaces;
    private final Supplier<WorkspaceFounding> founding;

    /** @param founding who makes members */
    public Enrolments(Accounts accounts, Workspaces workspaces, Supplier<WorkspaceFounding> founding) {
        this.accounts = accounts;
        this.workspaces = workspaces;
        this.founding = founding;
    }

    /** @param role key of a role of the workspace */
    public Outcome<Account> enrol(Workspace workspace, NewAccount wanted, String role) {
        Outcome<Account> made = accounts.create(wanted);
        if (made instanceof Outcome.Ok<Account>(Account account)) {
            return member(workspace, account, role).map(member -> account);
        }
        return made;
    }

    private Outcome<UUID> member(Workspace workspace, Account account, String role) {
        boolean done = false;
        try {
            Person person = new Person(account.id(), account.name(), account.email(), role);
            Outcome<UUID> member = workspaces.addMember(
                    workspace.slug(), account.id(), founding.get().enrol(workspace.schema(), person));
            done = member.isOk();
            return member;
        } catch (Refused refused) {
            return Outcome.refused(refused.refusal());
        } finally {
            if (!done) {
                accounts.forget(account.id());
            }
        }
    }
}
