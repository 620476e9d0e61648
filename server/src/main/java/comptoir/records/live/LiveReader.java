package comptoir.records.live;

import comptoir.kernel.Actor;
import comptoir.platform.WorkspaceSchema;
import java.util.UUID;

/**
 * Who is told what others do.
 *
 * @param account whose streams are counted together
 * @param credential the session or key it was opened with, and ends with
 */
public record LiveReader(WorkspaceSchema workspace, Actor actor, UUID account, UUID credential) {}
