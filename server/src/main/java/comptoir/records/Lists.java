package comptoir.records;

import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.platform.WorkspaceSchema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said of a list beside its rows: how many there are, what they come to, and where its middle begins. */
public final class Lists {

    /** Counts stop here unless an exact one is asked. */
    public static final int COUNT_CAP = 10_001;

    private final Records records;

    public Lists(Records records) {
        this.records = records;
    }

    /**
     * Places from which the middle of a list can be read.
     *
     * @param rows looks through so many only, from the query's cursor on
     */
    public Anchors anchors(WorkspaceSchema workspace, Actor actor, Query query, Optional<Integer> rows) {
        return records.reading(workspace, actor, (tx, sight) -> {
            AnchorStore anchors = new AnchorStore(tx, sight, query);
            return rows.map(anchors::part).orElseGet(anchors::whole);
        });
    }

    /** @param exact counts to the end, otherwise up to {@link #COUNT_CAP} */
    public long count(
            WorkspaceSchema workspace,
            Actor actor,
            String object,
            Optional<Filter> filter,
            Optional<String> search,
            boolean exact) {
        Optional<Integer> cap = exact ? Optional.empty() : Optional.of(COUNT_CAP);
        return records.reading(
                workspace,
                actor,
                (tx, sight) -> new QueryStore(tx, sight, sight.object(object)).count(filter, search, cap));
    }

    /** What the rows of a list come to, figure by figure in the order asked; none where there is nothing to say. */
    public List<@Nullable String> figures(
            WorkspaceSchema workspace,
            Actor actor,
            String object,
            Optional<Filter> filter,
            Optional<String> search,
            List<Figure> wanted) {
        if (wanted.size() > Figure.MOST) {
            throw Refusal.of(RecordsProblem.TOO_MANY_FIGURES, "most", Figure.MOST)
                    .refused();
        }
        return records.reading(
                workspace,
                actor,
                (tx, sight) -> new QueryStore(tx, sight, sight.object(object)).figures(filter, search, wanted));
    }
}
