package comptoir.dictionary;

import comptoir.kernel.Actor;
import comptoir.platform.WorkspaceSchema;

/**
 * Who asks for something, in which workspace, by which door: an argument of every controller under {@code /api/w/{slug}/}.
 *
 * @param door {@code screen} for a person in the web app, {@code api} for a program
 */
public record Asker(WorkspaceSchema workspace, Actor actor, String door) {

    public static Asker of(WorkspaceSchema workspace, Actor actor) {
        return new Asker(workspace, actor, "screen");
    }
}
