package comptoir.dictionary;

import java.time.ZoneId;

/** What holds for a whole workspace: its name, the zone its days are counted in, its currency. */
public record WorkspaceSettings(String name, ZoneId zone, String currency) {}
