package comptoir.outbox;

import java.util.Map;

/** What becomes of the outbox when a backup is restored. */
public final class AfterRestore {

    /** By table, what is set in which rows: what waited when the backup was made may have left since, so only a person sends it again. */
    public static final Map<String, String> MENDS = Map.of(
            "outbox_message",
            "set state = 'perhapsGone', why = null, next_attempt_at = null, sending_since = null where state in ('waiting', 'sending')");

    private AfterRestore() {}
}
