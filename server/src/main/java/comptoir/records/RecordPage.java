package comptoir.records;

import java.util.List;

/**
 * All of a record's page, read in one go.
 *
 * @param notes newest first
 * @param related what was asked for of the records that point at it, in the order asked
 */
public record RecordPage(Row row, List<Note> notes, History history, List<Related> related) {

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
