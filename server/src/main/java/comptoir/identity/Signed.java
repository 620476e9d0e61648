package comptoir.identity;

import comptoir.platform.WorkspaceSchema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: the account, by which door it came, and the workspaces open to it there.
 *
 * @param workspaces short names; for a key the one it was made for
 * @param credential the session or the key
 */
public record Signed(
        UUID account,
        String name,
        @Nullable String email,
        @Nullable String userName,
        String language,
        List<String> workspaces,
        Door door,
        UUID credential) {

    /** By what a request proves who it is. */
    public enum Door {
        /** A person in a browser. */
        SESSION,
        /** A program with an API key. */
        KEY
    }

    public Signed {
        workspaces = List.copyOf(workspaces);
    }

    public boolean mayEnter(WorkspaceSchema workspace) {
        return workspaces.contains(workspace.slug());
    }
}
