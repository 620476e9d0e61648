package comptoir.app.demo;

import comptoir.access.BuiltinRoles;
import comptoir.identity.Account;
import comptoir.identity.Claim;
import comptoir.identity.IdentityProblem;
import comptoir.identity.InstanceSetup;
import comptoir.identity.NewAccount;
import comptoir.identity.Workspace;
import comptoir.identity.WorkspaceFounding.Visibility;
import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.kernel.Siren;
import comptoir.platform.WorkspaceSchema;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The company and the six who work there. */
final class DemoPeople {

    private record Cast(String name, String email, String role) {}

    private static final String DOMAIN = "@torreval.example";
    private static final Cast FOUNDER = new Cast("Hélène Torréval", "helene" + DOMAIN, BuiltinRoles.ADMINISTRATOR);
    private static final List<Cast> COLLEAGUES = List.of(
            new Cast("Bruno Castelain", "bruno" + DOMAIN, BuiltinRoles.MANAGER),
            new Cast("Maëlle Kerdoncuff", "maelle" + DOMAIN, BuiltinRoles.REP),
            new Cast("Karim Benslimane", "karim" + DOMAIN, BuiltinRoles.REP),
            new Cast("Inès Dufour", "ines" + DOMAIN, BuiltinRoles.ASSISTANT),
            new Cast("Gérard Aubin", "gerard" + DOMAIN, BuiltinRoles.READ_ONLY));

    /** Without what is easily taken for something else. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom SECRET = new SecureRandom();

    private final Doors doors;
    private final DemoWords words;
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final List<Demo.Person> told = new ArrayList<>();
    private WorkspaceSchema workspace = new WorkspaceSchema("demo");

    DemoPeople(Doors doors, DemoWords words) {
        this.doors = doors;
        this.words = words;
    }

    DemoPeople found() {
        String token = doors.link()
                .current()
                .orElseThrow(() -> Refusal.of(IdentityProblem.SETUP_LINK_USED).refused());
        String password = password();
        Claim claim = new Claim(
                company(),
                new Claim.Founder(FOUNDER.name(), FOUNDER.email(), null, password, "fr"),
                Visibility.EVERYONE,
                List.of());
        InstanceSetup.Claimed claimed = doors.setup().claim(token, claim).orThrow();
        Workspace made = claimed.workspace();
        workspace = made.schema();
        add(FOUNDER, claimed.founder(), password);
        for (Cast each : COLLEAGUES) {
            String secret = password();
            NewAccount wanted = new NewAccount(UUID.randomUUID(), each.name(), each.email(), null, secret, "fr");
            add(each, doors.enrolments().enrol(made, wanted, each.role()).orThrow(), secret);
        }
        return this;
    }

    WorkspaceSchema workspace() {
        return workspace;
    }

    Actor administrator() {
        return actor(FOUNDER.role());
    }

    Actor assistant() {
        return actor(BuiltinRoles.ASSISTANT);
    }

    /** Who has customers: the two reps, and the manager a few. */
    Actor seller(int lot) {
        return lot % 7 == 6
                ? actor(BuiltinRoles.MANAGER)
                : actor(COLLEAGUES.get(lot % 2 == 0 ? 1 : 2).email());
    }

    List<Demo.Person> told() {
        return List.copyOf(told);
    }

    private Actor actor(String roleOrEmail) {
        return Objects.requireNonNull(actors.get(roleOrEmail));
    }

    private void add(Cast cast, Account account, String password) {
        UUID member =
                doors.workspaces().findMember(workspace.slug(), account.id()).orElseThrow();
        Actor actor = Actor.member(member, cast.name(), "fr");
        actors.putIfAbsent(cast.role(), actor);
        actors.put(cast.email(), actor);
        told.add(new Demo.Person(cast.name(), cast.role(), cast.email(), password));
    }

    private Map<String, Object> company() {
        Siren siren = words.siren();
        Map<String, Object> company = new LinkedHashMap<>();
        company.put("name", "Torréval Espresso");
        company.put("legalForm", "SAS");
        company.put("capital", "60000");
        company.put("siren", siren.text());
        company.put("vatNumber", siren.vatNumber().text());
        company.put("rcsCity", "Rennes");
        company.put("phone", words.landline("35000"));
        company.put("email", "bonjour" + DOMAIN);
        company.put("website", "https://www.torreval.example");
        company.put(
                "address",
                Map.of("street", "18 rue de la Torréfaction", "postcode", "35000", "town", "Rennes", "country", "FR"));
        return company;
    }

    private static String password() {
        return IntStream.range(0, 4)
                .mapToObj(group -> SECRET.ints(4, 0, LETTERS.length())
                        .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
