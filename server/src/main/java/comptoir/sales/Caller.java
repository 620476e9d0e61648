package comptoir.sales;

import comptoir.kernel.Actor;
import comptoir.platform.WorkspaceSchema;

/** Who asks for something, in which workspace, by which door. */
public record Caller(WorkspaceSchema workspace, Actor actor, String door) {}
