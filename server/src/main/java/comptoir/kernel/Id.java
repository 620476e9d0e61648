package comptoir.kernel;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** Makes identifiers that rise with time (RFC 9562, version 7), so that new rows lie together in an index. */
public final class Id {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Id() {}

    public static UUID next(InstantSource clock) {
        long random = RANDOM.nextLong();
        long high = (clock.millis() << 16) | 0x7000L | (random & 0x0FFF);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
