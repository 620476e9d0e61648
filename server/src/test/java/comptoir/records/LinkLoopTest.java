package comptoir.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import comptoir.TestCompany;
import comptoir.dictionary.FieldForm;
import comptoir.kernel.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody is above themselves, not by way of others either. */
class LinkLoopTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.open();

    private static String parent;

    private final UUID group = organisation("Groupe", null);
    private final UUID hotel = organisation("Hôtel", group);
    private final UUID bar = organisation("Bar", hotel);

    @BeforeAll
    static void aFieldForTheParent() {
        parent = belloc.fields()
                .add(
                        belloc.asker(belloc.anne()),
                        "organisation",
                        FieldForm.of("Maison mère", "link").with("target", "organisation"))
                .key();
    }

    @Test
    void loopsAreFoundOnceAndTailsThatLeadIntoThemAreNone() {
        UUID tail = new UUID(0, 9);
        UUID a = new UUID(0, 1);
        UUID b = new UUID(0, 2);
        assertThat(LinkLoops.among(new HashMap<>(Map.of(tail, a, a, b, b, a))))
                .singleElement()
                .satisfies(loop -> assertThat(loop).containsExactlyInAnyOrder(a, b));
        assertThat(LinkLoops.among(new HashMap<>(Map.of(tail, a, a, b)))).isEmpty();
        assertThat(LinkLoops.among(new HashMap<>(Map.of(a, a)))).containsExactly(List.of(a));
    }

    @Test
    void aRecordIsNotItsOwnParentNorItsGrandparentsParent() {
        refused("Groupe → Groupe", () -> belloc.edit(belloc.ines(), "organisation", group, parent, group.toString()));
        refused(
                "Groupe → Bar → Hôtel → Groupe",
                () -> belloc.edit(belloc.ines(), "organisation", group, parent, bar.toString()));
        assertThat(belloc.get(belloc.ines(), "organisation", group).values()).containsEntry(parent, null);
    }

    @Test
    void aBatchMayTurnParentAndChildRoundButNotCloseALoop() {
        belloc.write(belloc.ines(), set(hotel, bar), set(bar, group));
        refused("Groupe → Hôtel → Bar → Groupe", () -> belloc.write(belloc.ines(), set(group, hotel)));
        refused(
                "Groupe → Neuf → Hôtel → Bar → Groupe",
                () -> belloc.write(
                        belloc.ines(),
                        new Change.Create(
                                "organisation", Map.of("name", "Neuf", parent, hotel.toString()), Optional.of("new")),
                        set(group, Map.of("ref", "new"))));
    }

    @Test
    void manyAtOnceGetNoParentThatIsAmongThem() {
        BulkRequest all = new BulkRequest(
                "organisation", "screen", List.of(group, hotel, bar), Optional.empty(), Optional.empty());
        refused(
                "Bar → Bar",
                () -> belloc.records().edit(belloc.schema(), belloc.ines(), all, Map.of(parent, bar.toString())));
    }

    @Test
    void whatIsTakenBackClosesNoLoopEither() {
        long freed =
                belloc.edit(belloc.ines(), "organisation", hotel, parent, null).operation();
        belloc.edit(belloc.ines(), "organisation", group, parent, hotel.toString());
        refused(
                "Hôtel → Groupe → Hôtel",
                () -> belloc.records().undo(belloc.schema(), belloc.ines(), "screen", freed, false));
    }

    private static Change set(UUID child, UUID above) {
        return set(child, above.toString());
    }

    private static Change set(UUID child, Object above) {
        return new Change.Update("organisation", child, Optional.empty(), Map.of(parent, above));
    }

    private static UUID organisation(String name, UUID above) {
        Map<String, Object> values = new HashMap<>(Map.of("name", name));
        if (above != null) {
            values.put(parent, above.toString());
        }
        return belloc.create(belloc.ines(), "organisation", values);
    }

    private static void refused(String path, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().at())
                                .extracting(
                                        at -> at.place(),
                                        at -> at.refusal().problem(),
                                        at -> at.refusal().values().get("path"))
                                .containsExactly(tuple(parent, RecordsProblem.LINK_LOOP, path)));
    }
}
