package comptoir.records;

import comptoir.kernel.Actor;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;

/** Lists as bars, drawn for one reader: over what they see, with the fields they see. */
public final class Charts {

    private final Records records;

    public Charts(Records records) {
        this.records = records;
    }

    /** The rows of a list gathered into bars, by one statement over all that the reader sees. */
    public Chart draw(WorkspaceSchema workspace, Actor actor, String object, ChartWish wish) {
        return records.reading(
                workspace, actor, (tx, sight) -> new ChartStore(tx, sight, sight.object(object), wish).read());
    }

    /** Refuses a chart that names what is not there for the reader, or cannot be drawn. */
    public void check(Tx tx, Sight sight, String object, ChartWish wish) {
        new ChartStore(tx, sight, sight.object(object), wish);
    }
}
