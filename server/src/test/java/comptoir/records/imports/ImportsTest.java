package comptoir.records.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import comptoir.TestCompany;
import comptoir.dictionary.FieldForm;
import comptoir.dictionary.Operator;
import comptoir.kernel.Actor;
import comptoir.kernel.Refused;
import comptoir.kernel.TestData;
import comptoir.records.Filter;
import comptoir.records.Lists;
import comptoir.records.Query;
import comptoir.records.Row;
import comptoir.records.exports.ExportFormat;
import comptoir.records.exports.ExportWish;
import comptoir.records.exports.Exports;
import comptoir.records.tabular.ColumnProposal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportsTest {

    private static final String SAMPLE = "1-crm/maven-crm-sales-opportunities/";

    private TestCompany belloc;
    private Imports imports;
    private Actor importer;

    @BeforeEach
    void open() {
        belloc = TestCompany.open().start();
        importer = belloc.ines();
        imports = TestImports.of(belloc);
    }

    @AfterEach
    void close() {
        belloc.close();
    }

    @Test
    void contactsComeInWithTheirCompaniesAndPutRight() {
        Imports.Look look = upload("contact", "contacts.csv", """
                Nom complet;Société;Tél.;E-mail;Ville
                Mme Élodie MARCHAND;Hôtel des Remparts;02 99 40 18 27;elodie@remparts.fr;Saint-Malo
                Paul Tréhin;hotel des remparts;;pas une adresse;Saint-Malo
                ;Clinique;;;
                """);
        assertThat(proposed(look))
                .containsEntry("Nom complet", "fullName")
                .containsEntry("Société", "organisation")
                .containsEntry("Tél.", "phone")
                .containsEntry("E-mail", "email")
                .containsEntry("Ville", "address.town");

        ImportRun done = bringIn(look, ImportOptions.of(mapping(look)));
        assertThat(done.counts()).isEqualTo(new ImportRun.Counts(3, 3, 2, 0, 0, 1));
        List<Row> contacts = all("contact");
        assertThat(contacts).extracting(Row::label).containsExactlyInAnyOrder("Élodie MARCHAND", "Paul Tréhin");
        assertThat(contacts)
                .extracting(row -> String.valueOf(((Map<?, ?>) row.values().get("organisation")).get("label")))
                .containsOnly("Hôtel des Remparts");
        assertThat(all("organisation")).extracting(Row::label).containsExactly("Hôtel des Remparts");
        assertThat(all("organisation").getFirst().values().get("customerNumber").toString())
                .matches("C-\\d{4}");
        assertThat(contacts)
                .extracting(row -> String.valueOf(row.values().get("phone")))
                .contains("+33299401827");
        assertThat(imports.problems(belloc.schema(), belloc.ines(), done.id(), 0, 10))
                .extracting(StoredProblem::line)
                .containsExactlyInAnyOrder(3L, 4L);

        imports.undo(belloc.schema(), belloc.ines(), "screen", done.id(), false);
        assertThat(all("contact")).isEmpty();
        assertThat(all("organisation")).isEmpty();
        assertThat(imports.get(belloc.schema(), belloc.ines(), done.id()).state())
                .isEqualTo(ImportRun.State.UNDONE);
    }

    @Test
    void aRehearsalWritesNothingAndSaysWhatWouldCome() {
        Imports.Look look = upload("product", "p.csv", "Référence,Nom,Prix\nA1,Café,\"12,50\"\nA1,Thé,8\n");
        imports.choose(
                belloc.schema(), belloc.ines(), look.run().id(), look.run().format(), ImportOptions.of(mapping(look)));
        imports.start(belloc.schema(), belloc.ines(), look.run().id(), true);
        ImportRun checked =
                imports.get(belloc.schema(), belloc.ines(), look.run().id());
        assertThat(checked.state()).isEqualTo(ImportRun.State.CHECKED);
        assertThat(checked.counts().created()).isEqualTo(1);
        assertThat(checked.counts().refused()).isEqualTo(1);
        assertThat(all("product")).isEmpty();
    }

    @Test
    void newRowsAreMarkedAsWasSaidWhereNoColumnSaysIt() {
        belloc.create(belloc.ines(), "organisation", Map.of("name", "Biscuiterie Morel"));
        Imports.Look look = upload(
                "organisation", "clients.csv", "Nom;Client\nBiscuiterie Morel;\nHôtel Nuit;non\nAtelier Sel;oui\n");
        ImportRun done = bringIn(look, marking(look, "customer", "supplier"));
        assertThat(done.counts().created()).isEqualTo(2);
        assertThat(marks("Atelier Sel")).containsExactly(true, false, true);
        assertThat(marks("Hôtel Nuit")).containsExactly(false, false, true);
        assertThat(marks("Biscuiterie Morel")).containsExactly(false, false, false);

        Imports.Look other = upload("organisation", "clients.csv", "Nom\nAilleurs\n");
        assertThatThrownBy(() -> bringIn(other, marking(other, "name"))).hasMessageContaining("import.mapping");
        assertThatThrownBy(() -> bringIn(other, marking(other, "nothing"))).hasMessageContaining("import.mapping");
    }

    private static ImportOptions marking(Imports.Look look, String... fields) {
        List<Map<String, Object>> pairs = new ArrayList<>();
        mapping(look).forEach((column, field) -> pairs.add(Map.of("column", column, "field", field)));
        return ImportOptions.read(
                Map.of("mapping", pairs, "key", "name", "existing", "update", "marks", List.of(fields)));
    }

    @Test
    void rowsAlreadyThereAreSkippedOrUpdatedByTheKey() {
        belloc.create(belloc.ines(), "product", Map.of("reference", "A1", "name", "Café", "price", "10"));
        Imports.Look look = upload("product", "p.csv", "Référence;Nom;Prix\nA1;Café grains;12,50\nB2;Thé;8\n");
        ImportOptions skip = new ImportOptions(
                mapping(look),
                Optional.of("reference"),
                ImportOptions.Existing.SKIP,
                ImportOptions.MissingLinks.CREATE,
                false,
                false,
                Optional.empty());
        assertThat(bringIn(look, skip).counts()).isEqualTo(new ImportRun.Counts(2, 2, 1, 0, 1, 0));
        assertThat(price("Café")).isEqualTo("10");

        Imports.Look again = upload("product", "p.csv", "Référence;Nom;Prix\nA1;Café;12,50\nB2;Thé;9\n");
        ImportOptions update = new ImportOptions(
                mapping(again),
                Optional.of("reference"),
                ImportOptions.Existing.UPDATE,
                ImportOptions.MissingLinks.CREATE,
                false,
                false,
                Optional.empty());
        ImportRun done = bringIn(again, update);
        assertThat(done.counts()).isEqualTo(new ImportRun.Counts(2, 2, 0, 2, 0, 0));
        assertThat(price("Café")).isEqualTo("12.5");
        imports.undo(belloc.schema(), belloc.ines(), "screen", done.id(), false);
        assertThat(price("Café")).isEqualTo("10");
    }

    @Test
    void rowsAlreadyThereKeepWhatTheFileDoesNotSpeakOf() {
        belloc.create(belloc.ines(), "organisation", Map.of("name", "Hôtel des Remparts", "supplier", true));
        Imports.Look look = upload("organisation", "o.csv", "Nom;Téléphone\nHOTEL DES REMPARTS;02 99 40 18 27\n");
        ImportOptions update = new ImportOptions(
                Map.of(0, "name", 1, "phone"),
                Optional.of("name"),
                ImportOptions.Existing.UPDATE,
                ImportOptions.MissingLinks.CREATE,
                false,
                false,
                Optional.empty());
        assertThat(bringIn(look, update).counts().updated()).isEqualTo(1);
        assertThat(all("organisation").getFirst().values())
                .containsEntry("supplier", true)
                .containsEntry("phone", "+33299401827");
    }

    @Test
    void whatCameInIsAListOfItsOwnWithWhatItsLinksMade() {
        belloc.create(belloc.ines(), "contact", Map.of("lastName", "Morvan", "email", "j.morvan@ex.fr"));
        belloc.create(belloc.ines(), "contact", Map.of("lastName", "Cadiou", "email", "p.cadiou@ex.fr"));
        Imports.Look look = upload(
                "contact",
                "contacts.csv",
                "Nom;E-mail;Téléphone;Société\nMorvan;j.morvan@ex.fr;0299401827;\nTréhin;p.trehin@ex.fr;;Clinique\n");
        ImportOptions update = new ImportOptions(
                Map.of(0, "lastName", 1, "email", 2, "phone", 3, "organisation"),
                Optional.of("email"),
                ImportOptions.Existing.UPDATE,
                ImportOptions.MissingLinks.CREATE,
                false,
                false,
                Optional.empty());
        ImportRun done = bringIn(look, update);
        assertThat(touched("contact", done)).containsExactlyInAnyOrder("Morvan", "Tréhin");
        assertThat(touched("organisation", done)).containsExactly("Clinique");
        assertThat(touched("product", done)).isEmpty();
        imports.undo(belloc.schema(), belloc.ines(), "screen", done.id(), false);
        assertThat(touched("organisation", done)).isEmpty();
    }

    @Test
    void aFilterByOperationTakesANumberOnly() {
        Filter wrong = new Filter.Test(Filter.OPERATION, Operator.IS, Optional.of("1) or true"));
        assertThatThrownBy(() -> belloc.records()
                        .query(
                                belloc.schema(),
                                belloc.ines(),
                                Query.of("contact").where(wrong)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatTheRowsAreIsGuessedByTheHeadingsAndCorrectable() {
        Imports.Look people = imports.upload(
                belloc.schema(),
                belloc.ines(),
                "a.csv",
                stream("Prénom;Nom;E-mail;Fonction\nÉlodie;Marchand;e@ex.fr;DG\n"));
        assertThat(people.run().object()).isEqualTo("contact");
        Imports.Look goods = imports.upload(
                belloc.schema(),
                belloc.ines(),
                "b.csv",
                stream("Référence;Désignation;Prix unitaire\nA1;Café;12,50\n"));
        assertThat(goods.run().object()).isEqualTo("product");
        imports.retarget(belloc.schema(), belloc.ines(), goods.run().id(), "organisation");
        assertThat(imports.get(belloc.schema(), belloc.ines(), goods.run().id()).object())
                .isEqualTo("organisation");
    }

    @Test
    void rulesThatDoNotExistAreRefused() {
        Map<String, Object> wait = Map.of("mapping", List.of(), "missingLinks", "wait");
        assertThatThrownBy(() -> ImportOptions.read(wait)).isInstanceOf(Refused.class);
    }

    @Test
    void whoMayNotBringInIsRefused() {
        assertThatThrownBy(() -> imports.upload(belloc.schema(), belloc.paul(), "contact", "c.csv", stream("Nom\nA\n")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theAccountsOfTheCrmSampleComeInWithTheirDirt() throws IOException {
        String parent = field("organisation", "Maison mère", "link", Map.of("target", "organisation"));
        String revenue = field("organisation", "Chiffre d’affaires", "decimal", Map.of());
        Path file = TestData.at(SAMPLE + "accounts.csv");
        Imports.Look look = upload("organisation", file);
        ImportRun done = bringIn(look, ImportOptions.of(Map.of(0, "name", 1, "industry", 3, revenue, 6, parent)));
        assertThat(done.counts()).isEqualTo(new ImportRun.Counts(85, 85, 85, 0, 0, 0));
        assertThat(all("organisation")).hasSize(85);
        assertThat(linked("organisation", "name", "industry")).isEqualTo(pairs(file, 0, 1));
        assertThat(linked("organisation", "name", parent)).isEqualTo(pairs(file, 0, 6));
        assertThat(sum("organisation", revenue)).isEqualByComparingTo(sum(file, 3));
        // The dirt is shown: a sector written wrongly is one of its own, and accounts without a parent have none.
        assertThat(all("industry")).extracting(Row::label).contains("technolgy", "software");
        assertThat(linked("organisation", "name", parent)).hasSize(15);
    }

    @Test
    void theProductsOfTheCrmSampleComeInWithTheirPrices() throws IOException {
        String series = field("product", "Série", "text", Map.of());
        Path file = TestData.at(SAMPLE + "products.csv");
        Imports.Look look = upload("product", file);
        assertThat(proposed(look)).containsEntry("product", "name").containsEntry("sales_price", "price");
        ImportRun done = bringIn(look, ImportOptions.of(Map.of(0, "name", 1, series, 2, "price")));
        assertThat(done.counts()).isEqualTo(new ImportRun.Counts(7, 7, 7, 0, 0, 0));
        assertThat(linked("product", "name", series)).isEqualTo(pairs(file, 0, 1));
        assertThat(sum("product", "price")).isEqualByComparingTo(sum(file, 2)).isEqualByComparingTo("42165");
    }

    @Test
    void theSalesTeamOfTheCrmSampleComesInAsMembersWithManagerAndOffice() throws IOException {
        importer = belloc.anne();
        String manager = field("member", "Manager", "member", Map.of());
        String office = field(
                "member",
                "Agence",
                "choice",
                Map.of(
                        "options",
                        List.of(Map.of("label", "Central"), Map.of("label", "East"), Map.of("label", "West"))));
        int before = all("member").size();
        Path file = TestData.at(SAMPLE + "sales_teams.csv");
        Imports.Look look = upload("member", file);
        ImportRun done = bringIn(look, ImportOptions.of(Map.of(0, "name", 1, manager, 2, office)));
        assertThat(done.counts()).isEqualTo(new ImportRun.Counts(35, 35, 35, 0, 0, 0));
        Map<String, String> managers = pairs(file, 0, 1);
        assertThat(linked("member", "name", manager)).isEqualTo(managers);
        long made = managers.values().stream()
                .distinct()
                .filter(name -> !managers.containsKey(name))
                .count();
        assertThat(all("member")).hasSize(before + 35 + (int) made);
        assertThat(all("member").stream()
                        .filter(row -> row.values().get(office) != null)
                        .count())
                .isEqualTo(35);
        imports.undo(belloc.schema(), belloc.anne(), "screen", done.id(), false);
        assertThat(all("member")).hasSize(before);
    }

    @Test
    void rowsMayNameOneAnother() {
        String parent = field("organisation", "Maison mère", "link", Map.of("target", "organisation"));
        Imports.Look look =
                upload("organisation", "o.csv", "Nom;Mère\nGroupe Remparts;\nHôtel;groupe remparts\n;Hôtel\n");
        bringIn(look, ImportOptions.of(Map.of(0, "name", 1, parent)));
        assertThat(linked("organisation", "name", parent)).isEqualTo(Map.of("Hôtel", "Groupe Remparts"));
        assertThat(all("organisation")).hasSize(2);
    }

    @Test
    void aRowThatNamesItselfHasNoLink() {
        String parent = field("organisation", "Maison mère", "link", Map.of("target", "organisation"));
        belloc.create(belloc.ines(), "organisation", Map.of("name", "Clinique"));
        Imports.Look look = upload("organisation", "o.csv", "Nom;Mère\nHôtel;hotel\nClinique;Clinique\n");
        ImportOptions update = new ImportOptions(
                Map.of(0, "name", 1, parent),
                Optional.of("name"),
                ImportOptions.Existing.UPDATE,
                ImportOptions.MissingLinks.CREATE,
                false,
                false,
                Optional.empty());
        ImportRun done = bringIn(look, update);
        assertThat(linked("organisation", "name", parent)).isEmpty();
        assertThat(all("organisation")).hasSize(2);
        assertThat(imports.problems(belloc.schema(), belloc.ines(), done.id(), 0, 10))
                .extracting(StoredProblem::code, StoredProblem::value, StoredProblem::refuses)
                .containsExactlyInAnyOrder(
                        tuple("import.link_missing", "hotel", false), tuple("import.link_missing", "Clinique", false));
    }

    @Test
    void aRecordThatMayBeSeenButNotChangedKeepsItsRowOut() {
        importer = belloc.camille();
        belloc.create(belloc.yanis(), "contact", Map.of("lastName", "Marchand", "email", "a@ex.fr"));
        Imports.Look look = upload("contact", "c.csv", "Nom;E-mail\nMarchand;c@ex.fr\n");
        ImportOptions update = new ImportOptions(
                Map.of(0, "lastName", 1, "email"),
                Optional.of("lastName"),
                ImportOptions.Existing.UPDATE,
                ImportOptions.MissingLinks.CREATE,
                false,
                false,
                Optional.empty());
        ImportRun done = bringIn(look, update);
        assertThat(done.counts()).isEqualTo(new ImportRun.Counts(1, 1, 0, 0, 0, 1));
        assertThat(imports.problems(belloc.schema(), belloc.camille(), done.id(), 0, 10))
                .extracting(StoredProblem::code)
                .containsExactly("import.already_there");
        assertThat(all("contact").getFirst().values()).containsEntry("email", "a@ex.fr");
    }

    @Test
    void aListTakenOutComesInAgainAsItWas() {
        belloc.create(
                belloc.ines(),
                "organisation",
                Map.of(
                        "name", "=Remparts",
                        "siret", "80295478400020",
                        "phone", "0299401827",
                        "address", Map.of("postcode", "01000", "town", "Bourg-en-Bresse")));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Query asked = Query.of("organisation").reading(List.of("name", "siret", "phone", "address"));
        Exports exports = belloc.exports();
        ExportWish wish = new ExportWish(asked, Map.of(), ExportFormat.CSV, Optional.empty(), false);
        exports.write(belloc.asker(belloc.ines()), exports.begin(belloc.asker(belloc.ines()), wish), file);
        Imports.Look look = upload("organisation", "organisation.csv", file.toString(StandardCharsets.UTF_8));
        Map<String, Object> before = all("organisation").getFirst().values();
        bringIn(look, ImportOptions.of(mapping(look)));
        Map<String, Object> after = all("organisation").getLast().values();
        for (String key : List.of("name", "siret", "phone", "address")) {
            assertThat(after.get(key)).isEqualTo(before.get(key));
        }
    }

    @Test
    void sellersOfBrazilGetTheirLostZerosBack() throws IOException {
        Imports.Look look = upload("organisation", TestData.at("1-crm/olist/olist_sellers_dataset.csv"));
        ImportOptions padded = new ImportOptions(
                Map.of(0, "name", 1, "address.postcode", 2, "address.town"),
                Optional.empty(),
                ImportOptions.Existing.CREATE,
                ImportOptions.MissingLinks.EMPTY,
                false,
                true,
                Optional.empty());
        assertThat(bringIn(look, padded).counts().created()).isEqualTo(3095);
        long zeros = new Lists(belloc.records())
                .count(
                        belloc.schema(),
                        belloc.ines(),
                        "organisation",
                        Optional.of(new Filter.Test("address.postcode", Operator.STARTS_WITH, Optional.of("0"))),
                        Optional.empty(),
                        true);
        assertThat(zeros).isEqualTo(1027);
    }

    @Test
    void theSireneSampleComesInWhole() throws IOException {
        Imports.Look look = upload(
                "organisation", TestData.at("2-france/sirene/sirene_v2_bars_marseille_personnes_morales_public.csv"));
        Map<Integer, String> mapping = Map.of(0, "siren", 2, "name", 5, "address.street");
        ImportRun done = bringIn(look, ImportOptions.of(mapping));
        assertThat(done.counts().rows()).isEqualTo(603);
        assertThat(done.counts().created()).isEqualTo(603);
    }

    private Imports.Look upload(String object, String name, String text) {
        return imports.upload(belloc.schema(), importer, object, name, stream(text));
    }

    private Imports.Look upload(String object, Path file) throws IOException {
        try (InputStream body = Files.newInputStream(file)) {
            return imports.upload(
                    belloc.schema(), importer, object, file.getFileName().toString(), body);
        }
    }

    private ImportRun bringIn(Imports.Look look, ImportOptions options) {
        imports.choose(belloc.schema(), importer, look.run().id(), look.run().format(), options);
        imports.start(belloc.schema(), importer, look.run().id(), false);
        ImportRun run = imports.get(belloc.schema(), importer, look.run().id());
        assertThat(run.failure()).isEmpty();
        assertThat(run.state()).isEqualTo(ImportRun.State.DONE);
        return run;
    }

    private static Map<Integer, String> mapping(Imports.Look look) {
        Map<Integer, String> mapping = new LinkedHashMap<>();
        look.proposals().forEach(proposal -> mapping.put(proposal.column(), proposal.field()));
        return mapping;
    }

    private static Map<String, String> proposed(Imports.Look look) {
        Map<String, String> byHeading = new LinkedHashMap<>();
        for (ColumnProposal proposal : look.proposals()) {
            byHeading.put(look.headings().get(proposal.column()), proposal.field());
        }
        return byHeading;
    }

    /** A field made as a person makes it, before the import. */
    private String field(String object, String label, String type, Map<String, Object> settings) {
        FieldForm form = FieldForm.of(label, type);
        for (Map.Entry<String, Object> setting : settings.entrySet()) {
            form = form.with(setting.getKey(), setting.getValue());
        }
        return belloc.fields().add(belloc.asker(belloc.anne()), object, form).key();
    }

    /** What stands in two columns of a file, empty second ones left out. */
    private static Map<String, String> pairs(Path file, int first, int second) throws IOException {
        Map<String, String> pairs = new TreeMap<>();
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            if (!cells[second].isEmpty()) {
                pairs.put(cells[first], cells[second]);
            }
        }
        return pairs;
    }

    private static BigDecimal sum(Path file, int column) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> new BigDecimal(line.split(",", -1)[column]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal sum(String object, String field) {
        return all(object).stream()
                .map(row -> new BigDecimal(String.valueOf(row.values().get(field))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Map<String, String> linked(String object, String first, String second) {
        Map<String, String> pairs = new TreeMap<>();
        all(object).forEach(row -> {
            Object value = row.values().get(second);
            if (value != null) {
                pairs.put(
                        String.valueOf(row.values().get(first)),
                        String.valueOf(value instanceof Map<?, ?> link ? link.get("label") : value));
            }
        });
        return pairs;
    }

    private List<String> touched(String object, ImportRun run) {
        Filter filter = new Filter.Test(
                Filter.OPERATION,
                Operator.IS,
                Optional.of(String.valueOf(run.operation().orElseThrow())));
        return belloc
                .records()
                .query(belloc.schema(), belloc.ines(), Query.of(object).where(filter))
                .rows()
                .stream()
                .map(Row::label)
                .toList();
    }

    private List<Row> all(String object) {
        return belloc.records()
                .query(belloc.schema(), belloc.ines(), Query.of(object).atMost(500))
                .rows();
    }

    private String price(String name) {
        return all("product").stream()
                .filter(row -> row.label().startsWith(name))
                .findFirst()
                .orElseThrow()
                .values()
                .get("price")
                .toString();
    }

    private List<@Nullable Object> marks(String name) {
        Row row = all("organisation").stream()
                .filter(each -> each.label().equals(name))
                .findFirst()
                .orElseThrow();
        return List.of("customer", "prospect", "supplier").stream()
                .map(row.values()::get)
                .toList();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
