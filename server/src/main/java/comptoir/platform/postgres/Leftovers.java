package comptoir.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears away what an earlier PostgreSQL on the same files left when it or its program was killed. Only called by who holds the data
 * folder, so that whatever still runs there is nobody's.
 *
 * <p>A process is PostgreSQL's on these files when it works in their folder: numbers are used again by other processes, and a dead
 * one nobody has buried keeps its number.
 */
final class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path cluster;

    Leftovers(Path cluster) {
        this.cluster = cluster;
    }

    /** Ends a postmaster that still runs, then its children, then removes the file that names it. */
    void clear() throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (Files.exists(file)) {
            long number = Files.readAllLines(file).stream()
                    .findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,10}"))
                    .map(Long::parseLong)
                    .orElse(0L);
            if (number > 0 && worksHere(number)) {
                LOG.info("ending the PostgreSQL an earlier start left running ({})", number);
                Signals.send("INT", number);
                if (!within(PATIENCE, () -> !worksHere(number))) {
                    Signals.send("QUIT", number);
                }
            }
        }
        children().forEach(child -> Signals.send("KILL", child));
        within(PATIENCE, () -> children().isEmpty());
        Files.deleteIfExists(file);
    }

    private List<Long> children() {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(this::worksHere)
                .toList();
    }

    private boolean worksHere(long number) {
        Path process = Path.of("/proc", Long.toString(number));
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster)
                    && Files.readSymbolicLink(process.resolve("exe")).toString().contains("/bin/postgres")
                    && !isZombie(process);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isZombie(Path process) throws IOException {
        String status = Files.readString(process.resolve("stat"));
        return status.substring(status.lastIndexOf(')') + 1).strip().startsWith("Z");
    }

    private static boolean within(Duration patience, BooleanSupplier done) {
        long end = System.nanoTime() + patience.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
