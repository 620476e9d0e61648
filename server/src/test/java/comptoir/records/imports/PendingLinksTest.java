package comptoir.records.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import comptoir.TestCompany;
import comptoir.kernel.Actor;
import comptoir.kernel.Refused;
import comptoir.records.Change;
import comptoir.records.History;
import comptoir.records.PendingLink;
import comptoir.records.PendingLinks;
import comptoir.records.Query;
import comptoir.records.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files in either order: links that wait for the record they name. */
class PendingLinksTest {

    private static final String CONTACTS =
            "Nom;Société\nMarchand;Hôtel des Remparts\nTréhin;hotel des remparts\nMorvan;C-9001\nCadiou;\n";

    private TestCompany belloc;
    private Imports imports;
    private PendingLinks pending;

    @BeforeEach
    void open() {
        belloc = TestCompany.discreet().start();
        imports = TestImports.of(belloc);
        pending = new PendingLinks(belloc.records(), belloc.workspace().clock());
    }

    @AfterEach
    void close() {
        belloc.close();
    }

    @Test
    void contactsBeforeTheirCompaniesAreLinkedOnceTheCompaniesComeIn() {
        ImportRun contacts = contacts(belloc.ines());
        assertThat(contacts.counts().created()).isEqualTo(4);
        assertThat(contacts.waiting()).isEqualTo(3);
        assertThat(all("organisation")).isEmpty();
        assertThat(waiting(belloc.ines()))
                .extracting(PendingLink::said, PendingLink::count)
                .containsExactly(tuple("Hôtel des Remparts", 2L), tuple("C-9001", 1L));

        ImportRun companies = bringIn(
                belloc.ines(),
                "organisation",
                "Nom;Numéro\nHôtel des Remparts;C-1\nClinique;C-9001\n",
                ImportOptions.of(Map.of(0, "name", 1, "customerNumber")));

        assertThat(companies("Marchand", "Tréhin", "Morvan", "Cadiou"))
                .containsExactly("Hôtel des Remparts", "Hôtel des Remparts", "Clinique", "null");
        assertThat(waiting(belloc.ines())).isEmpty();
        assertThat(links(contacts)).isEqualTo(new PendingLinks.Counts(0, 3, 0));
        assertThat(links(companies)).isEqualTo(new PendingLinks.Counts(0, 0, 3));
        assertThat(history("Marchand"))
                .extracting(History.Entry::kind, History.Entry::door)
                .containsExactly(
                        tuple("pending.link", "import " + companies.number()), tuple("import", door(contacts)));

        imports.undo(belloc.schema(), belloc.ines(), "screen", companies.id(), false);
        assertThat(companies("Marchand", "Morvan")).containsOnly("null");
        assertThat(waiting(belloc.ines())).hasSize(2);
    }

    @Test
    void aCompanyMadeByHandIsLinkedAndItsUndoLetsThemWaitAgain() {
        contacts(belloc.ines());
        long made = belloc.write(belloc.ines(), Change.Create.of("organisation", Map.of("name", "HOTEL DES REMPARTS")))
                .operation();
        assertThat(companies("Marchand", "Tréhin")).containsOnly("HOTEL DES REMPARTS");
        belloc.records().undo(belloc.schema(), belloc.ines(), "screen", made, false);
        assertThat(companies("Marchand", "Tréhin")).containsOnly("null");
        assertThat(waiting(belloc.ines())).hasSize(2);
    }

    @Test
    void whatUndidTheCompanyIsUndoneInItsTurn() {
        contacts(belloc.ines());
        long made = belloc.write(belloc.ines(), Change.Create.of("organisation", Map.of("name", "Hôtel des Remparts")))
                .operation();
        long undo = belloc.records()
                .undo(belloc.schema(), belloc.ines(), "screen", made, false)
                .operation();
        belloc.records().undo(belloc.schema(), belloc.ines(), "screen", undo, false);
        assertThat(companies("Marchand", "Tréhin")).containsOnly("Hôtel des Remparts");
    }

    @Test
    void aCompanyNamedAnewIsTheOneThatWasMissing() {
        UUID company = belloc.create(belloc.ines(), "organisation", Map.of("name", "Remparts"));
        contacts(belloc.ines());
        belloc.edit(belloc.ines(), "organisation", company, "name", "Hôtel des Remparts");
        assertThat(companies("Marchand", "Tréhin")).containsOnly("Hôtel des Remparts");
    }

