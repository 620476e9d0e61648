package comptoir.records;

import java.util.UUID;

/** A record the palette found; the smaller the rank, the better. */
public record Hit(String object, UUID id, String label, String detail, int rank) {}
