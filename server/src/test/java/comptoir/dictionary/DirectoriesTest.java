package comptoir.dictionary;

import static comptoir.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestCompany;
import comptoir.records.Change;
import comptoir.records.Query;
import comptoir.records.RecordsProblem;
import comptoir.records.Row;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DirectoriesTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.open();

    @Test
    void aDirectoryMadeByMouseIsLinkedToShownInItsColourAndSortedInItsOrder() {
        ObjectType rivals = add("Concurrents");
        Field rival = link("Concurrent", rivals);
        UUID second = word(rivals, "Alpha", 2, "vert");
        UUID first = word(rivals, "Zoé & fils", 1, "brick");
        UUID one = customer("Chez Zoé", rival, first);
        customer("Chez Alpha", rival, second);

        assertThat(belloc.get(belloc.camille(), "organisation", one).values().get(rival.key()))
                .isEqualTo(Map.of("id", first.toString(), "label", "Zoé & fils", "color", "brique"));
        assertThat(belloc.records()
                        .query(
                                belloc.schema(),
                                belloc.camille(),
                                Query.of("organisation")
                                        .sortedBy(new Query.Sort(rival.key(), false))
                                        .atMost(2))
                        .rows())
                .extracting(Row::label)
                .containsExactly("Chez Zoé", "Chez Alpha");
    }

    @Test
    void aWordStandsOnceInADirectoryWhateverItsAccents() {
        ObjectType rivals = add("Rivaux");
        word(rivals, "Été", 1, "ocre");
        refused(RecordsProblem.VALUE_TAKEN, () -> word(rivals, "ete", 2, "ocre"));
        refused(RecordsProblem.VALUES_REFUSED, () -> word(rivals, "Hiver", 2, "fuchsia"));
    }

    @Test
    void whoMayChangeTheirOwnRecordsOnlyReadsWhatOthersWriteInADirectory() {
        ObjectType sectors = add("Métiers");
        UUID word = word(sectors, "Boulanger", 1, "ocre");
        assertThat(belloc.get(belloc.camille(), sectors.key(), word).label()).isEqualTo("Boulanger");
        refused(
                RecordsProblem.RIGHT_MISSING,
                () -> belloc.write(belloc.camille(), Change.Create.of(sectors.key(), Map.of("name", "Fleuriste"))));
        refused(
                RecordsProblem.RIGHT_MISSING,
                () -> belloc.edit(belloc.camille(), sectors.key(), word, "name", "Pâtissier"));
        belloc.edit(belloc.ines(), sectors.key(), word, "name", "Pâtissier");
        assertThat(belloc.get(belloc.paul(), sectors.key(), word).label()).isEqualTo("Pâtissier");
    }

    @Test
    void aDirectoryIsRenamedAndPutAsideByWhoMayChangeTheSettingsOnly() {
        ObjectType made = add("Provenances");
        assertThat(made.custom()).isTrue();
        refused(
                DictionaryProblem.SETTINGS_MISSING,
                () -> belloc.directories().add(belloc.asker(belloc.marc()), DirectoryForm.of("Autres")));
        ObjectType renamed = belloc.directories()
                .change(
                        belloc.asker(belloc.anne()),
                        made.key(),
                        form -> form.named("Canaux").putAside());
        assertThat(renamed.plural().fr()).isEqualTo("Canaux");
        assertThat(renamed.archived()).isTrue();
        assertThat(renamed.key()).isEqualTo(made.key());
        refused(
                DictionaryProblem.DIRECTORY_UNKNOWN,
                () -> belloc.directories().change(belloc.asker(belloc.anne()), "organisation", form -> form));
    }

    @Test
    void twoDirectoriesDoNotBearOneName() {
        add("Filières");
        refused(DictionaryProblem.DIRECTORY_REFUSED, () -> add("filieres"));
        refused(DictionaryProblem.DIRECTORY_REFUSED, () -> add("  "));
        refused(DictionaryProblem.DIRECTORY_REFUSED, () -> add("x".repeat(81)));
        assertThat(add("日本").key()).isEqualTo("x_repertoire");
    }

    @Test
    void whereRevenueComesFromIsADirectoryThatQuotesAndCustomersLinkTo() {
        UUID fair = belloc.create(belloc.anne(), "revenueSource", Map.of("name", "Salon", "color", "bleu"));
        UUID customer = belloc.create(
                belloc.camille(), "organisation", Map.of("name", "Venue au salon", "revenueSource", fair.toString()));
        assertThat(belloc.get(belloc.camille(), "organisation", customer)
                        .values()
                        .get("revenueSource"))
                .isEqualTo(Map.of("id", fair.toString(), "label", "Salon", "color", "bleu"));
        assertThat(belloc.records()
                        .<String>reading(
                                belloc.schema(),
                                belloc.camille(),
                                (tx, sight) -> sight.object("quote")
                                        .field("revenueSource")
                                        .target()
                                        .orElseThrow()))
                .isEqualTo("revenueSource");
    }

    private static ObjectType add(String name) {
        return belloc.directories().add(belloc.asker(belloc.anne()), DirectoryForm.of(name));
    }

    private static Field link(String label, ObjectType target) {
        return belloc.fields()
                .add(
                        belloc.asker(belloc.anne()),
                        "organisation",
                        FieldForm.of(label, "link").with("target", target.key()));
    }

    private static UUID word(ObjectType directory, String name, int position, String color) {
        return belloc.create(
                belloc.anne(), directory.key(), Map.of("name", name, "position", position, "color", color));
    }

    private static UUID customer(String name, Field link, UUID linked) {
        return belloc.create(belloc.camille(), "organisation", Map.of("name", name, link.key(), linked.toString()));
    }
}
