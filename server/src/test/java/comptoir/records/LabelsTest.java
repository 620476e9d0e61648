package comptoir.records;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestCompany;
import comptoir.dictionary.Field;
import comptoir.dictionary.FieldForm;
import comptoir.kernel.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LabelsTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.open();

    private static Field labels;

    @BeforeAll
    static void addTheField() {
        labels = belloc.fields()
                .add(
                        belloc.asker(belloc.anne()),
                        "organisation",
                        FieldForm.of("Étiquettes", "labels")
                                .with(
                                        "options",
                                        List.of(
                                                Map.of("label", "VIP", "color", "ocre"),
                                                Map.of("label", "Export", "color", "bleu"),
                                                Map.of("label", "Impayé", "color", "brique"))));
    }

    @Test
    void twoWhoAddDifferentLabelsToWhatTheyBothReadBothWin() {
        UUID id = customer("Deux à la fois", List.of("VIP"));
        long read = belloc.get(belloc.ines(), "organisation", id).rev();
        set(belloc.ines(), id, read, List.of("VIP", "Export"));
        set(belloc.marc(), id, read, List.of("VIP", "Impayé"));
        assertThat(words(id)).containsExactly("VIP", "Export", "Impayé");
        set(belloc.marc(), id, read, List.of());
        assertThat(words(id)).containsExactly("Export", "Impayé");
    }

    @Test
    void oneLabelIsPutOnManyRecordsAndTakenOffThemWithTheOthersStaying() {
        UUID one = customer("Une", List.of("VIP"));
        UUID other = customer("Autre", List.of("Export"));
        UUID bare = customer("Nue", List.of());
        BulkWritten put = bulk(Map.of("add", List.of("Export")), one, other, bare);
        assertThat(put.changed()).isEqualTo(2);
        assertThat(words(one)).containsExactly("VIP", "Export");
        assertThat(words(bare)).containsExactly("Export");
        bulk(Map.of("remove", List.of("VIP", "Export")), one);
        assertThat(words(one)).isEmpty();

        undo(put.operation());

        assertThat(words(one)).isEmpty();
        assertThat(words(other)).containsExactly("Export");
        assertThat(words(bare)).isEmpty();
    }

    @Test
    void whatWasTakenBackIsDoneAgainAndWhatOthersAddedMeanwhileStays() {
        UUID id = customer("Reprise", List.of("VIP"));
        long mine = belloc.edit(belloc.marc(), "organisation", id, labels.key(), List.of("VIP", "Export"))
                .operation();
        belloc.edit(belloc.ines(), "organisation", id, labels.key(), Map.of("add", List.of("Impayé")));
        Written undo = undo(mine);
        assertThat(words(id)).containsExactly("VIP", "Impayé");
        undo(undo.operation());
        assertThat(words(id)).containsExactly("VIP", "Export", "Impayé");
        List<History.Entry> told = belloc.records()
                .history(belloc.schema(), belloc.anne(), "organisation", id, Optional.empty(), 10)
                .entries();
        assertThat(told.get(1).changes().getFirst().before()).isEqualTo(ids("VIP", "Export", "Impayé"));
        assertThat(told.get(1).changes().getFirst().after()).isEqualTo(ids("VIP", "Impayé"));
        assertThat(told.get(3).changes().getFirst().before()).isEqualTo(ids("VIP"));
        assertThat(told.get(3).changes().getFirst().after()).isEqualTo(ids("VIP", "Export"));
    }

    private static UUID customer(String name, List<String> words) {
        return belloc.create(belloc.anne(), "organisation", Map.of("name", name, labels.key(), words));
    }

    private static void set(Actor actor, UUID id, long read, List<String> words) {
        belloc.write(actor, new Change.Update("organisation", id, Optional.of(read), Map.of(labels.key(), words)));
    }

    private static BulkWritten bulk(Map<String, List<String>> change, UUID... ids) {
        return belloc.records()
                .edit(
                        belloc.schema(),
                        belloc.anne(),
                        new BulkRequest("organisation", "screen", List.of(ids), Optional.empty(), Optional.empty()),
                        new HashMap<>(Map.of(labels.key(), change)));
    }

    private static Written undo(long operation) {
        return belloc.records().undo(belloc.schema(), belloc.anne(), "screen", operation, false);
    }

    private static List<String> ids(String... words) {
        return List.of(words).stream()
                .map(word -> labels.choices().stream()
                        .filter(choice -> choice.label().fr().equals(word))
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .toString())
                .toList();
    }

    private static List<String> words(UUID id) {
        Object kept = belloc.get(belloc.anne(), "organisation", id).values().get(labels.key());
        return labels.choices().stream()
                .filter(choice -> kept instanceof List<?> list
                        && list.contains(choice.id().toString()))
                .map(choice -> choice.label().fr())
                .toList();
    }
}
