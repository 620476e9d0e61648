package comptoir.records.imports;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestCompany;
import comptoir.dictionary.FieldForm;
import comptoir.kernel.Actor;
import comptoir.records.Query;
import comptoir.records.Row;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Labels and links to many, in files: several in one cell, there and back. */
class SeveralInACellTest {

    private TestCompany belloc;
    private Imports imports;
    private Actor ines;
    private String labels;
    private String works;

    @BeforeEach
    void open() {
        belloc = TestCompany.open().start();
        imports = TestImports.of(belloc);
        ines = belloc.ines();
        labels = field(FieldForm.of("Étiquettes", "labels")
                .with("options", List.of(Map.of("label", "VIP"), Map.of("label", "Export"))));
        works = field(FieldForm.of("Travaille pour", "links").with("target", "organisation"));
        for (String name : List.of("Belloc, Fils & Cie", "Arsenal", "Port de Brest")) {
            belloc.create(ines, "organisation", Map.of("name", name));
        }
    }

    @AfterEach
    void close() {
        belloc.close();
    }

    @Test
    void severalNamesOfOneCellAreSeveralValuesAndUnknownOnesAreTold() {
        ImportRun done = bringIn("""
                Nom;Mots;Chez
                Un;"vip; Export";"arsenal; BELLOC, FILS & CIE"
                Deux;VIP;"Port de Brest; Nulle part"
                Trois;"VIP; Inconnu";
                """, Map.of(0, "lastName", 1, labels, 2, works));
        assertThat(said())
                .containsExactlyInAnyOrder(
                        "Un 2 [Arsenal, Belloc, Fils & Cie]", "Deux 1 [Port de Brest]", "Trois 0 []");
        assertThat(imports.problems(belloc.schema(), ines, done.id(), 0, 10))
                .extracting(problem -> problem.line() + " " + problem.code() + " " + problem.value())
                .containsExactlyInAnyOrder("3 import.link_missing Nulle part", "4 choice.unknown VIP; Inconnu");
    }

    @Test
    void whatLeftComesBackUnchangedAndOnlyACellThatWasChangedIsWritten() {
        bringIn(
                "Nom;Mots;Chez\nUn;\"VIP; Export\";\"Arsenal; Port de Brest\"\nDeux;VIP;\n",
                Map.of(0, "lastName", 1, labels, 2, works));
        String left = exported();
        assertThat(left).contains("VIP; Export").contains("Arsenal; Port de Brest");
        ImportRun same = back(left);
        assertThat(same.counts().updated()).isZero();
        assertThat(imports.problems(belloc.schema(), ines, same.id(), 0, 10)).isEmpty();
        back(left.replace("Arsenal; Port de Brest", "Port de Brest").replace("VIP; Export", "Export"));
        assertThat(said()).containsExactlyInAnyOrder("Un 1 [Port de Brest]", "Deux 1 []");
    }

    private String field(FieldForm form) {
        return belloc.fields().add(belloc.asker(belloc.anne()), "contact", form).key();
    }

    private ImportRun bringIn(String file, Map<Integer, String> mapping) {
        return run(upload(file), ImportOptions.of(mapping));
    }

    private String exported() {
        Exports exports = belloc.exports();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Query asked = Query.of("contact")
                .reading(List.of("lastName", labels, works))
                .sortedBy(new Query.Sort("lastName", false));
        exports.write(
                belloc.asker(ines),
                exports.begin(
                        belloc.asker(ines), new ExportWish(asked, Map.of(), ExportFormat.CSV, Optional.empty(), true)),
                file);
        return file.toString(StandardCharsets.UTF_8);
    }

    private ImportRun back(String file) {
        Imports.Look look = upload(file);
        Map<Integer, String> mapping = new HashMap<>();
        for (ColumnProposal proposal : look.proposals()) {
            mapping.put(proposal.column(), proposal.field());
        }
        return run(look, ImportOptions.of(mapping));
    }

    private Imports.Look upload(String file) {
        return imports.upload(
                belloc.schema(),
                ines,
                "contact",
                "c.csv",
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private ImportRun run(Imports.Look look, ImportOptions options) {
        imports.choose(belloc.schema(), ines, look.run().id(), look.run().format(), options);
        imports.start(belloc.schema(), ines, look.run().id(), false);
        ImportRun done = imports.get(belloc.schema(), ines, look.run().id());
        assertThat(done.state()).isEqualTo(ImportRun.State.DONE);
        return done;
    }

    private List<String> said() {
        return belloc.records().query(belloc.schema(), ines, Query.of("contact")).rows().stream()
                .map(this::said)
                .toList();
    }

    private String said(Row row) {
        int words = row.values().get(labels) instanceof List<?> list ? list.size() : 0;
        List<String> names = row.values().get(works) instanceof List<?> list
                ? list.stream()
                        .map(link -> String.valueOf(((Map<?, ?>) link).get("label")))
                        .toList()
                : List.of();
        return row.label() + " " + words + " " + names;
    }
}
