package comptoir.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.TestCompany;
import comptoir.kernel.Actor;
import comptoir.kernel.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** All that was written, changed and attached around a record, as one list. */
class TimelineTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.discreet();

    private static final Set<Timeline.Kind> ALL = Timeline.Kind.of(Optional.empty());

    private UUID customer;

    @BeforeEach
    void begin() {
        customer = belloc.create(
                belloc.anne(), "organisation", Map.of("name", "Hôtel des Remparts", "owner", id(belloc.camille())));
    }

    private static String id(Actor person) {
        return person.member().orElseThrow().toString();
    }

    private void note(String text) {
        new Notes(belloc.records()).add(belloc.schema(), belloc.anne(), "screen", "organisation", customer, text);
    }

    private UUID contact(Actor owner, String name) {
        return belloc.create(
                belloc.anne(),
                "contact",
                Map.of("lastName", name, "organisation", customer.toString(), "owner", id(owner)));
    }

    private Timeline read(Actor who, Set<Timeline.Kind> kinds, Optional<Long> before, int limit) {
        return belloc.records().timeline(belloc.asker(who), "organisation", customer, kinds, before, limit);
    }

    /** {@code note Rappeler}, {@code change phone}, {@code made 1 contact Cadiou} … */
    private static String told(Timeline.Entry entry) {
        String of = entry.note()
                .map(Note::text)
                .or(() -> entry.linked().map(each -> each.many() + " " + each.object() + " " + each.label()))
                .orElseGet(() -> String.join(
                        ",",
                        entry.act().changes().stream()
                                .map(History.FieldChange::field)
                                .toList()));
        return (entry.act().what() + " " + of).strip();
    }

    private static List<String> told(Timeline timeline) {
        return timeline.entries().stream().map(TimelineTest::told).toList();
    }

    @Test
    void notesChangesAndWhatLinksToTheRecordAreOneListNewestFirst() {
        belloc.edit(belloc.anne(), "organisation", customer, "phone", "02 99 40 18 27");
        note("Rappeler mardi");
        contact(belloc.camille(), "Cadiou");
        belloc.edit(belloc.anne(), "organisation", customer, "email", "contact@remparts.fr");

        assertThat(told(read(belloc.camille(), ALL, Optional.empty(), 50)))
                .containsExactly(
                        "change email", "made 1 contact Cadiou", "note Rappeler mardi", "change phone", "create");
        assertThat(told(read(belloc.camille(), Set.of(Timeline.Kind.NOTES), Optional.empty(), 50)))
                .containsExactly("note Rappeler mardi");
        assertThat(told(read(belloc.camille(), Set.of(Timeline.Kind.CHANGES), Optional.empty(), 50)))
                .containsExactly("change email", "change phone", "create");
        assertThat(told(read(belloc.camille(), Timeline.Kind.of(Optional.of("documents")), Optional.empty(), 50)))
                .containsExactly("made 1 contact Cadiou");
        Timeline.Entry phone =
                read(belloc.camille(), ALL, Optional.empty(), 50).entries().get(3);
        assertThat(phone.act().changes().getFirst().after()).isEqualTo("+33299401827");
    }

    @Test
    void whatTheReaderDoesNotSeeIsNotInIt() {
        contact(belloc.yanis(), "Secret");
        contact(belloc.camille(), "Visible");
        assertThat(told(read(belloc.camille(), ALL, Optional.empty(), 50)))
                .containsExactly("made 1 contact Visible", "create");
        assertThat(told(read(belloc.anne(), ALL, Optional.empty(), 50)))
                .containsExactly("made 1 contact Visible", "made 1 contact Secret", "create");
        assertThatThrownBy(() -> read(belloc.yanis(), ALL, Optional.empty(), 50))
                .isInstanceOf(Refused.class);
    }

    @Test
    void pageByPageItIsTheSameAndNoOperationIsParted() {
        for (int i = 0; i < 4; i++) {
            note("Note " + i);
            belloc.edit(belloc.anne(), "organisation", customer, "phone", "02 99 40 18 2" + i);
        }
        belloc.write(
                belloc.anne(),
                IntStream.range(0, 7)
                        .mapToObj(i -> Change.Create.of(
                                "contact", Map.of("lastName", "Ensemble " + i, "organisation", customer.toString())))
                        .toArray(Change[]::new));
        List<String> whole = told(read(belloc.anne(), ALL, Optional.empty(), 50));
        assertThat(whole).hasSize(10).first().asString().startsWith("made 7 contact Ensemble 0");
        List<String> pages = new ArrayList<>();
        Optional<Long> next = Optional.empty();
        do {
            Timeline page = read(belloc.anne(), ALL, next, 3);
            pages.addAll(told(page));
            next = page.next();
        } while (next.isPresent());
        assertThat(pages).isEqualTo(whole);
    }

    @Test
    void notesBeyondThoseOfTheListStandInTheTimelineToo() {
        note("La toute première");
        for (int i = 0; i < 20; i++) {
            together(25);
        }

        Timeline page = read(belloc.anne(), ALL, Optional.empty(), 200);
        page = read(belloc.anne(), ALL, page.next(), 200);
        assertThat(told(read(belloc.anne(), ALL, page.next(), 200)))
                .endsWith("note Encore une", "note La toute première", "create");
    }

    @Test
    void anOperationLongerThanAPageHidesNothingOlder() {
        note("Avant");
        together(12);
        Timeline page = read(belloc.anne(), ALL, Optional.empty(), 5);
        assertThat(page.entries()).hasSize(12);
        assertThat(told(read(belloc.anne(), ALL, page.next(), 5))).containsExactly("note Avant", "create");
    }

    /** So many notes by one operation. */
    private void together(int many) {
        Map<String, Object> values =
                Map.of("text", "Encore une", "aboutObject", "organisation", "aboutRecord", customer.toString());
        List<Change> notes = Collections.nCopies(many, Change.Create.of("note", values));
        belloc.records()
                .inOne(
                        belloc.schema(),
                        belloc.anne(),
                        (tx, sight) ->
                                belloc.records().hang(tx, sight, WriteRequest.of(belloc.anne(), "screen", notes)));
    }

    @Test
    void whatWasTakenBackLeavesNoNote() {
        note("Reste");
        Written gone = new Notes(belloc.records())
                .add(belloc.schema(), belloc.anne(), "screen", "organisation", customer, "Part");
        belloc.records().undo(belloc.schema(), belloc.anne(), "screen", gone.operation(), false);
        assertThat(told(read(belloc.anne(), ALL, Optional.empty(), 50))).containsExactly("note Reste", "create");
    }

    @Test
    void thePageOfARecordHasItInTheSameAnswer() {
        note("Rappeler mardi");
        RecordPage page = belloc.records()
                .page(
                        belloc.schema(),
                        belloc.anne(),
                        "organisation",
                        customer,
                        new RecordPage.Asked(50, true, List.of()));
        assertThat(page.timeline()).contains(read(belloc.anne(), ALL, Optional.empty(), 50));
        assertThat(page.history()).isEmpty();
    }

    @Test
    void itIsNarrowedByNamedKindsOnly() {
        assertThat(Timeline.Kind.of(Optional.of("notes, documents")))
                .containsExactlyInAnyOrder(Timeline.Kind.NOTES, Timeline.Kind.DOCUMENTS);
        assertThatThrownBy(() -> Timeline.Kind.of(Optional.of("secrets"))).isInstanceOf(Refused.class);
    }
}
