package comptoir.app.demo;

import comptoir.kernel.Actor;
import comptoir.kernel.Siren;
import comptoir.records.Notes;
import comptoir.records.Query;
import comptoir.records.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The customers, who come one after the other, and the people there. */
final class DemoCustomers {

    private static final int CONTACTS = 150;

    /** Known from the first day on. */
    private static final int FIRST = 22;

    private static final List<String> NOTES = List.of(
            "Préfère être appelé avant 10 h.",
            "Livraison par la cour, interphone « Cuisine ».",
            "A vu la machine au salon, attend un essai sur place.",
            "Demande une facture par établissement.",
            "Fermeture annuelle les trois premières semaines d’août.",
            "Content du dernier passage du technicien.",
            "Compare avec la location longue durée.",
            "Changement de gérance prévu au printemps.",
            "Eau très dure : prévoir l’adoucisseur.");

    /** A customer as the quotes need to know it. */
    record Customer(UUID id, Actor owner, List<UUID> contacts) {}

    private final Doors doors;
    private final DemoWords words;
    private final DemoPeople people;
    private final Timeline timeline;
    private final List<Customer> known = new ArrayList<>();
    private final Map<String, UUID> industries = new HashMap<>();
    private final Map<String, UUID> mails = new HashMap<>();
    private List<String> women = List.of();
    private List<String> men = List.of();
    private List<String> lastNames = List.of();
    private List<UUID> jobTitles = List.of();

    DemoCustomers(Doors doors, DemoWords words, DemoPeople people, Timeline timeline) {
        this.doors = doors;
        this.words = words;
        this.people = people;
        this.timeline = timeline;
    }

    /** Those there at the moment. */
    List<Customer> known() {
        return known;
    }

    void plan() {
        readNames();
        jobTitles = doors
                .records()
                .query(
                        people.workspace(),
                        people.administrator(),
                        Query.of("jobTitle").atMost(Query.LONGEST_PAGE))
                .rows()
                .stream()
                .map(Row::id)
                .toList();
        List<Map<String, String>> rows = new ArrayList<>(DemoWords.table("customers"));
        words.shuffle(rows);
        LocalDate first = timeline.today().plusDays(1);
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            int number = i;
            int contacts = CONTACTS / rows.size() + (i % 2 == 0 ? 1 : 0);
            LocalDate day = i < FIRST ? first : first.plusDays(20 + (long) (i - FIRST) * 17 + words.between(0, 9));
            timeline.planWorkday(day, 540 + words.between(0, 400), () -> come(row, number, contacts));
        }
    }

    private void readNames() {
        Map<String, List<String>> names = new HashMap<>();
        DemoWords.table("names")
                .forEach(row -> names.computeIfAbsent(row.get("kind"), kind -> new ArrayList<>())
                        .add(row.get("name")));
        women = names.getOrDefault("mrs", List.of());
        men = names.getOrDefault("mr", List.of());
        lastNames = names.getOrDefault("last", List.of());
    }

    private void come(Map<String, String> row, int number, int contacts) {
        Actor owner = people.seller(number);
        String postcode = row.getOrDefault("postcode", "");
        Map<String, Object> address = Map.of(
                "street",
                row.getOrDefault("street", ""),
                "postcode",
                postcode,
                "town",
                row.getOrDefault("town", ""),
                "country",
                "FR");
        Siren siren = words.siren();
        String domain = DemoWords.plain(row.getOrDefault("name", "")) + ".example";
        Map<String, Object> values = new HashMap<>(Map.of(
                "name", row.getOrDefault("name", ""),
                "customer", true,
                "owner", owner.member().orElseThrow().toString(),
                "industry", industry(row.getOrDefault("industry", "")).toString(),
                "address", address,
                "phone", words.landline(postcode),
                "email", "contact@" + domain,
                "website", "https://www." + domain,
                "siren", siren.text(),
                "vatNumber", siren.vatNumber().text()));
        values.put("potential", words.one(List.of("a", "b", "b", "c", "c")));
        UUID id = Demo.create(doors, people.workspace(), people.assistant(), "organisation", values);
        List<UUID> its = new ArrayList<>();
        for (int i = 0; i < contacts; i++) {
            its.add(contact(id, owner, domain, address, postcode));
        }
        known.add(new Customer(id, owner, List.copyOf(its)));
        if (words.chance(0.6)) {
            timeline.planWorkday(
                    timeline.today().plusDays(words.between(3, 90)),
                    600 + words.between(0, 300),
                    () -> new Notes(doors.records())
                            .add(people.workspace(), owner, "screen", "organisation", id, words.one(NOTES)));
        }
    }

    private UUID contact(UUID customer, Actor owner, String domain, Map<String, Object> address, String postcode) {
        boolean woman = words.chance(0.5);
        String first = words.one(woman ? women : men);
        String last = words.one(lastNames);
        String mail = DemoWords.plain(first) + "." + DemoWords.plain(last) + "@" + domain;
        Map<String, Object> values = new HashMap<>(Map.of(
                "civility",
                woman ? "mrs" : "mr",
                "firstName",
                first,
                "lastName",
                last,
                "organisation",
                customer.toString(),
                "jobTitle",
                words.one(jobTitles).toString(),
                "owner",
                owner.member().orElseThrow().toString(),
                "address",
                address,
                "phone",
                words.landline(postcode)));
        if (words.chance(0.7)) {
            values.put("mobile", words.mobile());
        }
        if (!mails.containsKey(mail)) {
            values.put("email", mail);
        }
        UUID id = Demo.create(doors, people.workspace(), people.assistant(), "contact", values);
        mails.putIfAbsent(mail, id);
        return id;
    }

    private UUID industry(String name) {
        return industries.computeIfAbsent(
                name,
                missing -> Demo.create(
                        doors, people.workspace(), people.assistant(), "industry", Map.of("name", missing)));
    }
}
