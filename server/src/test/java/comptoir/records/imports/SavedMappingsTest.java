package comptoir.records.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.TestCompany;
import comptoir.kernel.Actor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SavedMappingsTest {

    private static final String FILE = "Réf;Désignation;Colonne X;Colonne X\nA1;Café;12,50;x\n";

    private TestCompany belloc;
    private Imports imports;
    private SavedMappings saved;

    @BeforeEach
    void open() {
        belloc = TestCompany.open().start();
        imports = TestImports.of(belloc);
        saved = new SavedMappings(belloc.records(), belloc.workspace().clock());
    }

    @AfterEach
    void close() {
        belloc.close();
    }

    @Test
    void aFileWithTheSameHeadingsInAnyOrderTakesUpWhatWasKept() {
        Imports.Look first = chosen(belloc.ines(), FILE, Map.of(0, "reference", 1, "name", 3, "price"));
        saved.keep(belloc.schema(), belloc.ines(), first, "  Tarif\tfournisseur ");

        Imports.Look next = upload(belloc.anne(), "Désignation;Colonne X;RÉF;Colonne X\nThé;x;B2;8\n");
        SavedMappings.Fitting fitting = next.saved().orElseThrow();
        assertThat(next.run().object()).isEqualTo("product");
        assertThat(fitting.seen().mapping().name()).isEqualTo("Tarif fournisseur");
        assertThat(fitting.options().mapping())
                .containsExactlyInAnyOrderEntriesOf(Map.of(2, "reference", 0, "name", 3, "price"));
        assertThat(fitting.options().key()).contains("reference");
        assertThat(fitting.options().existing()).isEqualTo(ImportOptions.Existing.UPDATE);
        assertThat(upload(belloc.anne(), "Désignation;Réf\nThé;B2\n").saved()).isEmpty();
    }

    @Test
    void whoeverKeepsUnderANameAgainChangesTheMappingOfThatName() {
        saved.keep(
                belloc.schema(),
                belloc.ines(),
                chosen(belloc.ines(), FILE, Map.of(0, "reference", 1, "name")),
                "Tarif");
        saved.keep(belloc.schema(), belloc.ines(), chosen(belloc.ines(), FILE, Map.of(1, "name")), "tarif");
        assertThat(saved.list(belloc.schema(), belloc.ines())).hasSize(1);
        assertThat(upload(belloc.ines(), FILE).saved().orElseThrow().options().mapping())
                .containsExactlyEntriesOf(Map.of(1, "name"));
    }

    @Test
    void aMappingIsRenamedAndDeletedByItsMakerOrAnAdministrator() {
        UUID id = keep(belloc.ines(), "Tarif");
        keep(belloc.ines(), "Autre");
        assertThatThrownBy(() -> saved.rename(belloc.schema(), belloc.marc(), id, "Mien"))
                .hasMessageContaining("import.saved_not_yours");
        assertThatThrownBy(() -> saved.rename(belloc.schema(), belloc.ines(), id, "AUTRE"))
                .hasMessageContaining("import.saved_name_taken");
        assertThatThrownBy(() -> saved.rename(belloc.schema(), belloc.ines(), id, " "))
                .hasMessageContaining("import.saved_name");
        assertThat(saved.rename(belloc.schema(), belloc.ines(), id, "Tarif 2027")
                        .mapping()
                        .name())
                .isEqualTo("Tarif 2027");
        saved.remove(belloc.schema(), belloc.anne(), id);
        assertThatThrownBy(() -> saved.remove(belloc.schema(), belloc.anne(), id))
                .hasMessageContaining("import.saved_unknown");
    }

    @Test
    void whoeverMayNotBringTheObjectInFindsNoMappingOfIt() {
        keep(belloc.ines(), "Tarif");
        assertThat(saved.list(belloc.schema(), belloc.paul())).isEmpty();
    }

    @Test
    void columnsWithoutTitlesCannotBeKnownAgain() {
        Imports.Look look = chosen(belloc.ines(), "A1;12,50;3\nB2;13;4\n", Map.of(0, "name"));
        assertThatThrownBy(() -> saved.keep(belloc.schema(), belloc.ines(), look, "Tarif"))
                .hasMessageContaining("import.saved_without_headings");
    }

    private UUID keep(Actor who, String name) {
        return saved.keep(belloc.schema(), who, chosen(who, FILE, Map.of(0, "reference", 1, "name")), name)
                .mapping()
                .id();
    }

    private Imports.Look chosen(Actor who, String text, Map<Integer, String> mapping) {
        Imports.Look look = imports.upload(belloc.schema(), who, "product", "tarif.csv", stream(text));
        ImportOptions options = new ImportOptions(
                mapping,
                mapping.containsValue("reference") ? Optional.of("reference") : Optional.empty(),
                ImportOptions.Existing.UPDATE,
                ImportOptions.MissingLinks.CREATE,
                true,
                false,
                Optional.empty());
        imports.choose(belloc.schema(), who, look.run().id(), look.run().format(), options);
        return imports.look(belloc.schema(), who, look.run().id());
    }

    private Imports.Look upload(Actor who, String text) {
        return imports.upload(belloc.schema(), who, "fichier.csv", stream(text));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
