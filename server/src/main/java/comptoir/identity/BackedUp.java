package comptoir.identity;

import java.util.Map;

/** What a backup takes along of the instance's tables: all, but for what a restored instance must begin without. */
public final class BackedUp {

    /** By table, the rows that are taken along: nobody stays signed in, and the link of an unclaimed instance opens nothing. */
    public static final Map<String, String> ROWS =
            Map.of("session", "false", "sign_in_failure", "false", "one_time_link", "kind <> 'setup'");

    private BackedUp() {}
}
