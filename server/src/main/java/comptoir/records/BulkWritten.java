package comptoir.records;

/**
 * What a change of many did.
 *
 * @param changed records that really differ now
 * @param outOfReach records named that the right does not reach; they stayed as they were
 */
public record BulkWritten(long operation, int changed, int outOfReach) {}
