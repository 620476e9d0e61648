package comptoir.records.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import comptoir.TestCompany;
import comptoir.kernel.Actor;
import comptoir.records.Query;
import comptoir.records.Row;
import comptoir.records.StagedTwin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that look like a record already there, or like one another, before they come in. */
class ImportDuplicatesTest {

    private static final Map<Integer, String> MAPPING = Map.of(0, "name", 1, "phone", 2, "address.town", 3, "website");

    private static final String ROWS = "Nom;Téléphone;Ville;Site\n"
            + "Remparts SARL;02 99 40 18 27;;https://remparts.fr\n"
            + "clinique du lac;;annecy;\n"
            + "Clinique du Lac;;Dinan;\n"
            + "Garage Dumas;02 96 00 00 01;;\n"
            + "Dumas Autos;02 96 00 00 01;;\n"
            + "Boulangerie;;;\n";

    private TestCompany belloc;
    private Imports imports;
    private ImportDuplicates duplicates;
    private UUID remparts;

    @BeforeEach
    void open() {
        belloc = TestCompany.discreet().start();
        imports = TestImports.of(belloc);
        duplicates = new ImportDuplicates(belloc.records());
        remparts = belloc.create(
                belloc.ines(), "organisation", Map.of("name", "Hôtel des Remparts", "phone", "02 99 40 18 27"));
        belloc.create(
                belloc.ines(), "organisation", Map.of("name", "Clinique du Lac", "address", Map.of("town", "Annecy")));
    }

    @AfterEach
    void close() {
        belloc.close();
    }

    @Test
    void theRehearsalShowsBothSidesOfWhatLooksAlike() {
        UUID run = checked(belloc.ines());
        ImportDuplicates.Found found = found(belloc.ines(), run);
        assertThat(found.twins())
                .extracting(StagedTwin::line, StagedTwin::label, StagedTwin::because, StagedTwin::other)
                .containsExactly(
                        tuple(2L, "Hôtel des Remparts", List.of("phone"), Optional.empty()),
                        tuple(3L, "Clinique du Lac", List.of("name"), Optional.empty()),
                        tuple(6L, "", List.of("phone"), Optional.of(5L)));
        assertThat(found.counts()).containsExactly(Map.entry("phone", 2L), Map.entry("name", 1L));
        assertThat(found.total()).isEqualTo(3);
        assertThat(found.changeable()).contains(remparts);
        assertThat(found.twins().getFirst().sides())
                .contains(
                        new StagedTwin.Side("name", "Hôtel des Remparts", "Remparts SARL"),
                        new StagedTwin.Side("phone", "+33299401827", "+33299401827"),
                        new StagedTwin.Side("website", null, "https://remparts.fr"));
        assertThat(imports.get(belloc.schema(), belloc.ines(), run).counts().created())
                .isEqualTo(6);
    }

    @Test
    void eachRowBecomesWhatIsSaidOfIt() {
        UUID run = checked(belloc.ines());
        duplicates.choose(belloc.asker(belloc.ines()), run, List.of(2L), DuplicateChoices.Act.FILL);
        duplicates.choose(belloc.asker(belloc.ines()), run, List.of(3L, 6L), DuplicateChoices.Act.LEAVE);
        imports.start(belloc.schema(), belloc.ines(), run, false);
        assertThat(imports.get(belloc.schema(), belloc.ines(), run).counts())
                .isEqualTo(new ImportRun.Counts(6, 6, 3, 1, 2, 0));
        Row filled = belloc.get(belloc.ines(), "organisation", remparts);
        assertThat(filled.label()).isEqualTo("Hôtel des Remparts");
        assertThat(filled.values()).containsEntry("website", "https://remparts.fr");
        assertThat(labels())
                .containsExactlyInAnyOrder(
                        "Hôtel des Remparts", "Clinique du Lac", "Clinique du Lac", "Garage Dumas", "Boulangerie");
    }

    @Test
    void allOfAKindAreSettledAtOnceAndASingleRowStillHasItsOwnSay() {
        UUID run = checked(belloc.ines());
        duplicates.chooseKind(belloc.asker(belloc.ines()), run, "phone", DuplicateChoices.Act.UPDATE);
        duplicates.chooseKind(belloc.asker(belloc.ines()), run, "name", DuplicateChoices.Act.LEAVE);
        duplicates.choose(belloc.asker(belloc.ines()), run, List.of(3L), DuplicateChoices.Act.NEW);
        imports.start(belloc.schema(), belloc.ines(), run, true);
        assertThat(imports.get(belloc.schema(), belloc.ines(), run).counts())
                .isEqualTo(new ImportRun.Counts(6, 6, 5, 1, 0, 0));
        assertThat(found(belloc.ines(), run).twins())
                .as("a second rehearsal still lists what was settled")
                .hasSize(3);
        imports.start(belloc.schema(), belloc.ines(), run, false);
        assertThat(belloc.get(belloc.ines(), "organisation", remparts).label()).isEqualTo("Remparts SARL");
        assertThat(labels()).hasSize(7);
    }

    @Test
    void aRecordOutOfSightIsNotNamed() {
        UUID run = checked(belloc.camille());
        assertThat(found(belloc.camille(), run).twins())
                .extracting(StagedTwin::line, StagedTwin::record)
                .containsExactly(tuple(6L, Optional.empty()));
    }

    @Test
    void withoutAWordAllComeInAsTheyAre() {
        UUID run = checked(belloc.ines());
        imports.start(belloc.schema(), belloc.ines(), run, false);
        assertThat(imports.get(belloc.schema(), belloc.ines(), run).counts().created())
                .isEqualTo(6);
    }

    private UUID checked(Actor actor) {
        return TestImports.run(belloc, imports, actor, "organisation", ROWS, ImportOptions.of(MAPPING), true)
                .id();
    }

    private ImportDuplicates.Found found(Actor actor, UUID run) {
        return duplicates.of(belloc.asker(actor), run);
    }

    private List<String> labels() {
        return belloc
                .records()
                .query(belloc.schema(), belloc.ines(), Query.of("organisation").atMost(100))
                .rows()
                .stream()
                .map(Row::label)
                .toList();
    }
}
