package comptoir.records.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import comptoir.TestCompany;
import comptoir.kernel.Actor;
import comptoir.records.Query;
import comptoir.records.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports by people who see or change their own records only. */
class ImportReachTest {

    private TestCompany belloc;
    private Imports imports;

    @BeforeEach
    void open() {
        belloc = TestCompany.discreet().start();
        imports = TestImports.of(belloc);
    }

    @AfterEach
    void close() {
        belloc.close();
    }

    @Test
    void whoBringsRowsInIsInChargeOfThemAndOfWhatTheirLinksMake() {
        ImportRun done = bringIn(
                belloc.camille(),
                "contact",
                "Nom;Société\nMarchand;Hôtel des Remparts\nTréhin;hotel des remparts\n",
                ImportOptions.of(Map.of(0, "lastName", 1, "organisation")));
        assertThat(done.counts().created()).isEqualTo(2);
        assertThat(all(belloc.camille(), "contact"))
                .extracting(Row::label, row -> label(row, "owner"), row -> label(row, "organisation"))
                .containsExactlyInAnyOrder(
                        tuple("Marchand", "Camille Roussel", "Hôtel des Remparts"),
                        tuple("Tréhin", "Camille Roussel", "Hôtel des Remparts"));
        assertThat(all(belloc.camille(), "organisation"))
                .extracting(Row::label, row -> label(row, "owner"))
                .containsExactly(tuple("Hôtel des Remparts", "Camille Roussel"));
        assertThat(all(belloc.yanis(), "contact")).isEmpty();
    }

    @Test
    void aNameThatOnlyOthersSeeIsMadeForTheImporter() {
        belloc.create(belloc.yanis(), "organisation", Map.of("name", "Clinique"));
        ImportRun done = bringIn(
                belloc.camille(),
                "contact",
                "Nom;Société\nMarchand;Clinique\n",
                ImportOptions.of(Map.of(0, "lastName", 1, "organisation")));
        assertThat(problems(done)).isEmpty();
        assertThat(label(all(belloc.camille(), "contact").getFirst(), "organisation"))
                .isEqualTo("Clinique");
        assertThat(all(belloc.ines(), "organisation")).hasSize(2);
    }

    @Test
    void rowsThatNameNobodyStayWithWhoWouldLoseSightOfThem() {
        String rows = "Nom;Responsable\nMarchand;Yanis Haddad\nTréhin;\nMorvan;Personne\n";
        Map<Integer, String> mapping = Map.of(0, "lastName", 1, "owner");
        bringIn(belloc.camille(), "contact", rows, ImportOptions.of(mapping));
        assertThat(all(belloc.ines(), "contact"))
                .extracting(Row::label, row -> label(row, "owner"))
                .containsExactlyInAnyOrder(
                        tuple("Marchand", "Yanis Haddad"),
                        tuple("Tréhin", "Camille Roussel"),
                        tuple("Morvan", "Camille Roussel"));
    }

    @Test
    void whoSeesAllMayBringInRowsOfNobodyByAColumnThatSaysSo() {
        bringIn(
                belloc.ines(),
                "contact",
                "Nom;Responsable\nMarchand;Yanis Haddad\nTréhin;\n",
                ImportOptions.of(Map.of(0, "lastName", 1, "owner")));
        bringIn(belloc.ines(), "contact", "Nom\nMorvan\n", ImportOptions.of(Map.of(0, "lastName")));
        assertThat(all(belloc.ines(), "contact"))
                .extracting(Row::label, row -> label(row, "owner"))
                .containsExactlyInAnyOrder(
                        tuple("Marchand", "Yanis Haddad"), tuple("Tréhin", "null"), tuple("Morvan", "Inès Moreau"));
    }

    @Test
    void aKeyThatTwoRecordsHaveChangesNeither() {
        belloc.create(belloc.camille(), "contact", Map.of("lastName", "Marchand", "email", "a@ex.fr"));
        belloc.create(belloc.camille(), "contact", Map.of("lastName", "Marchand", "email", "b@ex.fr"));
        ImportRun done = bringIn(
                belloc.camille(),
                "contact",
                "Nom;E-mail\nMARCHAND;c@ex.fr\n",
                update(Map.of(0, "lastName", 1, "email"), "lastName"));
        assertThat(done.counts()).isEqualTo(new ImportRun.Counts(1, 1, 0, 0, 0, 1));
        assertThat(problems(done)).containsExactly("import.key_ambiguous");
        assertThat(emails()).containsExactlyInAnyOrder("a@ex.fr", "b@ex.fr");
    }

