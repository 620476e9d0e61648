package comptoir.records.imports;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestCompany;
import comptoir.kernel.Actor;
import comptoir.records.StagedChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportChangesTest {

    private TestCompany belloc;
    private Imports imports;

    @BeforeEach
    void open() {
        belloc = TestCompany.open().start();
        imports = TestImports.of(belloc);
    }

    @AfterEach
    void close() {
        belloc.close();
    }

    @Test
    void aRehearsalSaysEachValueThatWouldChangeAndNoOther() {
        product("A1", "Café", "10");
        product("B2", "Thé", "8");
        ImportRun checked = rehearsed(
                belloc.ines(),
                "product",
                "Référence;Nom;Prix;Unité\nA1;Café;12,50;\nB2;Thé vert;8;kg\nC3;Cacao;3;\n",
                Map.of(0, "reference", 1, "name", 2, "price", 3, "unit"),
                "reference");
        assertThat(checked.counts().updated()).isEqualTo(2);
        assertThat(said(belloc.ines(), checked))
                .containsExactly("2 Café price 10 → 12.5", "3 Thé name Thé → Thé vert", "3 Thé unit null → kg");
    }

    @Test
    void aLinkIsSaidByNameAlsoWhereItsRecordWouldBeMade() {
        UUID belle = belloc.create(belloc.ines(), "organisation", Map.of("name", "Belle SARL"));
        belloc.create(belloc.ines(), "organisation", Map.of("name", "Autre SARL"));
        contact("Martin", belle);
        contact("Durand", belle);
        ImportRun checked = rehearsed(
                belloc.ines(),
                "contact",
                "Nom;Société;Ville\nMartin;autre sarl;Lyon\nDurand;Neuve SARL;\n",
                Map.of(0, "lastName", 1, "organisation", 2, "address.town"),
                "lastName");
        List<StagedChange> changes = imports.changes(belloc.schema(), belloc.ines(), checked.id(), 100);
        assertThat(changes)
                .extracting(change -> change.line() + " " + change.field() + " " + label(change.before()) + " → "
                        + label(change.after()))
                .contains("2 organisation Belle SARL → Autre SARL", "3 organisation Belle SARL → Neuve SARL");
        assertThat(changes)
                .anyMatch(change -> change.field().equals("address")
                        && String.valueOf(change.after()).contains("Lyon"));
    }

    @Test
    void theImportItselfLeavesNothingOfWhatWasRehearsed() {
        product("A1", "Café", "10");
        ImportRun checked = rehearsed(
                belloc.ines(),
                "product",
                "Référence;Nom;Prix\nA1;Café;12,50\n",
                Map.of(0, "reference", 1, "name", 2, "price"),
                "reference");
        assertThat(said(belloc.ines(), checked)).hasSize(1);
        imports.start(belloc.schema(), belloc.ines(), checked.id(), false);
        assertThat(imports.changes(belloc.schema(), belloc.ines(), checked.id(), 100))
                .isEmpty();
    }

    private List<String> said(Actor who, ImportRun run) {
        return imports.changes(belloc.schema(), who, run.id(), 100).stream()
                .map(change -> change.line() + " " + change.label() + " " + change.field() + " " + change.before()
                        + " → " + change.after())
                .toList();
    }

    private static String label(Object side) {
        return side instanceof Map<?, ?> link ? String.valueOf(link.get("label")) : String.valueOf(side);
    }

    private void product(String reference, String name, String price) {
        belloc.create(belloc.ines(), "product", Map.of("reference", reference, "name", name, "price", price));
    }

    private void contact(String name, UUID company) {
        belloc.create(belloc.ines(), "contact", Map.of("lastName", name, "organisation", company.toString()));
    }

    private ImportRun rehearsed(Actor who, String object, String text, Map<Integer, String> mapping, String key) {
        ImportOptions options = new ImportOptions(
                mapping,
                Optional.of(key),
                ImportOptions.Existing.UPDATE,
                ImportOptions.MissingLinks.CREATE,
                false,
                false,
                Optional.empty());
        return TestImports.run(belloc, imports, who, object, text, options, true);
    }
}
