package comptoir.identity;

import comptoir.kernel.Reach;
import comptoir.platform.WorkspaceSchema;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: the account, by which door it came, and the workspaces open to it there.
 *
 * @param members by a workspace's short name, the member the account is there; for a key only the one it was made for
 * @param credential the session or the key
 * @param reach how far a key goes that was not made for everything its account may do
 */
public record Signed(
        UUID account,
        String name,
        @Nullable String email,
        @Nullable String userName,
        String language,
        Map<String, UUID> members,
        Door door,
        UUID credential,
        Optional<Reach> reach) {

    /** By what a request proves who it is. */
    public enum Door {
        /** A person in a browser. */
        SESSION,
        /** A program with an API key. */
        KEY
    }

    public Signed {
        members = Map.copyOf(members);
    }

    public boolean mayEnter(WorkspaceSchema workspace) {
        return members.containsKey(workspace.slug());
    }

    /** Who the account is in a workspace; nobody where it may not enter. */
    public Optional<UUID> memberIn(WorkspaceSchema workspace) {
        return Optional.ofNullable(members.get(workspace.slug()));
    }
}
