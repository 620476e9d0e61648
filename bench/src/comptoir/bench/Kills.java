package comptoir.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Kills the server, or PostgreSQL, at random moments while people add, change, quote, import and take back, starts again, and asks whether all
 * that was acknowledged is there, nothing is half done, and what was sent again was done once.
 */
final class Kills {

    private static final int HANDS = 3;
    private static final int LONGEST_WORK_MS = 2_500;
    private static final int SHORTEST_WORK_MS = 200;
    private static final long COMES_BACK_SECONDS = 120;

    private final Path root;
    private final Path data;
    private final int port;
    private final Random random;
    private final List<Hand> hands = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private String secret = "";
    private String customer = "";

    private Kills(Path root, Choice choice) {
        this.root = root;
        this.data = choice.data().resolveSibling("kills");
        this.port = choice.port();
        this.random = new Random(choice.seed());
    }

    static void run(Path root, Choice choice) throws IOException {
        new Kills(root, choice).run(choice.kills());
    }

    private void run(int times) throws IOException {
        Instance.setUp(root, data);
        Instance instance = Instance.start(root, data, port);
        try {
            prepare(instance);
            for (int i = 1; i <= times; i++) {
                boolean server = random.nextBoolean();
                instance = round(instance, i, server);
                say(i, times, server);
            }
            checkAll(instance);
        } finally {
            instance.close();
        }
        if (!faults.isEmpty()) {
            faults.forEach(fault -> Words.complain("FAUTE : " + fault, "FAULT: " + fault));
            throw new BenchFailure(faults.size() + Words.of(" fautes", " faults"));
        }
        Words.say(
                "Rien de ce qui était acquitté n’est perdu, rien n’est à moitié fait.",
                "Nothing acknowledged is lost, nothing is half done.");
    }

    private void prepare(Instance instance) {
        try (Person administrator = Person.signingIn(instance.address(), Instance.ADMINISTRATOR, BenchData.PASSWORD)) {
            secret = String.valueOf(administrator
                    .send("POST", "/api/w/bench/keys", Map.of("name", "Bench", "expiresOn", "2099-12-31"))
                    .get("key"));
            customer = String.valueOf(administrator
                    .send("POST", "/api/w/bench/records/organisation", Map.of("values", Map.of("name", "Client")))
                    .get("id"));
        }
    }

    private Instance round(Instance instance, int nth, boolean server) throws IOException {
        List<Hand> here = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < HANDS; i++) {
            Hand hand = new Hand("k" + nth + "h" + i, random.nextLong(), customer);
            here.add(hand);
            threads.add(Thread.ofVirtual().start(() -> {
                try (Line line = new Line(instance.address(), secret)) {
                    hand.work(line);
                } catch (BenchFailure refused) {
                    synchronized (faults) {
                        faults.add(refused.getMessage());
                    }
                }
            }));
        }
        rest(random.nextInt(SHORTEST_WORK_MS, LONGEST_WORK_MS));
        if (server) {
            instance.kill();
        } else {
            killPostgres();
        }
        here.forEach(Hand::stop);
        for (Thread thread : threads) {
            join(thread);
        }
        Instance next = server ? Instance.start(root, data, port) : comeBack(instance);
        try (Line line = new Line(next.address(), secret)) {
            here.forEach(hand -> faults.addAll(hand.faults(line)));
        }
        hands.addAll(here);
        return next;
    }

    private void killPostgres() throws IOException {
        String pid = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .getFirst()
                .strip();
        ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** The server finds its database again, or starts it, without help. */
    private Instance comeBack(Instance instance) {
        long begin = System.nanoTime();
        try (Line line = new Line(instance.address(), secret)) {
            while (!line.get("/me").map(Line.Said::ok).orElse(false)) {
                if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(COMES_BACK_SECONDS)) {
                    faults.add("the server does not find its database again");
                    instance.kill();
                    return Instance.start(root, data, port);
                }
                rest(200);
            }
        }
        return instance;
    }

    /** All that every hand ever made, and the rules of consistency. */
    private void checkAll(Instance instance) {
        try (Line line = new Line(instance.address(), secret)) {
            hands.forEach(hand -> faults.addAll(hand.faults(line)));
        }
        String said = Instance.said(root, data, List.of("check", "--data", data.toString()));
        System.out.println(said.strip());
        if (said.lines().count() != 1) {
            faults.add("./comptoir check: " + said.strip());
        }
    }

    private void say(int nth, int times, boolean server) {
        int acknowledged = hands.stream().mapToInt(Hand::acknowledged).sum();
        System.out.println(nth + "/" + times + " · " + (server ? "Comptoir" : "PostgreSQL") + " · " + acknowledged
                + Words.of(" écritures acquittées · ", " acknowledged writes · ") + faults.size()
                + Words.of(" fautes", " faults"));
    }

    private static void rest(int milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(java.time.Duration.ofMinutes(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
