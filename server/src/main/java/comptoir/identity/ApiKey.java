package comptoir.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a program proves itself with: it may do what its account may, in one workspace, until a day. */
public record ApiKey(
        UUID id,
        String name,
        Instant createdAt,
        LocalDate expiresOn,
        @Nullable Instant lastUsedAt) {

    /** A key just made, with the secret that is shown this once. */
    public record Fresh(ApiKey key, String secret) {

        @Override
        public String toString() {
            return "key " + key.name();
        }
    }
}
