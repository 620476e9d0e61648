package comptoir.records.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.TestCompany;
import comptoir.catalogue.CatalogueSamples;
import comptoir.kernel.Actor;
import comptoir.parties.PartiesSamples;
import comptoir.records.Query;
import comptoir.records.tabular.TableSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleFilesTest {

    private TestCompany belloc;
    private Imports imports;
    private SampleFiles samples;

    @BeforeEach
    void open() {
        belloc = TestCompany.open().start();
        imports = TestImports.of(belloc);
        samples = new SampleFiles(belloc.records(), List.of(new PartiesSamples(), new CatalogueSamples()));
    }

    @AfterEach
    void close() {
        belloc.close();
    }

    @ParameterizedTest
    @CsvSource({"organisation, fr", "organisation, en", "contact, fr", "contact, en", "product, fr", "product, en"})
    void aSampleComesInAsItIsWithoutAProblem(String object, String language) {
        Actor ines = Actor.member(belloc.ines().member().orElseThrow(), "Inès Moreau", language);
        SampleFiles.Sample sample = samples.of(belloc.schema(), ines, object);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        SampleFiles.csv(sample, csv);
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        SampleFiles.workbook(List.of(sample), workbook);
        for (Map.Entry<String, byte[]> file : Map.of("x.csv", csv.toByteArray(), "x.xlsx", workbook.toByteArray())
                .entrySet()) {
            Imports.Look look = imports.upload(
                    belloc.schema(), ines, object, file.getKey(), new ByteArrayInputStream(file.getValue()));
            assertThat(look.proposals()).as(file.getKey()).hasSameSizeAs(look.headings());
            ImportRun checked = checked(ines, look);
            assertThat(imports.problems(belloc.schema(), ines, checked.id(), 0, 10))
                    .isEmpty();
            assertThat(checked.counts()).isEqualTo(new ImportRun.Counts(2, 2, 2, 0, 0, 0));
        }
    }

    @Test
    void theContactsOfTheLinkedWorkbookFindTheCompaniesOfTheSheetBefore() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SampleFiles.workbook(samples.all(belloc.schema(), belloc.ines()), file);
        Imports.Look companies = upload(file);
        assertThat(companies.sheets())
                .contains(new TableSheet("Entreprises", false), new TableSheet("Contacts", false));
        bringIn(companies);

        Imports.Look contacts = upload(file);
        imports.retarget(belloc.schema(), belloc.ines(), contacts.run().id(), "contact");
        imports.reformat(
                belloc.schema(),
                belloc.ines(),
                contacts.run().id(),
                contacts.run().format().withSheet("Contacts"));
        bringIn(imports.look(belloc.schema(), belloc.ines(), contacts.run().id()));
        assertThat(labels("organisation")).containsExactlyInAnyOrder("Menuiserie Le Goff", "Garage Dumas");
        assertThat(labels("contact")).containsExactlyInAnyOrder("Élodie Le Goff", "Karim Dumas");
    }

    @Test
    void theLinkedWorkbookComesInWithItsContactsBeforeItsCompaniesToo() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SampleFiles.workbook(samples.all(belloc.schema(), belloc.ines()), file);
        Imports.Look contacts = upload(file);
        imports.retarget(belloc.schema(), belloc.ines(), contacts.run().id(), "contact");
        imports.reformat(
                belloc.schema(),
                belloc.ines(),
                contacts.run().id(),
                contacts.run().format().withSheet("Contacts"));
        Imports.Look sheet =
                imports.look(belloc.schema(), belloc.ines(), contacts.run().id());
        Map<Integer, String> mapping = new LinkedHashMap<>();
        sheet.proposals().forEach(proposal -> mapping.put(proposal.column(), proposal.field()));
        Map<String, Object> keeping =
                new LinkedHashMap<>(ImportOptions.of(mapping).toJson());
        keeping.put("links", List.of(Map.of("field", "organisation", "missing", "keep")));
        imports.choose(
                belloc.schema(), belloc.ines(), sheet.run().id(), sheet.run().format(), ImportOptions.read(keeping));
        imports.start(belloc.schema(), belloc.ines(), sheet.run().id(), false);
        assertThat(labels("organisation")).isEmpty();

        bringIn(upload(file));
        assertThat(belloc.records()
                        .query(belloc.schema(), belloc.ines(), Query.of("contact"))
                        .rows())
                .extracting(row -> String.valueOf(((Map<?, ?>) row.values().get("organisation")).get("label")))
                .containsExactlyInAnyOrder("Menuiserie Le Goff", "Garage Dumas");
    }

    @Test
    void whoeverMayNotBringInIsRefusedTheSample() {
        assertThatThrownBy(() -> samples.of(belloc.schema(), belloc.paul(), "contact"))
                .hasMessageContaining("right");
        assertThatThrownBy(() -> samples.all(belloc.schema(), belloc.paul())).hasMessageContaining("right");
    }

    private Imports.Look upload(ByteArrayOutputStream file) {
        return imports.upload(
                belloc.schema(), belloc.ines(), "organisation", "x.xlsx", new ByteArrayInputStream(file.toByteArray()));
    }

    private void bringIn(Imports.Look look) {
        checked(belloc.ines(), look);
        imports.start(belloc.schema(), belloc.ines(), look.run().id(), false);
    }

    private ImportRun checked(Actor who, Imports.Look look) {
        Map<Integer, String> mapping = new LinkedHashMap<>();
        look.proposals().forEach(proposal -> mapping.put(proposal.column(), proposal.field()));
        imports.choose(belloc.schema(), who, look.run().id(), look.run().format(), ImportOptions.of(mapping));
        imports.start(belloc.schema(), who, look.run().id(), true);
        return imports.get(belloc.schema(), who, look.run().id());
    }

    private List<String> labels(String object) {
        return belloc.records().query(belloc.schema(), belloc.ines(), Query.of(object)).rows().stream()
                .map(row -> row.label())
                .toList();
    }
}
