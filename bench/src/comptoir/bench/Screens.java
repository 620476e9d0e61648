package comptoir.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/** Two hundred open screens of twenty people, all told of each change (P18). */
final class Screens implements Measure {

    private static final int PEOPLE = 20;
    private static final int SCREENS_EACH = 10;
    private static final int CHANGES = 50;
    private static final double MOST_KILOBYTES = 120;
    private static final int PATIENCE_SECONDS = 30;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final Setting setting;
    private final AtomicReference<CountDownLatch> told = new AtomicReference<>(new CountDownLatch(0));

    Screens(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Set<String> codes() {
        return Set.of("P18");
    }

    @Override
    public void take(Report report) {
        List<Person> people = people();
        try {
            String contact = setting.app()
                    .one(
                            "select id from contact where owner = ?::uuid and deleted_op is null order by id limit 1",
                            setting.me());
            open(people.getFirst(), 1);
            IntConsumer toOne = nth -> change(contact, nth, 1);
            double statementsForOne = setting.statements(toOne, 20);
            // The first person's own screen is open already.
            people.stream().skip(1).forEach(person -> open(person, 1));
            double before = heapKilobytes();
            people.forEach(person -> open(person, SCREENS_EACH - 1));
            int screens = PEOPLE * SCREENS_EACH;
            double each = (heapKilobytes() - before) / (screens - PEOPLE);
            IntConsumer toAll = nth -> change(contact, nth, screens);
            double statementsForAll = setting.statements(toAll, 20);
            Samples times = new Samples();
            times.round();
            for (int nth = 0; nth < CHANGES; nth++) {
                long begin = System.nanoTime();
                toAll.accept(nth);
                times.add((System.nanoTime() - begin) / 1e6);
            }
            report.add(Figure.of(
                            "P18",
                            Words.of("un changement, vu de 200 écrans", "a change, seen by 200 screens"),
                            times)
                    .within(1000)
                    .noted(
                            Words.number(each, 0) + Words.of(" ko chacun (120 au plus)", " kB each (120 at most)"),
                            each <= MOST_KILOBYTES)
                    .noted(
                            Words.number(statementsForAll, 1)
                                    + Words.of(" instructions, pour un seul ", " statements, for one ")
                                    + Words.number(statementsForOne, 1),
                            statementsForAll <= statementsForOne + 1));
        } finally {
            people.forEach(Person::leave);
        }
    }

    private List<Person> people() {
        List<Person> people = new ArrayList<>();
        String address = setting.instance().address();
        try (Person administrator = Person.signingIn(address, Instance.ADMINISTRATOR, BenchData.PASSWORD)) {
            for (int i = 0; i < PEOPLE; i++) {
                String name = "ecran" + i + "." + System.nanoTime();
                Map<String, Object> made = administrator.send(
                        "POST",
                        "/api/w/bench/people",
                        Map.of("name", name, "email", name + "@exemple.fr", "role", "administrator"));
                Person.invited(address, String.valueOf(made.get("link")), name, BenchData.PASSWORD)
                        .close();
                people.add(Person.signingIn(address, name, BenchData.PASSWORD));
            }
        }
        return people;
    }

    /** Screens of one person, each once it is told where the news stand. */
    private void open(Person person, int screens) {
        CountDownLatch opened = new CountDownLatch(screens);
        for (int i = 0; i < screens; i++) {
            AtomicReference<CountDownLatch> first = new AtomicReference<>(opened);
            person.listen("/api/w/bench/live/stream", () -> {
                CountDownLatch opening = first.getAndSet(null);
                (opening == null ? told.get() : opening).countDown();
            });
        }
        await(opened);
    }

    private void change(String contact, int nth, int screens) {
        CountDownLatch all = new CountDownLatch(screens);
        told.set(all);
        setting.rep()
                .send(
                        "PATCH",
                        "/api/w/bench/records/contact/" + contact,
                        Map.of("values", Map.of("info", "Vu " + nth + " " + System.nanoTime())));
        await(all);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new BenchFailure(latch.getCount() + " screens were not told within " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", e);
        }
    }

    /** What the program holds after its garbage is gone. */
    private double heapKilobytes() {
        asked("GC.run");
        return asked("GC.heap_info")
                .lines()
                .filter(line -> !line.contains("Metaspace") && !line.contains("class space"))
                .flatMap(line -> USED.matcher(line).results())
                .mapToDouble(used -> Double.parseDouble(used.group(1)))
                .sum();
    }

    private String asked(String command) {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                            Long.toString(setting.instance().pid()),
                            command)
                    .redirectErrorStream(true)
                    .start();
            return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BenchFailure(command + ": " + e, e);
        }
    }
}
