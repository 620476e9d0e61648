package comptoir.records.web;

import comptoir.kernel.Actor;
import comptoir.platform.WorkspaceSchema;

/** Who asks, in which workspace, by which door: an argument of every controller under {@code /api/w/{slug}/}. */
public record WorkspaceRequest(WorkspaceSchema workspace, Actor actor, String door) {}
