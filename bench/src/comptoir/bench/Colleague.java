package comptoir.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Somebody who looks through a list, opens a record and adds one, over and over, while something large goes on: how long it takes them, and whether it fails. */
final class Colleague implements AutoCloseable {

    private static final int BETWEEN_MS = 50;

    private final Line line;
    private final Thread thread;
    private Samples looking = new Samples();
    private Samples adding = new Samples();
    private int failures;
    private volatile boolean goesOn = true;

    /** Begins at once. */
    Colleague(Line line) {
        this.line = line;
        looking.round();
        adding.round();
        this.thread = Thread.ofPlatform().start(this::work);
    }

    /** What was done until now, and a new count from here on. */
    synchronized Done done() {
        Done done = new Done(looking, adding, failures);
        looking = new Samples();
        looking.round();
        adding = new Samples();
        adding.round();
        failures = 0;
        return done;
    }

    /** Times in milliseconds of a list with a filter, and of a new record. */
    record Done(Samples looking, Samples adding, int failures) {}

    private void work() {
        for (int nth = 0; goesOn; nth++) {
            String name = "Collègue " + nth;
            take(false, () -> line.send("POST", "/records/contact/query", list(), "q" + System.nanoTime()));
            take(
                    true,
                    () -> line.send(
                            "POST",
                            "/records/contact",
                            Map.of("values", Map.of("lastName", name)),
                            "c" + System.nanoTime()));
            MassImport.rest(BETWEEN_MS);
        }
    }

    private static Map<String, Object> list() {
        return Map.of(
                "fields",
                List.of("firstName", "lastName", "email", "phone"),
                "filter",
                Map.of("all", List.of(Map.of("field", "lastName", "op", "startsWith", "value", "Mar"))),
                "sort",
                List.of(Map.of("field", "lastName")),
                "limit",
                50);
    }

    private void take(boolean adds, Supplier<Optional<Line.Said>> request) {
        long begin = System.nanoTime();
        boolean ok = request.get().map(Line.Said::ok).orElse(false);
        double milliseconds = (System.nanoTime() - begin) / 1e6;
        synchronized (this) {
            (adds ? adding : looking).add(milliseconds);
            failures += ok ? 0 : 1;
        }
    }

    @Override
    public void close() {
        goesOn = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
