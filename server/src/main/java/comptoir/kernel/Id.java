package comptoir.kernel;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes identifiers that rise with time (RFC 9562, version 7), so that new rows lie together in an index. */
public final class Id {

    private static final int COUNTER_BITS = 12;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Id() {}

    /** Rises with each call of this process, even within one millisecond or when the clock goes back. */
    public static UUID next(InstantSource clock) {
        long now = clock.millis() << COUNTER_BITS;
        long moment = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long high = (moment >> COUNTER_BITS << 16) | 0x7000L | (moment & ((1 << COUNTER_BITS) - 1));
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
