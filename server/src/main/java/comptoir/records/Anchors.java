package comptoir.records;

import java.util.List;
import java.util.Optional;

/**
 * Places in a list from which it can be read on, so that a scrollbar leads into its middle.
 *
 * @param total how many rows the list has; none where only a part of it was looked through
 * @param anchors in the order of the list
 */
public record Anchors(Optional<Long> total, List<Anchor> anchors) {

    /** Between two of them there are so many rows at least. */
    public static final int STEP = 100;

    /** So many at most for a whole list, however long it is. */
    public static final int MOST = 500;

    /** So many rows are looked through at most, where a part of a list is asked for. */
    public static final int LONGEST_PART = 10_000;

    /**
     * @param at how many rows come before it, counted from the beginning of what was looked through
     * @param after the cursor that a page goes on from there with
     */
    public record Anchor(long at, String after) {}
}
