package comptoir.records;

import java.util.List;
import java.util.UUID;

/**
 * What a write did.
 *
 * @param operation its number for undo and history
 * @param records each record touched, in the order asked, with its new revision
 */
public record Written(long operation, List<Touched> records) {

    /** A record and its revision after the write. */
    public record Touched(String object, UUID id, long rev) {}

    public Touched only() {
        return records.getFirst();
    }
}
