package comptoir.records;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Links of one field that wait for one name, e-mail or number.
 *
 * @param target the object they are meant for
 * @param count how many records wait, of those the reader may change
 * @param records the first of them, with what they are called
 * @param candidates records that the reader sees and that answer to the word: several, or one that came by another's hand
 */
public record PendingLink(
        String object,
        String field,
        String target,
        String said,
        long count,
        Map<UUID, String> records,
        Map<UUID, String> candidates) {

    /**
     * Those of most records first.
     *
     * @param total of all records that wait
     * @param more names beyond those listed
     */
    public record Page(List<PendingLink> links, long total, long more) {}
}
