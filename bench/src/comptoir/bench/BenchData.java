package comptoir.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes the throw-away workspace of one size, once; a second run finds it again. */
final class BenchData {

    static final String PASSWORD = "mesurer-la-vitesse-2026";
    static final String REP = "rep1";

    private static final String ADMINISTRATOR = "administratrice";
    private static final List<String> INDUSTRIES = List.of(
            "Bâtiment",
            "Agroalimentaire",
            "Transport",
            "Commerce de gros",
            "Industrie",
            "Santé",
            "Hôtellerie",
            "Conseil",
            "Informatique",
            "Textile",
            "Énergie",
            "Imprimerie");
    private static final List<String> PRODUCTS = List.of(
            "Vis à bois",
            "Panneau",
            "Planche",
            "Cloison",
            "Fenêtre",
            "Porte",
            "Radiateur",
            "Câble",
            "Luminaire",
            "Peinture",
            "Carrelage",
            "Robinet",
            "Isolant",
            "Poutre",
            "Store",
            "Serrure",
            "Pompe",
            "Filtre",
            "Moteur",
            "Capteur");

    private final Path root;
    private final Path data;
    private final Size size;
    private final int port;

    BenchData(Path root, Path data, Size size, int port) {
        this.root = root;
        this.data = data;
        this.size = size;
        this.port = port;
    }

    boolean isThere(String fingerprint) throws IOException {
        Path mark = mark();
        return Files.exists(mark) && Files.readString(mark).strip().equals(fingerprint);
    }

    /** @return seconds it took */
    double make(String fingerprint) throws IOException {
        if (Files.exists(data)) {
            throw new BenchFailure(Words.of(
                    data + " contient d’autres données ; effacez ce dossier ou donnez --data",
                    data + " holds other data; delete that folder or give --data"));
        }
        Files.createDirectories(data.toAbsolutePath().getParent());
        long begin = System.nanoTime();
        Instance.command(
                root,
                data,
                Map.of("COMPTOIR_PASSWORD", PASSWORD),
                List.of(
                        "setup",
                        "--data",
                        data.toString(),
                        "--company",
                        "Bench",
                        "--name",
                        "Ada Morin",
                        "--user-name",
                        ADMINISTRATOR,
                        "--visibility",
                        "own"));
        try (Instance instance = Instance.start(root, data, port);
                Person administrator = Person.signingIn(instance.address(), ADMINISTRATOR, PASSWORD);
                Postgres postgres = Postgres.as("postgres", data)) {
            List<UUID> members = people(instance, administrator);
            directories(administrator);
            load(postgres, members);
            live(instance, postgres);
            Check.run(instance, postgres);
        }
        Files.writeString(mark(), fingerprint + "\n");
        return (System.nanoTime() - begin) / 1e9;
    }

    private Path mark() {
        return data.resolve("bench.made");
    }

    /** The measured rep first; each comes in by an invitation, as people do. */
    private static List<UUID> people(Instance instance, Person administrator) {
        List<UUID> members = new ArrayList<>();
        for (int i = 1; i <= Size.USERS; i++) {
            Map<String, Object> made = administrator.send(
                    "POST",
                    "/api/w/bench/people",
                    Map.of("name", "Commercial " + i, "email", "rep" + i + "@exemple.fr", "role", "rep"));
            members.add(UUID.fromString(String.valueOf(((Map<?, ?>) made.get("member")).get("id"))));
            if (i == 1) {
                Person.invited(instance.address(), String.valueOf(made.get("link")), REP, PASSWORD)
                        .close();
            }
        }
        return members;
    }

    private static void directories(Person administrator) {
        List<Map<String, Object>> changes = new ArrayList<>();
        INDUSTRIES.forEach(name -> changes.add(Map.of("create", "industry", "values", Map.of("name", name))));
        for (int i = 0; i < 200; i++) {
            changes.add(Map.of(
                    "create",
                    "product",
                    "values",
                    Map.of(
                            "reference",
                            String.format("REF-%03d", i + 1),
                            "name",
                            PRODUCTS.get(i % PRODUCTS.size()) + " " + (i / PRODUCTS.size() + 1),
                            "unit",
                            "pièce",
                            "price",
                            (12 + i * 7 % 480) + ".50",
                            "cost",
                            (7 + i * 4 % 280) + ".20",
                            "vat",
                            "20")));
        }
        administrator.send("POST", "/api/w/bench/records/batch", Map.of("changes", changes));
    }

    private void load(Postgres postgres, List<UUID> members) {
        Dictionary dictionary = new Dictionary(postgres);
        World world = new World(size, members);
        PartiesRows parties = new PartiesRows(world, dictionary);
        QuoteRows quotes = new QuoteRows(world, dictionary, LocalDate.now());
        try (CopyInto into = new CopyInto(postgres)) {
            step(Words.of("Entreprises", "Companies"), () -> parties.organisations(into));
            step(Words.of("Contacts", "Contacts"), () -> parties.contacts(into));
            step(Words.of("Devis", "Quotes"), () -> quotes.quotes(into));
            step(Words.of("Lignes de devis", "Quote lines"), () -> quotes.lines(into));
            step(Words.of("Identifiants et cumuls", "Identifiers and roll-ups"), () -> {
                into.identifiers(dictionary, "organisation", "organisation");
                into.identifiers(dictionary, "contact", "contact");
                into.identifiers(dictionary, "quote", "quote");
                into.rollups();
            });
            System.out.print(Words.of("  Index… ", "  Indexes… "));
        }
        System.out.println();
    }

    private static void step(String what, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        System.out.println("  " + what + " · " + Words.number((System.nanoTime() - begin) / 1e9, 1) + " s");
    }

    /** The largest customer and one of its people have a past: notes and changes, made through the ordinary door. */
    private static void live(Instance instance, Postgres postgres) {
        try (Person rep = Person.signingIn(instance.address(), REP, PASSWORD)) {
            String customer = postgres.one("select id from organisation where customer_number = 'C-0001'");
            String contact =
                    postgres.one("select id from contact where organisation = ?::uuid order by id limit 1", customer);
            for (int i = 1; i <= 20; i++) {
                for (String path : List.of("organisation/" + customer, "contact/" + contact)) {
                    rep.send(
                            "PATCH", "/api/w/bench/records/" + path, Map.of("values", Map.of("info", "Point n° " + i)));
                    rep.send(
                            "POST",
                            "/api/w/bench/records/" + path + "/notes",
                            Map.of("text", "Appel n° " + i + " : rappeler la semaine prochaine pour le devis."));
                }
            }
        }
    }
}
