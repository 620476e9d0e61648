package comptoir.records;

import java.util.List;

/** A record with all that its page shows: its past, its notes, and the first of the records that point at it. */
public record RecordPage(Row row, History history, List<Note> notes, List<Related> related) {

    /**
     * Records of one object that point here by one field.
     *
     * @param count how many there are, counted up to {@link Records#COUNT_CAP}
     */
    public record Related(String object, String field, List<Row> rows, long count) {}
}
