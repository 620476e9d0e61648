package comptoir.records.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import comptoir.TestCompany;
import comptoir.records.Query;
import comptoir.records.Row;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that are no records, and cells that are several values. */
class RowTroubleTest {

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
    void theTotalUnderATableIsNoRowOfItUnlessSomebodySaysSo() {
        String file = "Nom;Référence;Prix\nTotal;T-1;3\nCafé;C-1;12,50\nTotal;;15,50 €\n\n";
        Map<Integer, String> mapping = Map.of(0, "name", 1, "reference", 2, "price");
        ImportRun done = bringIn("product", file, options(mapping, false));
        assertThat(done.counts()).isEqualTo(new ImportRun.Counts(3, 3, 2, 0, 0, 1));
        assertThat(problems(done))
                .extracting(StoredProblem::line, StoredProblem::code, StoredProblem::refuses)
                .containsExactly(tuple(4L, "import.total_row", true));
        assertThat(bringIn("product", file, options(mapping, true)).counts().created())
                .isGreaterThan(0);
        assertThat(all("product"))
                .filteredOn(row -> row.label().equals("Total"))
                .hasSizeGreaterThan(1);
    }

    @Test
    void severalAddressesInACellGoToTheirFieldTheNextOneAndTheNotes() {
        ImportRun done = bringIn(
                "contact",
                "Nom;E-mail;Téléphone\nMarchand;a@ex.fr ::: b@ex.fr;02 99 40 18 27 ::: 06 11 22 33 44 ::: 02 99 40 18 28\n",
                ImportOptions.of(Map.of(0, "lastName", 1, "email", 2, "phone")));
        Map<String, Object> values =
                new LinkedHashMap<>(all("contact").getFirst().values());
        assertThat(values)
                .containsEntry("email", "a@ex.fr")
                .containsEntry("phone", "+33299401827")
                .containsEntry("mobile", "+33611223344");
        assertThat(String.valueOf(values.get("info"))).contains("b@ex.fr").contains("02 99 40 18 28");
        assertThat(problems(done))
                .extracting(StoredProblem::code, StoredProblem::refuses)
                .containsOnly(tuple("import.several_values", false))
                .hasSize(3);
    }

    private static ImportOptions options(Map<Integer, String> mapping, boolean keepTotal) {
        Map<String, Object> json = new LinkedHashMap<>(ImportOptions.of(mapping).toJson());
        json.put("keepTotal", keepTotal);
        json.put("existing", "create");
        return ImportOptions.read(json);
    }

    private ImportRun bringIn(String object, String text, ImportOptions options) {
        UUID run = imports.upload(
                        belloc.schema(),
                        belloc.ines(),
                        object,
                        "rows.csv",
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .run()
                .id();
        imports.choose(
                belloc.schema(),
                belloc.ines(),
                run,
                imports.get(belloc.schema(), belloc.ines(), run).format(),
                options);
        imports.start(belloc.schema(), belloc.ines(), run, false);
        ImportRun done = imports.get(belloc.schema(), belloc.ines(), run);
        assertThat(done.failure()).isEmpty();
        return done;
    }

    private List<StoredProblem> problems(ImportRun run) {
        return imports.problems(belloc.schema(), belloc.ines(), run.id(), 0, 10);
    }

    private List<Row> all(String object) {
        return belloc.records()
                .query(belloc.schema(), belloc.ines(), Query.of(object).atMost(100))
                .rows();
    }
}
