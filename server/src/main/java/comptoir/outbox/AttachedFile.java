package comptoir.outbox;

/**
 * The file a message carries, kept by the module it is of and never changing.
 *
 * @param version which of the record's frozen files
 * @param name as the recipient keeps it
 */
public record AttachedFile(int version, String name, String sha256, long sizeBytes) {}
