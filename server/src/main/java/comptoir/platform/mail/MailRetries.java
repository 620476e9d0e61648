package comptoir.platform.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a message that did not go is tried again: after 1, 5 and 30 minutes and 4 hours, then no more by itself. */
public final class MailRetries {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(4));

    private MailRetries() {}

    /** The next time after so many failed attempts, the last of them at the given instant; empty when it was the last one. */
    public static Optional<Instant> nextAfter(int failedAttempts, Instant lastAttemptAt) {
        if (failedAttempts < 1) {
            throw new IllegalArgumentException("Nothing was tried yet");
        }
        return failedAttempts > PAUSES.size()
                ? Optional.empty()
                : Optional.of(lastAttemptAt.plus(PAUSES.get(failedAttempts - 1)));
    }

    /** As {@link #nextAfter}, but never given up: the last pause again and again. */
    public static Instant alwaysAfter(int failedAttempts, Instant lastAttemptAt) {
        return nextAfter(Math.min(failedAttempts, PAUSES.size()), lastAttemptAt).orElseThrow();
    }
}