    @Test
    void theUndoOfTheImportTakesItsWaitingLinksAlong() {
        ImportRun contacts = contacts(belloc.ines());
        imports.undo(belloc.schema(), belloc.ines(), "screen", contacts.id(), false);
        assertThat(waiting(belloc.ines())).isEmpty();
        belloc.create(belloc.ines(), "organisation", Map.of("name", "Hôtel des Remparts"));
        assertThat(all("contact")).isEmpty();
    }

    @Test
    void twoOfOneNameWaitForAPersonWhoChoosesOnceForAll() {
        contacts(belloc.ines());
        bringIn(
                belloc.ines(),
                "organisation",
                "Nom;Numéro\nHôtel des Remparts;C-1\nHôtel des Remparts;C-2\n",
                new ImportOptions(
                        Map.of(0, "name", 1, "customerNumber"),
                        Optional.empty(),
                        ImportOptions.Existing.CREATE,
                        ImportOptions.MissingLinks.KEEP,
                        false,
                        false,
                        Optional.empty()));
        PendingLink remparts = waiting(belloc.ines()).getFirst();
        assertThat(remparts.candidates()).hasSize(2);
        assertThat(companies("Marchand", "Tréhin")).containsOnly("null");

        UUID meant = remparts.candidates().keySet().iterator().next();
        PendingLinks.Settled done = pending.link(asker(belloc.ines()), chosen(remparts), meant);
        assertThat(done.records()).isEqualTo(2);
        assertThat(companies("Marchand", "Tréhin")).containsOnly("Hôtel des Remparts");
        belloc.records()
                .undo(belloc.schema(), belloc.ines(), "screen", done.operation().orElseThrow(), false);
        assertThat(waiting(belloc.ines())).hasSize(2);
    }

    @Test
    void aWordIsMadeARecordOrGivenUpForAllThatWaitForIt() {
        contacts(belloc.ines());
        List<PendingLink> open = waiting(belloc.ines());
        PendingLinks.Settled made = pending.create(asker(belloc.ines()), chosen(open.getFirst()));
        assertThat(made.records()).isEqualTo(2);
        assertThat(companies("Marchand", "Tréhin")).containsOnly("Hôtel des Remparts");
        PendingLinks.Settled dropped = pending.drop(asker(belloc.ines()), chosen(open.getLast()));
        assertThat(waiting(belloc.ines())).isEmpty();
        assertThat(history("Morvan")).extracting(History.Entry::kind).containsExactly("pending.drop", "import");
        belloc.records()
                .undo(
                        belloc.schema(),
                        belloc.ines(),
                        "screen",
                        dropped.operation().orElseThrow(),
                        false);
        assertThat(waiting(belloc.ines()))
                .extracting(PendingLink::said, PendingLink::count)
                .containsExactly(tuple("C-9001", 1L));
        belloc.records()
                .undo(belloc.schema(), belloc.ines(), "screen", made.operation().orElseThrow(), false);
        assertThat(all("organisation")).isEmpty();
        assertThat(waiting(belloc.ines())).hasSize(2);
    }

    @Test
    void whoMayNotChangeTheRecordNeitherSeesNorSettlesItsWord() {
        contacts(belloc.camille());
        assertThat(waiting(belloc.yanis())).isEmpty();
        assertThat(waiting(belloc.camille())).hasSize(2);
        assertThat(pending.drop(
                                asker(belloc.yanis()),
                                chosen(waiting(belloc.camille()).getFirst()))
                        .records())
                .isZero();
        UUID contact = contact("Marchand").id();
        assertThatThrownBy(() -> pending.of(asker(belloc.yanis()), "contact", contact))
                .isInstanceOf(Refused.class);
        assertThat(waiting(belloc.camille())).hasSize(2);
    }

    @Test
    void aCompanyThatTheImporterDoesNotSeeIsNotLinkedByItself() {
        contacts(belloc.camille());
        UUID of = belloc.create(belloc.yanis(), "organisation", Map.of("name", "Hôtel des Remparts"));
        assertThat(companies("Marchand")).containsOnly("null");
        assertThatThrownBy(() -> pending.link(
                        asker(belloc.camille()),
                        chosen(waiting(belloc.camille()).getFirst()),
                        of))
                .isInstanceOf(Refused.class);
        belloc.create(belloc.camille(), "organisation", Map.of("name", "Hôtel des Remparts"));
        assertThat(companies("Marchand")).containsOnly("Hôtel des Remparts");
        assertThat(companyOwner("Marchand")).isEqualTo("Camille Roussel");
    }

