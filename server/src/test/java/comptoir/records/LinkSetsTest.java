package comptoir.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.TestCompany;
import comptoir.dictionary.Field;
import comptoir.dictionary.FieldForm;
import comptoir.dictionary.Operator;
import comptoir.kernel.Actor;
import comptoir.kernel.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LinkSetsTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.discreet();

    private static Field works;

    @BeforeAll
    static void addTheField() {
        works = belloc.fields()
                .add(
                        belloc.asker(belloc.anne()),
                        "contact",
                        FieldForm.of("Travaille aussi pour", "links").with("target", "organisation"));
    }

    @Test
    void aPersonOfSeveralCompaniesIsShownWithAllAndListedAtEach() {
        UUID port = company("Port de Brest", belloc.anne());
        UUID yard = company("Arsenal", belloc.anne());
        UUID person = person("Le Goff", port, yard);

        assertThat(linked(belloc.anne(), person)).containsExactly("Arsenal", "Port de Brest");
        RecordPage page = belloc.records()
                .page(
                        belloc.schema(),
                        belloc.anne(),
                        "organisation",
                        port,
                        new RecordPage.Asked(
                                10,
                                false,
                                List.of(new RecordPage.Wanted(
                                        "contact", works.key(), List.of("lastName"), List.of(), 5))));
        assertThat(page.related().getFirst().page().rows())
                .extracting(Row::label)
                .containsExactly("Le Goff");
        assertThat(belloc.records()
                        .query(
                                belloc.schema(),
                                belloc.anne(),
                                Query.of("contact")
                                        .where(new Filter.Test(
                                                works.key(),
                                                Operator.CONTAINS,
                                                Optional.of(List.of(port.toString(), yard.toString()))))
                                        .sortedBy(new Query.Sort(works.key(), false)))
                        .rows())
                .extracting(Row::label)
                .containsExactly("Le Goff");
    }

    @Test
    void aSetChangedTwiceInOneWriteIsAsBeforeByOneUndo() {
        UUID port = company("Port double", belloc.anne());
        UUID yard = company("Arsenal double", belloc.anne());
        UUID person = person("Deux fois", port);
        Written done = belloc.write(
                belloc.anne(),
                new Change.Update(
                        "contact",
                        person,
                        Optional.empty(),
                        Map.of(works.key(), Map.of("add", List.of(yard.toString())))),
                new Change.Update(
                        "contact",
                        person,
                        Optional.empty(),
                        Map.of(works.key(), Map.of("remove", List.of(port.toString())))));
        assertThat(linked(belloc.anne(), person)).containsExactly("Arsenal double");

        belloc.records().undo(belloc.schema(), belloc.anne(), "screen", done.operation(), false);

        assertThat(linked(belloc.anne(), person)).containsExactly("Port double");
    }

    @Test
    void aCompanyOutOfSightHasNoNameAndStaysWhenOthersAreAdded() {
        UUID hidden = company("Cachée", belloc.yanis());
        UUID mine = company("À moi", belloc.camille());
        UUID person = belloc.create(
                belloc.anne(),
                "contact",
                Map.of(
                        "lastName",
                        "Quéré",
                        "owner",
                        belloc.camille().member().orElseThrow().toString(),
                        works.key(),
                        List.of(hidden.toString())));

        assertThat(linked(belloc.camille(), person)).containsExactly((String) null);
        set(belloc.camille(), person, List.of(hidden.toString(), mine.toString()));
        assertThat(linked(belloc.anne(), person)).containsExactly("À moi", "Cachée");
        UUID other = company("Autre cachée", belloc.yanis());
        assertThatThrownBy(() -> set(belloc.camille(), person, List.of(other.toString())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()
                                        .at()
                                        .getFirst()
                                        .refusal()
                                        .problem())
                                .isEqualTo(RecordsProblem.LINK_UNKNOWN));
        assertThat(linked(belloc.anne(), person)).containsExactly("À moi", "Cachée");
    }

    @Test
    void whatTwoAddAtOnceBothHoldAndTheHistoryNamesWhatCameAndWent() {
        UUID one = company("Une", belloc.anne());
        UUID two = company("Deux", belloc.anne());
        UUID three = company("Trois", belloc.anne());
        UUID person = person("Kerbrat", one);
        long read = belloc.get(belloc.anne(), "contact", person).rev();
        Written first = belloc.write(
                belloc.anne(),
                new Change.Update("contact", person, Optional.of(read), Map.of(works.key(), ids(one, two))));
        belloc.write(
                belloc.ines(),
                new Change.Update("contact", person, Optional.of(read), Map.of(works.key(), ids(three))));
        assertThat(linked(belloc.anne(), person)).containsExactly("Deux", "Trois");
        History.FieldChange told = belloc.records()
                .history(belloc.schema(), belloc.anne(), "contact", person, Optional.empty(), 10)
                .entries()
                .getFirst()
                .changes()
                .getFirst();
        assertThat(names(told.before())).containsExactlyInAnyOrder("Une", "Deux");
        assertThat(names(told.after())).containsExactlyInAnyOrder("Deux", "Trois");

        belloc.records().undo(belloc.schema(), belloc.anne(), "screen", first.operation(), false);

        assertThat(linked(belloc.anne(), person)).containsExactly("Trois");
    }

    @Test
    void wordsThatBecomeOneBecomeOneInSetsToo() {
        Field sources = belloc.fields()
                .add(
                        belloc.asker(belloc.anne()),
                        "contact",
                        FieldForm.of("Connu par", "links").with("target", "revenueSource"));
        UUID kept = belloc.create(belloc.anne(), "revenueSource", Map.of("name", "Presse", "color", "bleu"));
        UUID given = belloc.create(belloc.anne(), "revenueSource", Map.of("name", "Journal"));
        UUID both = belloc.create(
                belloc.anne(), "contact", Map.of("lastName", "Deux mots", sources.key(), ids(kept, given)));
        UUID one = belloc.create(belloc.anne(), "contact", Map.of("lastName", "Un mot", sources.key(), ids(given)));

        Merges.Merged done = new Merges(belloc.records(), belloc.workspace().clock())
                .merge(belloc.schema(), belloc.anne(), "screen", new Merges.Wish("revenueSource", kept, Set.of(given)));

        assertThat(done.records()).isEqualTo(Map.of("contact", 2));
        for (UUID id : List.of(both, one)) {
            assertThat(belloc.get(belloc.anne(), "contact", id).values().get(sources.key()))
                    .isEqualTo(List.of(Map.of("id", kept.toString(), "label", "Presse", "color", "bleu")));
        }
        belloc.records().undo(belloc.schema(), belloc.anne(), "screen", done.operation(), false);
        assertThat(names(belloc.get(belloc.anne(), "contact", both).values().get(sources.key())))
                .containsExactly("Journal", "Presse");
    }

    private static UUID company(String name, Actor owner) {
        return belloc.create(
                belloc.anne(),
                "organisation",
                Map.of("name", name, "owner", owner.member().orElseThrow().toString()));
    }

    private static UUID person(String name, UUID... companies) {
        return belloc.create(belloc.anne(), "contact", Map.of("lastName", name, works.key(), ids(companies)));
    }

    private static List<String> ids(UUID... ids) {
        return List.of(ids).stream().map(UUID::toString).toList();
    }

    private static void set(Actor actor, UUID person, List<String> companies) {
        belloc.write(
                actor,
                new Change.Update("contact", person, Optional.empty(), new HashMap<>(Map.of(works.key(), companies))));
    }

    private static List<String> linked(Actor reader, UUID person) {
        return names(belloc.get(reader, "contact", person).values().get(works.key()));
    }

    private static List<String> names(Object links) {
        List<String> names = new ArrayList<>();
        if (links instanceof List<?> list) {
            list.forEach(link -> names.add((String) ((Map<?, ?>) link).get("label")));
        }
        return names;
    }
}