    @Test
    void aKeyThatOnlyRecordsOfOthersHaveIsNewToTheImporter() {
        belloc.create(belloc.yanis(), "contact", Map.of("lastName", "Marchand", "email", "a@ex.fr"));
        ImportRun done = bringIn(
                belloc.camille(),
                "contact",
                "Nom;E-mail\nMarchand;c@ex.fr\n",
                update(Map.of(0, "lastName", 1, "email"), "lastName"));
        assertThat(done.counts()).isEqualTo(new ImportRun.Counts(1, 1, 1, 0, 0, 0));
        assertThat(problems(done)).isEmpty();
        assertThat(emails()).containsExactlyInAnyOrder("a@ex.fr", "c@ex.fr");
    }

    @Test
    void ofTwoRecordsWithOneKeyTheOneWithinReachIsChanged() {
        belloc.create(belloc.yanis(), "contact", Map.of("lastName", "Marchand", "email", "a@ex.fr"));
        belloc.create(belloc.camille(), "contact", Map.of("lastName", "Marchand", "email", "b@ex.fr"));
        ImportRun done = bringIn(
                belloc.camille(),
                "contact",
                "Nom;E-mail\nMarchand;c@ex.fr\n",
                update(Map.of(0, "lastName", 1, "email"), "lastName"));
        assertThat(done.counts()).isEqualTo(new ImportRun.Counts(1, 1, 0, 1, 0, 0));
        assertThat(emails()).containsExactlyInAnyOrder("a@ex.fr", "c@ex.fr");
    }

    @Test
    void onlyRecordsReallyChangedAreCountedInTheRehearsalToo() {
        belloc.create(belloc.camille(), "contact", Map.of("lastName", "Marchand", "email", "a@ex.fr"));
        belloc.create(belloc.camille(), "contact", Map.of("lastName", "Tréhin", "email", "b@ex.fr"));
        String rows = "Nom;E-mail\nMarchand;a@ex.fr\nTréhin;c@ex.fr\n";
        ImportOptions options = update(Map.of(0, "lastName", 1, "email"), "lastName");
        ImportRun.Counts counts = new ImportRun.Counts(2, 2, 0, 1, 1, 0);
        assertThat(run(belloc.camille(), "contact", rows, options, true).counts())
                .isEqualTo(counts);
        assertThat(bringIn(belloc.camille(), "contact", rows, options).counts()).isEqualTo(counts);
    }

    @Test
    void knownRecordsGetTheirMissingLinksToo() {
        belloc.create(belloc.camille(), "contact", Map.of("lastName", "Marchand"));
        ImportRun done = bringIn(
                belloc.camille(),
                "contact",
                "Nom;Société\nMarchand;Clinique\n",
                update(Map.of(0, "lastName", 1, "organisation"), "lastName"));
        assertThat(done.counts().updated()).isEqualTo(1);
        assertThat(label(all(belloc.camille(), "contact").getFirst(), "organisation"))
                .isEqualTo("Clinique");
    }

    private static ImportOptions update(Map<Integer, String> mapping, String key) {
        return new ImportOptions(
                mapping,
                Optional.of(key),
                ImportOptions.Existing.UPDATE,
                ImportOptions.MissingLinks.CREATE,
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

    private List<String> problems(ImportRun run) {
        return imports.problems(belloc.schema(), belloc.ines(), run.id(), 0, 10).stream()
                .map(StoredProblem::code)
                .toList();
    }

    private List<String> emails() {
        return all(belloc.ines(), "contact").stream()
                .map(row -> String.valueOf(row.values().get("email")))
                .toList();
    }

    private List<Row> all(Actor actor, String object) {
        return belloc.records()
                .query(belloc.schema(), actor, Query.of(object).atMost(100))
                .rows();
    }

    private static String label(Row row, String field) {
        return row.values().get(field) instanceof Map<?, ?> link ? String.valueOf(link.get("label")) : "null";
    }
}
