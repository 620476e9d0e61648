package comptoir.outbox;

import comptoir.platform.WorkspaceSchema;

/** Tells whoever delivers that something waits; called after the commit. */
public interface Bell {

    void ring(WorkspaceSchema workspace);
}
