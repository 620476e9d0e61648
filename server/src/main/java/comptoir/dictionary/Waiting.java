package comptoir.dictionary;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** How a change of the schema passes the time until the workspace is quiet. */
@FunctionalInterface
public interface Waiting {

    void pause(Duration about);

    /** Somewhere between half and one and a half of the time asked, so that two who wait do not meet again. */
    static Waiting jittered() {
        return about -> LockSupport.parkNanos(
                ThreadLocalRandom.current().nextLong(about.toNanos() / 2, about.toNanos() * 3 / 2));
    }
}