    @Test
    void aRehearsalSaysWhatWouldWaitAndKeepsNothing() {
        ImportRun checked = run(belloc.ines(), "contact", CONTACTS, keeping(), true);
        assertThat(checked.waiting()).isEqualTo(3);
        assertThat(imports.unknown(belloc.schema(), belloc.ines(), checked.id()))
                .extracting(UnknownValue::value, UnknownValue::rows, UnknownValue::fate)
                .containsExactlyInAnyOrder(
                        tuple("Hôtel des Remparts", 2L, UnknownValue.Fate.KEPT),
                        tuple("C-9001", 1L, UnknownValue.Fate.KEPT));
        assertThat(waiting(belloc.ines())).isEmpty();
    }

    @Test
    void aRecordAlreadyLinkedKeepsItsLinkAndTheReportSaysSo() {
        UUID clinic = belloc.create(belloc.ines(), "organisation", Map.of("name", "Clinique"));
        belloc.create(
                belloc.ines(),
                "contact",
                Map.of("lastName", "Marchand", "email", "m@ex.fr", "organisation", clinic.toString()));
        ImportRun done = bringIn(
                belloc.ines(),
                "contact",
                "E-mail;Nom;Société\nm@ex.fr;Marchand;Hôtel des Remparts\n",
                new ImportOptions(
                        Map.of(0, "email", 1, "lastName", 2, "organisation"),
                        Optional.of("email"),
                        ImportOptions.Existing.UPDATE,
                        ImportOptions.MissingLinks.KEEP,
                        false,
                        false,
                        Optional.empty()));
        assertThat(done.waiting()).isZero();
        assertThat(imports.problems(belloc.schema(), belloc.ines(), done.id(), 0, 10))
                .extracting(StoredProblem::code)
                .containsExactly("import.link_missing");
        assertThat(companies("Marchand")).containsOnly("Clinique");
    }

    private ImportRun contacts(Actor actor) {
        return bringIn(actor, "contact", CONTACTS, keeping());
    }

    private static ImportOptions keeping() {
        return new ImportOptions(
                Map.of(0, "lastName", 1, "organisation"),
                Optional.empty(),
                ImportOptions.Existing.SKIP,
                ImportOptions.MissingLinks.KEEP,
                false,
                false,
                Optional.empty());
    }

    private ImportRun bringIn(Actor actor, String object, String text, ImportOptions options) {
        return run(actor, object, text, options, false);
    }

    private ImportRun run(Actor actor, String object, String text, ImportOptions options, boolean rehearsal) {
        return TestImports.run(belloc, imports, actor, object, text, options, rehearsal);
    }

    private static String door(ImportRun run) {
        return "import " + run.number();
    }

    private comptoir.dictionary.Asker asker(Actor actor) {
        return belloc.asker(actor);
    }

    private static PendingLinks.Chosen chosen(PendingLink link) {
        return new PendingLinks.Chosen(link.object(), link.field(), link.said(), Set.of());
    }

    private List<PendingLink> waiting(Actor actor) {
        return pending.list(asker(actor), Optional.empty()).links();
    }

    private PendingLinks.Counts links(ImportRun run) {
        return imports.links(asker(belloc.ines()), run.id());
    }

    private List<History.Entry> history(String contact) {
        return belloc.records()
                .history(
                        belloc.schema(),
                        belloc.ines(),
                        "contact",
                        contact(contact).id(),
                        Optional.empty(),
                        20)
                .entries();
    }

    private List<String> companies(String... contacts) {
        return List.of(contacts).stream()
                .map(name -> label(contact(name), "organisation"))
                .toList();
    }

    private String companyOwner(String contact) {
        Map<?, ?> link = (Map<?, ?>) contact(contact).values().get("organisation");
        return label(
                belloc.get(
                        belloc.ines(),
                        "organisation",
                        UUID.fromString(String.valueOf(
                                java.util.Objects.requireNonNull(link).get("id")))),
                "owner");
    }

    private Row contact(String name) {
        return all("contact").stream()
                .filter(row -> name.equals(row.values().get("lastName")))
                .findFirst()
                .orElseThrow();
    }

    private List<Row> all(String object) {
        return belloc.records()
                .query(belloc.schema(), belloc.ines(), Query.of(object).atMost(100))
                .rows();
    }

    private static String label(Row row, String field) {
        return row.values().get(field) instanceof Map<?, ?> link ? String.valueOf(link.get("label")) : "null";
    }
}
