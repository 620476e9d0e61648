package comptoir.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Brings a file of a million contacts in through the program's own door, beside a bare COPY of the same rows into the same table with the same
 * indexes and foreign keys, takes it back, and says what became of the memory and of a colleague meanwhile (P11, P12, P17).
 */
final class MassImport {

    private static final String HEADINGS = "Prénom;Nom;E-mail;Téléphone;Code postal;Ville\n";
    private static final List<String> COLUMNS = List.of(
            "rev",
            "created_op",
            "updated_op",
            "first_name",
            "last_name",
            "email",
            "phone",
            "address_postcode",
            "address_town",
            "owner");
    private static final long QUIET_MS = 10_000;
    private static final long LONGEST_SECONDS = 3_600;

    private final Path root;
    private final Path data;
    private final int port;
    private final int rows;

    private MassImport(Path root, Choice choice) {
        this.root = root;
        this.data = choice.data().resolveSibling("import");
        this.port = choice.port();
        this.rows = choice.imported();
    }

    static void run(Path root, Choice choice) throws IOException {
        new MassImport(root, choice).run();
    }

    private void run() throws IOException {
        Instance.setUp(root, data);
        Path file = data.resolveSibling("import.csv");
        List<Object[]> contacts = write(file);
        try (Instance instance = Instance.start(root, data, port)) {
            String secret = secret(instance);
            double bare = bareCopy(contacts);
            contacts.clear();
            measure(instance, secret, file, bare);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String secret(Instance instance) {
        try (Person administrator = Person.signingIn(instance.address(), Instance.ADMINISTRATOR, BenchData.PASSWORD)) {
            return String.valueOf(administrator
                    .send("POST", "/api/w/bench/keys", Map.of("name", "Bench", "expiresOn", "2099-12-31"))
                    .get("key"));
        }
    }

    /** The file, and its values as the table has them. */
    private List<Object[]> write(Path file) throws IOException {
        World world = new World(Size.S, List.of());
        List<Object[]> contacts = new ArrayList<>(rows);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(HEADINGS);
            for (int i = 0; i < rows; i++) {
                String first = world.names.first();
                String last = world.names.last();
                String email = "c" + i + "@" + (i % 997) + ".exemple.fr";
                String phone = world.phone("6");
                FrenchNames.Town town = world.names.town();
                out.write(String.join(";", first, last, email, phone, town.postcode(), town.name()));
                out.write('\n');
                contacts.add(new Object[] {first, last, email, phone, town.postcode(), town.name()});
            }
        }
        return contacts;
    }

    /** Seconds of a COPY into a table like that of contacts, with its indexes and foreign keys, each row with the person in charge. */
    private double bareCopy(List<Object[]> contacts) {
        try (Postgres postgres = Postgres.as("postgres", data)) {
            postgres.execute("create table bare_contact (like contact including defaults including generated including"
                    + " constraints including indexes)");
            for (String key : postgres.column("select pg_get_constraintdef(oid) from pg_constraint"
                    + " where conrelid = 'contact'::regclass and contype = 'f'")) {
                postgres.execute("alter table bare_contact add " + key);
            }
            String owner = postgres.one("select id from member limit 1");
            postgres.execute("checkpoint");
            long begin = System.nanoTime();
            try (CopyRows copy = new CopyRows(postgres, "bare_contact", COLUMNS)) {
                for (int i = 0; i < contacts.size(); i++) {
                    Object[] each = contacts.get(i);
                    copy.row(i, 1, 1, each[0], each[1], each[2], each[3], each[4], each[5], owner);
                }
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            postgres.execute("drop table bare_contact");
            postgres.execute("checkpoint");
            return seconds;
        }
    }

    private void measure(Instance instance, String secret, Path file, double bare) throws IOException {
        try (Line importer = new Line(instance.address(), secret);
                Line other = new Line(instance.address(), secret);
                Colleague colleague = new Colleague(other)) {
            rest(QUIET_MS);
            colleague.done();
            rest(QUIET_MS);
            Colleague.Done before = colleague.done();
            double idle = instance.residentMegabytes();
            long begin = System.nanoTime();
            String run = "/imports/"
                    + said(importer.upload("/imports/contact?name=contacts.csv", file))
                            .text("id");
            double uploaded = (System.nanoTime() - begin) / 1e9;
            said(importer.send("PUT", run, options(), "options"));
            begin = System.nanoTime();
            said(importer.send("POST", run + "/run", Map.of(), "run"));
            double most = until(importer, instance, run, "done");
            double imported = (System.nanoTime() - begin) / 1e9;
            Colleague.Done meanwhile = colleague.done();
            String created = said(importer.get(run)).text("created");
            say(
                    "P11  " + created + Words.of(" contacts importés en ", " contacts imported in ")
                            + Words.number(imported, 1) + " s (+ " + Words.number(uploaded, 1)
                            + Words.of(" s de dépôt) · COPY nu ", " s of upload) · bare COPY ") + Words.number(bare, 1)
                            + Words.of(" s · rapport ", " s · ratio ") + Words.number(imported / bare, 2)
                            + Words.of(" (2 au plus)", " (2 at most)"));
            meanwhile(before, meanwhile);
            // What stands in the list is another thing once a million rows are in it.
            rest(QUIET_MS);
            colleague.done();
            rest(QUIET_MS);
            Colleague.Done between = colleague.done();
            begin = System.nanoTime();
            CompletableFuture<Optional<Line.Said>> undo =
                    CompletableFuture.supplyAsync(() -> importer.sendAndWait(run + "/undo", Map.of("force", true)));
            most = Math.max(most, until(importer, instance, run, "undone"));
            said(undo.join());
            double undone = (System.nanoTime() - begin) / 1e9;
            say("P12  " + Words.of("repris en ", "taken back in ") + Words.number(undone, 1)
                    + Words.of(" s · rapport à l’import ", " s · ratio to the import ")
                    + Words.number(undone / imported, 2) + Words.of(" (1 au plus)", " (1 at most)"));
            meanwhile(between, colleague.done());
            say("P17  " + Words.of("mémoire de ", "memory from ") + Words.number(idle, 0)
                    + Words.of(" à ", " to ") + Words.number(most, 0)
                    + Words.of(" Mo (200 de plus au plus)", " MB (200 more at most)"));
        }
    }

    private static Map<String, Object> options() {
        List<String> fields = List.of("firstName", "lastName", "email", "phone", "address.postcode", "address.town");
        List<Map<String, Object>> mapping = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            mapping.add(Map.of("column", i, "field", fields.get(i)));
        }
        return Map.of("mapping", mapping, "key", "email", "existing", "skip");
    }

    /** Waits for the run's state, and says the most memory the program had meanwhile, in megabytes. */
    private static double until(Line line, Instance instance, String run, String state) {
        long begin = System.nanoTime();
        double most = 0;
        while (true) {
            most = Math.max(most, instance.residentMegabytes());
            Optional<Line.Said> now = line.get(run);
            String is = now.map(said -> said.text("state")).orElse("");
            if (is.equals(state)) {
                return most;
            }
            if (is.equals("failed") || System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(LONGEST_SECONDS)) {
                throw new BenchFailure(run + ": " + now);
            }
            rest(200);
        }
    }

    private static void meanwhile(Colleague.Done before, Colleague.Done now) {
        say("     " + Words.of("pendant ce temps, liste ", "meanwhile, list ") + times(before.looking(), now.looking())
                + Words.of(", fiche ajoutée ", ", record added ") + times(before.adding(), now.adding()) + ", "
                + now.failures() + Words.of(" échecs", " failures"));
    }

    private static String times(Samples before, Samples now) {
        return Words.number(before.median(), 1) + " → " + Words.number(now.median(), 1) + " ms (p95 "
                + Words.number(before.p95(), 1) + " → " + Words.number(now.p95(), 1) + ")";
    }

    private static Line.Said said(Optional<Line.Said> answer) {
        return answer.filter(Line.Said::ok).orElseThrow(() -> new BenchFailure(String.valueOf(answer)));
    }

    private static void say(String line) {
        System.out.println(line);
    }

    static void rest(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
