package comptoir.records;

import java.util.List;
import java.util.Optional;

/**
 * All of a record's page, read in one go.
 *
 * @param notes newest first
 * @param history empty where the timeline is wanted, which tells the same and more
 * @param related what was asked for of the records that point at it, in the order asked
 */
public record RecordPage(
        Row row, List<Note> notes, Optional<History> history, Optional<Timeline> timeline, List<Related> related) {

    /**
     * What is wanted of it.
     *
     * @param length entries of the history or the timeline, 1 to 200
     */
    public record Asked(int length, boolean timeline, List<Wanted> related) {}

    /**
     * The records of an object that point at it by one link.
     *
     * @param count how many there are, up to {@link Lists#COUNT_CAP}
     */
    public record Related(String object, String link, Page page, long count) {}

    /**
     * Which records that point at it are wanted.
     *
     * @param link key of a link field of the object
     * @param fields keys to read; empty reads all that the reader may see
     * @param limit rows, 1 to {@value #MOST_ROWS}
     */
    public record Wanted(String object, String link, List<String> fields, List<Query.Sort> sort, int limit) {}

    static final int MOST_ROWS = 50;

    static final int MOST_LISTS = 20;
}
