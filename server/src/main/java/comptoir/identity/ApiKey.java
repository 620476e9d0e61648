package comptoir.identity;

import comptoir.kernel.Reach;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a program proves itself with: it may do what its account may, or less, in one workspace, until a day. */
public record ApiKey(
        UUID id,
        String name,
        Instant createdAt,
        LocalDate expiresOn,
        @Nullable Instant lastUsedAt,
        Optional<Reach> reach) {

    /** A key just made, with the secret that is shown this once. */
    public record Fresh(ApiKey key, String secret) {

        @Override
        public String toString() {
            return "key " + key.name();
        }
    }
}
