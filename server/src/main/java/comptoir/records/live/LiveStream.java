package comptoir.records.live;

import comptoir.access.Rights;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One open stream: what its reader is still to be told, in order. */
public final class LiveStream implements AutoCloseable {

    /** Whoever reads so slowly looks at everything anew. */
    private static final int MOST_WAITING = 500;

    private final LiveReader reader;
    private final Rights rights;
    private final Runnable left;
    private final LinkedBlockingQueue<Told> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile boolean open = true;

    /** @param rights as they were when it was opened: it ends when they change */
    LiveStream(LiveReader reader, Rights rights, Runnable left) {
        this.reader = reader;
        this.rights = rights;
        this.left = left;
    }

    /** What is said next; empty after the patience, so that the line can be tried. */
    public Optional<Told> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** False once it has ended; what still waits is not for the reader any more. */
    public boolean isOpen() {
        return open;
    }

    LiveReader reader() {
        return reader;
    }

    Rights rights() {
        return rights;
    }

    void tell(Told told) {
        if (!waiting.offer(told)) {
            end(new Told.Ended(false));
        }
    }

    /** Nothing that waited is told any more, only that it is over. */
    void end(Told.Ended last) {
        waiting.clear();
        waiting.add(last);
        open = false;
    }

    /** Its reader has gone. */
    @Override
    public void close() {
        left.run();
    }
}
