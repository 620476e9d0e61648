package comptoir.app.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The program's clock while a company's past is being made; the real one before and after. */
public final class DemoClock extends Clock {

    private final Clock real;
    private volatile @Nullable Instant past;

    public DemoClock(Clock real) {
        this.real = real;
    }

    /** Stands still there until it is moved on. */
    void moveTo(Instant moment) {
        past = moment;
    }

    void release() {
        past = null;
    }

    @Override
    public Instant instant() {
        Instant moment = past;
        return moment == null ? real.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("ask for the instant");
    }
}
