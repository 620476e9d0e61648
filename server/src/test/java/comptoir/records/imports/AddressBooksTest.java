package comptoir.records.imports;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestCompany;
import comptoir.dictionary.FieldForm;
import comptoir.kernel.TestData;
import comptoir.records.Query;
import comptoir.records.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddressBooksTest {

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
    void contactsOfOutlookComeInAsTheyAreProposed() throws IOException {
        Imports.Look look = upload("1-crm/outlook-fr/contacts_outlook_fr_public.csv");
        assertThat(look.run().object()).isEqualTo("contact");
        ImportRun done = bringIn(look);
        assertThat(imports.problems(belloc.schema(), belloc.ines(), done.id(), 0, 50))
                .isEmpty();
        assertThat(done.counts().created()).isEqualTo(18);
        Row zoe = contact("Zoé Lefèvre");
        assertThat(zoe.values().get("phone")).isEqualTo("+33123456789");
        assertThat(String.valueOf(zoe.values().get("organisation"))).contains("Ateliers Brûlé & Fils");
        assertThat(String.valueOf(zoe.values().get("jobTitle"))).contains("Gérant");
        assertThat(String.valueOf(zoe.values().get("address"))).contains("1, allée des Érables Bâtiment C", "75001");
        assertThat(String.valueOf(zoe.values().get("info"))).contains("1 234,56 €\n");
    }

    @Test
    void aDayThatNobodyEnteredInOutlookIsNoProblem() throws IOException {
        belloc.fields().add(belloc.asker(belloc.anne()), "contact", FieldForm.of("Anniversaire", "date"));
        Imports.Look look = upload("1-crm/outlook-fr/contacts_outlook_fr_public.csv");
        assertThat(look.proposals()).anyMatch(proposal -> proposal.column() == 57);
        ImportRun done = bringIn(look);
        assertThat(imports.problems(belloc.schema(), belloc.ines(), done.id(), 0, 50))
                .isEmpty();
    }

    @Test
    void contactsOfThunderbirdComeInAsTheyAreProposed() throws IOException {
        Imports.Look look = upload("1-crm/thunderbird-export/export.csv");
        assertThat(look.run().object()).isEqualTo("contact");
        bringIn(look);
        assertThat(contact("contact two").values().get("info")).isEqualTo("here's some unicode text…");
    }

    private Imports.Look upload(String file) throws IOException {
        return imports.upload(belloc.schema(), belloc.ines(), "contacts.csv", Files.newInputStream(TestData.at(file)));
    }

    private ImportRun bringIn(Imports.Look look) {
        Map<Integer, String> mapping = new LinkedHashMap<>();
        look.proposals().forEach(proposal -> mapping.put(proposal.column(), proposal.field()));
        imports.choose(
                belloc.schema(), belloc.ines(), look.run().id(), look.run().format(), ImportOptions.of(mapping));
        imports.start(belloc.schema(), belloc.ines(), look.run().id(), false);
        return imports.get(belloc.schema(), belloc.ines(), look.run().id());
    }

    private Row contact(String label) {
        List<Row> all = belloc.records()
                .query(belloc.schema(), belloc.ines(), Query.of("contact").atMost(100))
                .rows();
        return all.stream().filter(row -> row.label().equals(label)).findFirst().orElseThrow();
    }
}
