package comptoir.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A thread that does its step at once and then again and again, until the program ends. */
final class Rounds implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofSeconds(30);
    private static final Duration LAST_STEP = Duration.ofSeconds(8);

    private final Runnable step;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Thread thread;

    /** @param step what fails in it, it has to see to itself */
    Rounds(String name, Runnable step) {
        this.step = step;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::walk);
    }

    void begin() {
        thread.start();
    }

    /** Whether there is time to begin something more. */
    boolean goOn() {
        return ending.getCount() > 0;
    }

    /** Lets the transaction under way come to its end. */
    @Override
    public void close() throws InterruptedException {
        ending.countDown();
        thread.join(LAST_STEP);
    }

    private void walk() {
        try {
            do {
                step.run();
            } while (!ending.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
