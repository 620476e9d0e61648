package comptoir.records;

import java.time.ZoneId;

/** What holds for a whole workspace: the zone its days are counted in, and its currency. */
public record Settings(String name, ZoneId zone, String currency) {}
