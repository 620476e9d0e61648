package comptoir.records;

import java.util.Optional;

/**
 * What a write of one record did, with the record as it is now.
 *
 * @param row absent when its writer does not see it any more: it went to somebody else
 */
public record WrittenRow(Written written, Optional<Row> row) {}
