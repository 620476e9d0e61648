package comptoir.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One running PostgreSQL server process, from its spawning to its end. */
final class Postmaster {

    private static final long READY_WITHIN_SECONDS = 300;
    private static final long SMALL_SHARED_MEMORY_BYTES = 256L << 20;

    private final Process process;
    private final Cluster cluster;
    private final long logBefore;

    private Postmaster(Process process, Cluster cluster, long logBefore) {
        this.process = process;
        this.cluster = cluster;
        this.logBefore = logBefore;
    }

    /**
     * Spawns it. In a session of its own, so that Ctrl+C in a terminal reaches only the program, which then ends it in order; and
     * told by the system when the calling thread ends, so that it never outlives the program. The caller must therefore be a
     * platform thread that lives as long as the server shall.
     */
    static Postmaster spawn(Cluster cluster, int port, boolean durable) throws IOException {
        List<String> command = new ArrayList<>(List.of("setsid"));
        List<String> switched = cluster.user().running(List.of());
        command.addAll(switched.isEmpty() ? List.of("setpriv") : switched);
        command.add("--pdeathsig=INT");
        command.addAll(List.of(
                cluster.programs().program("postgres"), "-D", cluster.folder().toString()));
        settings(port, durable).forEach(setting -> command.addAll(List.of("-c", setting)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Told.quiet(builder);
        long logBefore = Files.exists(cluster.log()) ? Files.size(cluster.log()) : 0;
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(cluster.log().toFile()));
        Process process = builder.start();
        process.getOutputStream().close();
        return new Postmaster(process, cluster, logBefore);
    }

    /** Whether it takes connections; false when it ended instead. */
    boolean becameReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_WITHIN_SECONDS);
        while (!saysReady()) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                return false;
            }
            if (System.nanoTime() > end) {
                stop();
                return false;
            }
        }
        return true;
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long number() {
        return process.pid();
    }

    /** Ends it now: connections are closed, what was committed is kept. */
    void stop() throws InterruptedException {
        Signals.send("INT", process.pid());
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            Signals.send("QUIT", process.pid());
            process.waitFor();
        }
    }

    String lastWords() throws IOException {
        String log = Files.readString(cluster.log());
        return log.substring((int) Math.min(logBefore, log.length()));
    }

    private boolean saysReady() throws IOException {
        Path file = cluster.folder().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return false;
        }
        List<String> lines = Files.readAllLines(file);
        return lines.size() >= 8
                && lines.getFirst().strip().equals(Long.toString(process.pid()))
                && lines.get(7).strip().equals("ready");
    }

    private static List<String> settings(int port, boolean durable) throws IOException {
        List<String> settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=60",
                "shared_buffers=256MB",
                "wal_compression=pglz",
                "max_wal_size=1GB",
                "checkpoint_timeout=15min",
                "wal_keep_size=512MB",
                "random_page_cost=1.1",
                "max_locks_per_transaction=256",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC",
                "lc_messages=C",
                "log_min_messages=warning"));
        if (hasLittleSharedMemory()) {
            settings.add("dynamic_shared_memory_type=mmap");
        }
        if (!durable) {
            settings.addAll(List.of("fsync=off", "full_page_writes=off"));
        }
        return settings;
    }

    /** As in containers, where parallel queries would fail for want of it. */
    private static boolean hasLittleSharedMemory() throws IOException {
        Path shared = Path.of("/dev/shm");
        return !Files.isDirectory(shared) || Files.getFileStore(shared).getTotalSpace() < SMALL_SHARED_MEMORY_BYTES;
    }
}
