package comptoir.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntConsumer;

/** What every measure works with: the program, a rep of own-records rights, and PostgreSQL beside it. */
record Setting(Instance instance, Person rep, Postgres app, Postgres superuser, Choice choice) {

    private static final int WARMING = 150;

    private static final long LEAST_WARMING = 8_000_000_000L;
    private static final long MOST_WARMING = 60_000_000_000L;
    private static final long A_STEP = 2_000_000_000L;

    /** So many steps without a gain of a fiftieth, and it is as fast as it gets. */
    private static final int STEPS_WITHOUT_GAIN = 3;

    private static final int A_ROUND = 100;

    /** Times requests and, where there is any, the same work in bare SQL, by turns in the same rounds. */
    record Times(Samples served, Samples bare) {}

    String me() {
        return app.one("select id from member where name = 'Commercial 1'");
    }

    Times times(IntConsumer served, IntConsumer bare) {
        return times(served, bare, WARMING, A_ROUND);
    }

    Times times(IntConsumer served, IntConsumer bare, int warming, int aRound) {
        Samples requests = new Samples();
        Samples statements = new Samples();
        int nth = warm(served, bare, warming);
        for (int round = 0; round < choice.rounds(); round++) {
            requests.round();
            statements.round();
            for (int i = 0; i < aRound; i++, nth++) {
                requests.add(milliseconds(served, nth));
                statements.add(milliseconds(bare, nth));
            }
        }
        return new Times(requests, statements);
    }

    /**
     * The JVM compiles what runs often: a server that has been at work for a while is measured, not one just started.
     *
     * @return how often the work was done
     */
    private static int warm(IntConsumer served, IntConsumer bare, int least) {
        long begin = System.nanoTime();
        double best = Double.MAX_VALUE;
        int nth = 0;
        int withoutGain = 0;
        while (System.nanoTime() - begin < MOST_WARMING
                && (nth < least || System.nanoTime() - begin < LEAST_WARMING || withoutGain < STEPS_WITHOUT_GAIN)) {
            Samples step = new Samples();
            step.round();
            for (long from = System.nanoTime(); System.nanoTime() - from < A_STEP; nth++) {
                step.add(milliseconds(served, nth));
                bare.accept(nth);
            }
            withoutGain = step.median() < best * 0.98 ? 0 : withoutGain + 1;
            best = Math.min(best, step.median());
        }
        return nth;
    }

    Samples times(IntConsumer served) {
        return times(served, nth -> {}).served();
    }

    private static double milliseconds(IntConsumer work, int nth) {
        long begin = System.nanoTime();
        work.accept(nth);
        return (System.nanoTime() - begin) / 1e6;
    }

    /** How many statements the program sends to PostgreSQL for one piece of work, begin and commit aside. */
    double statements(IntConsumer work, int times) {
        Path log = choice.data().resolve("postgres.log");
        try {
            superuser.execute("alter system set log_statement = 'all'");
            superuser.execute("select pg_reload_conf()");
            pause();
            long before = Files.size(log);
            for (int i = 0; i < times; i++) {
                work.accept(i);
            }
            superuser.execute("alter system reset log_statement");
            superuser.execute("select pg_reload_conf()");
            byte[] all = Files.readAllBytes(log);
            String said =
                    new String(all, (int) before, (int) (all.length - before), java.nio.charset.StandardCharsets.UTF_8);
            long statements = said.lines()
                    .filter(line -> line.contains("LOG:  execute "))
                    .filter(line -> !line.matches(
                            "(?i).*execute [^:]*: (begin|commit|rollback|alter system|select pg_reload).*"))
                    .count();
            return (double) statements / times;
        } catch (IOException e) {
            throw new BenchFailure(log + ": " + e, e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
