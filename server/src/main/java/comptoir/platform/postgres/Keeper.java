package comptoir.platform.postgres;

import comptoir.platform.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that spawns PostgreSQL, and spawns it again when it dies while the program lives. */
final class Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final int FIRST_TRIES = 6;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Cluster cluster;
    private final Secrets secrets;
    private final boolean durable;
    private final CompletableFuture<Integer> firstReady = new CompletableFuture<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("postgres-keeper").unstarted(this::keep);
    private volatile @Nullable Postmaster running;

    Keeper(Cluster cluster, Secrets secrets, boolean durable) {
        this.cluster = cluster;
        this.secrets = secrets;
        this.durable = durable;
    }

    /** Starts it and returns the port once it answers. */
    int start() {
        thread.start();
        try {
            return firstReady.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StartRefused refused) {
                throw refused;
            }
            throw e;
        }
    }

    void stop() {
        stopping.countDown();
        try {
            @Nullable Postmaster last = running;
            if (last != null) {
                last.stop();
            }
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Number of the server's process, when one runs. */
    long processNumber() {
        @Nullable Postmaster now = running;
        return now != null && now.isAlive() ? now.number() : 0;
    }

    private void keep() {
        try {
            firstReady.complete(startFirst());
            while (!isStopping()) {
                awaitEndOfRunning();
                if (!isStopping()) {
                    LOG.warn("PostgreSQL ended unasked; starting it again. Its log: {}", cluster.log());
                    startAgain();
                }
            }
        } catch (IOException e) {
            firstReady.completeExceptionally(StartRefused.of(e, cluster.folder()));
        } catch (StartRefused | InterruptedException e) {
            firstReady.completeExceptionally(e);
        }
    }

    /** A port someone else has taken meanwhile is given up for another; memory an unburied child still holds is waited for. */
    private int startFirst() throws IOException, InterruptedException {
        if (!secrets.hasPort()) {
            secrets.port(freePort());
        }
        for (int tries = 1; ; tries++) {
            Postmaster postmaster = spawn(secrets.port());
            if (postmaster.becameReady()) {
                return secrets.port();
            }
            String said = postmaster.lastWords();
            if (tries == FIRST_TRIES || isStopping()) {
                throw cluster.failure(said);
            } else if (said.contains("could not create any TCP/IP sockets")) {
                secrets.port(freePort());
            } else if (said.contains("shared memory block")) {
                pause(Duration.ofSeconds(1));
            } else {
                throw cluster.failure(said);
            }
        }
    }

    /** On the same port, since the program's connections know no other. */
    private void startAgain() throws IOException, InterruptedException {
        Duration pause = Duration.ofMillis(100);
        while (!isStopping()) {
            Postmaster postmaster = spawn(secrets.port());
            if (postmaster.becameReady()) {
                LOG.info("PostgreSQL answers again");
                return;
            }
            LOG.error(
                    "PostgreSQL does not start: {}",
                    cluster.failure(postmaster.lastWords()).values());
            pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private Postmaster spawn(int port) throws IOException {
        new Leftovers(cluster.folder()).clear();
        Postmaster postmaster = Postmaster.spawn(cluster, port, durable);
        running = postmaster;
        return postmaster;
    }

    private void awaitEndOfRunning() throws InterruptedException {
        @Nullable Postmaster now = running;
        if (now != null) {
            now.awaitEnd();
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void pause(Duration duration) throws InterruptedException {
        var _ = stopping.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
