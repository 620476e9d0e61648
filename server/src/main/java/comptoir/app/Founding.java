package comptoir.app;

import comptoir.access.AccessProblem;
import comptoir.access.BuiltinRoles;
import comptoir.access.CompanyDetails;
import comptoir.access.CompanyForm;
import comptoir.access.MemberAccounts;
import comptoir.access.RoleDefinition;
import comptoir.access.Roles;
import comptoir.access.Scope;
import comptoir.dictionary.Dictionary;
import comptoir.identity.WorkspaceFounding;
import comptoir.kernel.Actor;
import comptoir.kernel.Currencies;
import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refusal.Located;
import comptoir.platform.Database;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import comptoir.records.Change;
import comptoir.records.Records;
import comptoir.records.WriteRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Fills a new workspace: its dictionary, its roles, its company, its people, a few job titles to begin with, and the towns of France. */
final class Founding implements WorkspaceFounding {

    /** Read by everyone whatever they see of each other's customers. */
    static final List<String> DIRECTORIES =
            List.of("product", "town", "jobTitle", "industry", "revenueSource", "member");

    private static final List<String> JOB_TITLES = List.of(
            "Acheteur",
            "Assistant de direction",
            "Chef de projet",
            "Comptable",
            "Directeur administratif et financier",
            "Directeur commercial",
            "Directeur des achats",
            "Directeur général",
            "Directeur technique",
            "Gérant",
            "Président",
            "Responsable achats",
            "Responsable informatique",
            "Responsable maintenance",
            "Responsable marketing",
            "Responsable qualité",
            "Responsable ressources humaines",
            "Secrétaire");

    private static final Actor PROGRAM = Actor.program("Comptoir");
    private static final String DOOR = "setup";
    private static final String CURRENCY = "currency";

    private final Database database;
    private final Dictionary dictionary;
    private final Records records;
    private final Roles roles;
    private final InstantSource clock;

    Founding(Database database, Dictionary dictionary, Records records, Roles roles, InstantSource clock) {
        this.database = database;
        this.dictionary = dictionary;
        this.records = records;
        this.roles = roles;
        this.clock = clock;
    }

    @Override
    public Map<UUID, UUID> found(WorkspaceFounding.Founding founding) {
        List<RoleDefinition> builtin = BuiltinRoles.all(
                founding.visibility() == Visibility.OWN ? Scope.OWN : Scope.ALL,
                DIRECTORIES,
                dictionary.confidential());
        Map<String, Object> company = checked(founding, builtin);
        String currency = currency(founding);
        dictionary.reconcile(founding.workspace());
        Map<UUID, UUID> members = database.inTransaction(founding.workspace(), tx -> {
            roles.install(tx, builtin);
            CompanyDetails.found(tx, company, currency);
            Map<UUID, UUID> made = new LinkedHashMap<>();
            List<Person> people = new ArrayList<>(founding.people());
            people.addFirst(founding.founder());
            people.forEach(person -> made.put(person.account(), member(tx, person)));
            records.write(
                    tx,
                    WriteRequest.of(
                            PROGRAM,
                            DOOR,
                            JOB_TITLES.stream()
                                    .map(title -> Change.Create.of("jobTitle", Map.of("name", title)))
                                    .toList()));
            return made;
        });
        FrenchTowns.bringIn(records, founding.workspace(), PROGRAM, DOOR, clock);
        records.numbered(founding.workspace());
        return members;
    }

    @Override
    public UUID enrol(WorkspaceSchema workspace, Person person) {
        UUID member = database.inTransaction(workspace, tx -> {
            if (roles.find(tx, person.role()).isEmpty()) {
                throw Refusal.of(AccessProblem.ROLE_UNKNOWN, "role", person.role())
                        .refused();
            }
            return member(tx, person);
        });
        records.numbered(workspace);
        return member;
    }

    private UUID member(Tx tx, Person person) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", person.name());
        if (person.email() != null && !person.email().isBlank()) {
            values.put("email", person.email());
        }
        UUID member = records.write(
                        tx, WriteRequest.of(PROGRAM, DOOR, Change.Create.of("member", new LinkedHashMap<>(values))))
                .only()
                .id();
        MemberAccounts.give(tx, member, person.account());
        roles.give(tx, member, List.of(person.role()));
        return member;
    }

    private static String currency(WorkspaceFounding.Founding founding) {
        return founding.company().get(CURRENCY) instanceof String code && !code.isBlank() ? code : "EUR";
    }

    /** The company's details as they are kept; what is wrong is said by its place in the body of the set-up. */
    private static Map<String, Object> checked(WorkspaceFounding.Founding founding, List<RoleDefinition> builtin) {
        List<Located> wrong = new ArrayList<>();
        Map<String, Object> kept = Map.of();
        Map<String, Object> said = new LinkedHashMap<>(founding.company());
        said.remove(CURRENCY);
        if (Currencies.find(currency(founding)).isEmpty()) {
            wrong.add(new Located(
                    "company." + CURRENCY, Refusal.of(AccessProblem.CURRENCY_UNKNOWN, "value", currency(founding))));
        }
        switch (CompanyForm.read(said)) {
            case Outcome.Ok<Map<String, Object>>(Map<String, Object> details) -> kept = details;
            case Outcome.No<Map<String, Object>>(Refusal refusal) ->
                refusal.at().forEach(each -> wrong.add(new Located("company." + each.place(), each.refusal())));
        }
        List<String> known = builtin.stream().map(RoleDefinition::key).toList();
        for (int i = 0; i < founding.people().size(); i++) {
            String role = founding.people().get(i).role();
            if (!known.contains(role)) {
                wrong.add(new Located("people." + i + ".role", Refusal.of(AccessProblem.ROLE_UNKNOWN, "role", role)));
            }
        }
        if (!wrong.isEmpty()) {
            throw Refusal.of(AccessProblem.COMPANY_REFUSED).at(wrong).refused();
        }
        return kept;
    }
}
