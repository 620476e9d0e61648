package comptoir.identity.web;

import comptoir.identity.Account;
import comptoir.identity.Signed;
import comptoir.identity.Workspace;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a signed-in browser knows of itself. */
record SessionView(AccountView account, List<Workspace> workspaces) {

    /** The account as its owner sees it. */
    record AccountView(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable String userName,
            String language) {}

    static SessionView of(Account account, List<Workspace> workspaces) {
        return new SessionView(
                new AccountView(account.id(), account.name(), account.email(), account.userName(), account.language()),
                workspaces);
    }

    static SessionView of(Signed signed, List<Workspace> workspaces) {
        return new SessionView(
                new AccountView(signed.account(), signed.name(), signed.email(), signed.userName(), signed.language()),
                workspaces.stream()
                        .filter(each -> signed.mayEnter(each.schema()))
                        .toList());
    }
}
