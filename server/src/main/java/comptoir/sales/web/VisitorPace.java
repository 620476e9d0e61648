package comptoir.sales.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much one address may ask of the pages for customers in a while: reading is plentiful, answering and guessing are not. Kept in
 * memory by each server: it slows guessing of what cannot be guessed anyway, and costs the database nothing.
 */
final class VisitorPace {

    private static final Duration WHILE = Duration.ofMinutes(10);
    private static final int MOST_KEPT = 20_000;

    private final InstantSource clock;
    private final Map<String, Count> counts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST_KEPT;
        }
    };

    VisitorPace(InstantSource clock) {
        this.clock = clock;
    }

    private record Count(Instant since, int times) {}

    /** What is asked, and how often an address may in ten minutes. */
    enum Asks {
        READ(240),
        ANSWER(20),
        MISS(40);

        private final int most;

        Asks(int most) {
            this.most = most;
        }
    }

    /** Counts one more and says whether it is still within. */
    synchronized boolean allows(Asks what, String address) {
        return counted(what, address).times() <= what.most;
    }

    /** Says whether the address has missed too often, without counting. */
    synchronized boolean guesses(String address) {
        Count count = counts.get(Asks.MISS + address);
        return count != null && !isOver(count) && count.times() >= Asks.MISS.most;
    }

    private Count counted(Asks what, String address) {
        String key = what + address;
        Count before = counts.get(key);
        Count now = before == null || isOver(before)
                ? new Count(clock.instant(), 1)
                : new Count(before.since(), before.times() + 1);
        counts.put(key, now);
        return now;
    }

    private boolean isOver(Count count) {
        return count.since().plus(WHILE).isBefore(clock.instant());
    }
}
