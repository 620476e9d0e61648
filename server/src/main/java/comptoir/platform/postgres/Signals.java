package comptoir.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Signals Java itself cannot send: PostgreSQL tells a fast stop (INT) from a patient one (TERM). */
final class Signals {

    private Signals() {}

    static void send(String signal, long process) {
        try {
            Told.by(List.of("sh", "-c", "kill -" + signal + " " + process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
