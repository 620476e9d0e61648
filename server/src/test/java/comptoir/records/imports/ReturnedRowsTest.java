package comptoir.records.imports;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestCompany;
import comptoir.dictionary.Asker;
import comptoir.kernel.Actor;
import comptoir.records.Query;
import comptoir.records.exports.ExportFormat;
import comptoir.records.exports.ExportWish;
import comptoir.records.exports.Exports;
import comptoir.records.tabular.ColumnProposal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A list that leaves as a file, is worked on elsewhere, and comes back. */
class ReturnedRowsTest {

    private static final List<String> FIELDS = List.of("name", "phone", "siret", "address", "customer", "email");

    private TestCompany belloc;
    private Imports imports;
    private Actor ines;
    private UUID abeille;
    private UUID bruyere;

    @BeforeEach
    void open() {
        belloc = TestCompany.open().start();
        imports = TestImports.of(belloc);
        ines = belloc.ines();
        abeille = company("Abeille", "0299401827", "01000");
        bruyere = company("Bruyère", "0142685300", "35400");
    }

    @AfterEach
    void close() {
        belloc.close();
    }

    private UUID company(String name, String phone, String postcode) {
        return belloc.create(
                ines,
                "organisation",
                Map.of(
                        "name",
                        name,
                        "phone",
                        phone,
                        "siret",
                        "80295478400020",
                        "customer",
                        true,
                        "address",
                        Map.of("postcode", postcode, "town", "Bourg")));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void aFileThatComesBackAsItLeftChangesNothing(ExportFormat format) {
        ImportRun checked = rehearsed(exported(format), ines, Map.of());
        assertThat(checked.counts().skipped()).isEqualTo(2);
        assertThat(checked.counts().updated()).isZero();
        assertThat(checked.counts().created()).isZero();
        assertThat(checked.counts().refused()).isZero();
        assertThat(said(checked)).isEmpty();
        assertThat(imports.problems(belloc.schema(), ines, checked.id(), 0, 10)).isEmpty();
    }

    @Test
    void onlyCellsThatWereChangedAreShownAndWritten() {
        String file =
                text(exported(ExportFormat.CSV)).replace("Abeille", "Abeilles").replace("\"=\"\"01000\"\"\"", "1000");
        belloc.edit(belloc.marc(), "organisation", abeille, "phone", "0299000000");
        ImportRun checked = rehearsed(file.getBytes(StandardCharsets.UTF_8), ines, Map.of());
        assertThat(said(checked)).containsExactly("2 name Abeille → Abeilles");
        ImportRun done = run(checked);
        assertThat(done.counts().updated()).isEqualTo(1);
        assertThat(values(abeille)).containsEntry("name", "Abeilles").containsEntry("phone", "+33299000000");
        belloc.records().undo(belloc.schema(), ines, "screen", done.operation().orElseThrow(), false);
        assertThat(values(abeille)).containsEntry("name", "Abeille").containsEntry("phone", "+33299000000");
    }

    @Test
    void anEmptiedCellTakesTheValueAwayAndARequiredOneStaysOut() {
        String file = text(exported(ExportFormat.CSV))
                .replace("\"=\"\"+33299401827\"\"\"", "")
                .replace("Bruyère;", ";");
        ImportRun checked = rehearsed(file.getBytes(StandardCharsets.UTF_8), ines, Map.of());
        assertThat(said(checked)).containsExactly("2 phone +33299401827 → null");
        assertThat(checked.counts().refused()).isEqualTo(1);
        run(checked);
        assertThat(values(abeille)).containsEntry("phone", null);
        assertThat(values(bruyere)).containsEntry("name", "Bruyère");
    }

    @Test
    void rowsWithoutAnIdAreNewAndStrangeOnesAreRefusedByTheirLine() {
        String file = text(exported(ExportFormat.CSV));
        String header = file.substring(0, file.indexOf("\r\n"));
        int columns = header.split(";", -1).length;
        String more = file + "Chêne" + ";".repeat(columns - 1) + "\r\n" + "Douglas" + ";".repeat(columns - 2)
                + UUID.randomUUID() + ";5\r\n" + "Érable" + ";".repeat(columns - 2) + "x;5\r\n"
                + file.substring(file.indexOf("\r\n") + 2);
        ImportRun checked = rehearsed(more.getBytes(StandardCharsets.UTF_8), ines, Map.of());
        assertThat(checked.counts().created()).isEqualTo(1);
        assertThat(imports.problems(belloc.schema(), ines, checked.id(), 0, 10))
                .extracting(problem -> problem.line() + " " + problem.code())
                .containsExactly(
                        "5 import.record_unknown",
                        "6 import.record_unknown",
                        "7 import.key_repeated",
                        "8 import.key_repeated");
        run(checked);
        assertThat(belloc.records()
                        .query(belloc.schema(), ines, Query.of("organisation"))
                        .rows())
                .extracting(row -> row.label())
                .containsExactlyInAnyOrder("Abeille", "Bruyère", "Chêne");
    }

    @Test
    void aRecordThatMayBeSeenOnlyIsLeftAndSaid() {
        Actor camille = belloc.camille();
        String file = text(exported(ExportFormat.CSV)).replace("Abeille", "À moi");
        ImportRun checked = rehearsed(file.getBytes(StandardCharsets.UTF_8), camille, Map.of());
        assertThat(imports.problems(belloc.schema(), camille, checked.id(), 0, 10))
                .extracting(problem -> problem.line() + " " + problem.code())
                .containsExactly("2 import.already_there");
        assertThat(checked.counts().updated()).isZero();
    }

    @Test
    void whatBothSidesChangedIsShownWithBothValuesAndKeptUntilSomebodySays() {
        byte[] left = text(exported(ExportFormat.CSV))
                .replace("\"=\"\"+33299401827\"\"\"", "0299111111")
                .getBytes(StandardCharsets.UTF_8);
        belloc.edit(belloc.marc(), "organisation", abeille, "phone", "0299222222");
        ImportRun checked = rehearsed(left, ines, Map.of());
        assertThat(said(checked)).containsExactly("2 phone +33299222222 → +33299111111 !");
        assertThat(checked.counts().updated()).isZero();
        assertThat(imports.problems(belloc.schema(), ines, checked.id(), 0, 10))
                .extracting(StoredProblem::code)
                .containsExactly("import.changed_since");
        Asker asker = belloc.asker(ines);
        imports.take(asker, checked.id(), Map.of(abeille, Set.of("phone")), true);
        imports.start(belloc.schema(), ines, checked.id(), true);
        ImportRun again = imports.get(belloc.schema(), ines, checked.id());
        assertThat(again.counts().updated()).isEqualTo(1);
        assertThat(said(again)).containsExactly("2 phone +33299222222 → +33299111111 !");
        run(again);
        assertThat(values(abeille)).containsEntry("phone", "+33299111111");
    }

    @Test
    void aCompanyRenamedMeanwhileIsStillTheOneTheContactWorksFor() {
        UUID contact = belloc.create(ines, "contact", Map.of("lastName", "Martin", "organisation", abeille.toString()));
        byte[] left = exported(ExportFormat.XLSX, "contact", List.of("lastName", "organisation"));
        belloc.edit(belloc.marc(), "organisation", abeille, "name", "Abeille & Fils");
        ImportRun same = rehearsed(left, ines, Map.of());
        assertThat(same.counts().skipped()).isEqualTo(1);
        String moved = text(exported(ExportFormat.CSV, "contact", List.of("lastName", "organisation")))
                .replace("Abeille & Fils", "bruyère");
        ImportRun checked = rehearsed(moved.getBytes(StandardCharsets.UTF_8), ines, Map.of());
        run(checked);
        assertThat(String.valueOf(belloc.get(ines, "contact", contact).values().get("organisation")))
                .contains(bruyere.toString());
    }

    @Test
    void aFileWithoutItsVersionsCannotSayWhatWasChanged() {
        String file = text(exported(ExportFormat.CSV))
                .replaceAll(";[0-9]+\r\n", ";\r\n")
                .replace("Abeille", "Abeilles");
        ImportRun checked = rehearsed(file.getBytes(StandardCharsets.UTF_8), ines, Map.of());
        assertThat(checked.counts().refused()).isEqualTo(2);
        assertThat(imports.problems(belloc.schema(), ines, checked.id(), 0, 10))
                .extracting(StoredProblem::code)
                .containsOnly("import.version_missing");
    }

    @Test
    void aMappingKeptForSuchFilesKnowsTheirRowsButNotWhichValueHeldLastTime() {
        SavedMappings saved =
                new SavedMappings(belloc.records(), belloc.workspace().clock());
        byte[] left = exported(ExportFormat.CSV);
        ImportRun checked = rehearsed(left, ines, Map.of());
        imports.take(belloc.asker(ines), checked.id(), Map.of(abeille, Set.of("phone")), true);
        saved.keep(belloc.schema(), ines, imports.look(belloc.schema(), ines, checked.id()), "Retour");
        ImportOptions next = imports.upload(belloc.schema(), ines, "retour", new ByteArrayInputStream(left))
                .saved()
                .orElseThrow()
                .options();
        assertThat(next.mapping()).containsValues(ImportOptions.RECORD, ImportOptions.VERSION);
        assertThat(next.answers().takes(abeille, "phone")).isFalse();
    }

    private byte[] exported(ExportFormat format) {
        return exported(format, "organisation", FIELDS);
    }

    private byte[] exported(ExportFormat format, String object, List<String> fields) {
        Exports exports = belloc.exports();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Query asked = Query.of(object).reading(fields).sortedBy(new Query.Sort(fields.getFirst(), false));
        exports.write(
                belloc.asker(ines),
                exports.begin(belloc.asker(ines), new ExportWish(asked, Map.of(), format, Optional.empty(), true)),
                file);
        return file.toByteArray();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private ImportRun rehearsed(byte[] file, Actor who, Map<Integer, String> more) {
        Imports.Look look = imports.upload(belloc.schema(), who, "retour", new ByteArrayInputStream(file));
        Map<Integer, String> mapping = new HashMap<>(more);
        for (ColumnProposal proposal : look.proposals()) {
            mapping.put(proposal.column(), proposal.field());
        }
        assertThat(mapping).containsValues(ImportOptions.RECORD, ImportOptions.VERSION);
        imports.choose(belloc.schema(), who, look.run().id(), look.run().format(), ImportOptions.of(mapping));
        imports.start(belloc.schema(), who, look.run().id(), true);
        ImportRun checked = imports.get(belloc.schema(), who, look.run().id());
        assertThat(checked.failure()).isEmpty();
        return checked;
    }

    private ImportRun run(ImportRun checked) {
        imports.start(belloc.schema(), ines, checked.id(), false);
        ImportRun done = imports.get(belloc.schema(), ines, checked.id());
        assertThat(done.failure()).isEmpty();
        return done;
    }

    private List<String> said(ImportRun run) {
        return imports.changes(belloc.schema(), ines, run.id(), 100).stream()
                .map(change -> change.line() + " " + change.field() + " " + change.before() + " → " + change.after()
                        + (change.conflict() ? " !" : ""))
                .toList();
    }

    private Map<String, @Nullable Object> values(UUID company) {
        return belloc.get(ines, "organisation", company).values();
    }
}
