package comptoir;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it; begins on Monday 23 November 2026 at 9 o'clock UTC. */
public final class TestClock extends Clock {

    private volatile Instant now = Instant.parse("2026-11-23T09:00:00Z");

    public void forward(Duration duration) {
        now = now.plus(duration);
    }

    public void afterDays(int days) {
        forward(Duration.ofDays(days));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("ask for the instant");
    }
}
