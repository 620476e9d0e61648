package comptoir.records;

import static comptoir.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestCompany;
import comptoir.access.Roles;
import comptoir.kernel.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HandOverTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.open();

    @Test
    void allThatSomebodyIsInChargeOfGoesToAnotherAndComesBackByUndo() {
        UUID leaving = member("Solène Guégan");
        UUID staying = member("Gwenn Le Bris");
        UUID customer = of(leaving, "organisation", Map.of("name", "Hôtel du Large"));
        UUID contact = of(leaving, "contact", Map.of("lastName", "Cadiou", "organisation", customer.toString()));
        UUID gone = of(leaving, "organisation", Map.of("name", "À la corbeille"));
        belloc.write(belloc.anne(), new Change.Trash("organisation", gone));

        assertThat(handOvers().inCharge(belloc.schema(), belloc.anne(), leaving, Optional.empty()))
                .containsExactlyInAnyOrderEntriesOf(Map.of("organisation", 1L, "contact", 1L));

        HandOvers.HandedOver done = handOver(belloc.anne(), leaving, staying, Optional.empty());

        assertThat(done.records()).containsExactlyInAnyOrderEntriesOf(Map.of("organisation", 1, "contact", 1));
        assertThat(owner("organisation", customer)).isEqualTo("Gwenn Le Bris");
        assertThat(owner("contact", contact)).isEqualTo("Gwenn Le Bris");
        assertThat(count(leaving)).isZero();
        assertThat(count(staying)).isEqualTo(1);
        Actor receiver = Actor.member(staying, "Gwenn Le Bris", "fr");
        belloc.workspace()
                .database()
                .doInTransaction(belloc.schema(), tx -> new Roles().give(tx, staying, List.of("rep")));
        Notifications bell = new Notifications(belloc.records());
        assertThat(bell.page(belloc.schema(), receiver, Optional.empty(), 10).entries())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.kind()).isEqualTo("handOver");
                    assertThat(told.facts()).isEqualTo(Map.of("records", Map.of("organisation", 1, "contact", 1)));
                });
        History history = belloc.records()
                .history(belloc.schema(), belloc.anne(), "organisation", customer, Optional.empty(), 10);
        assertThat(history.entries().getFirst().changes())
                .extracting(History.FieldChange::field)
                .containsExactly("owner");

        belloc.records().undo(belloc.schema(), belloc.anne(), "screen", done.operation(), false);

        assertThat(owner("organisation", customer)).isEqualTo("Solène Guégan");
        assertThat(owner("contact", contact)).isEqualTo("Solène Guégan");
        assertThat(count(leaving)).isEqualTo(1);
        assertThat(bell.unread(belloc.schema(), receiver)).isZero();
    }

    @Test
    void chosenCustomersGoWithWhatPointsAtThemAndNothingElse() {
        UUID leaving = member("Erwan Tanguy");
        UUID staying = member("Nolwenn Jaouen");
        UUID one = of(leaving, "organisation", Map.of("name", "Une"));
        UUID other = of(leaving, "organisation", Map.of("name", "Autre"));
        UUID hers = of(leaving, "contact", Map.of("lastName", "Avec Une", "organisation", one.toString()));
        UUID others = of(leaving, "contact", Map.of("lastName", "Avec Autre", "organisation", other.toString()));
        UUID colleagues = of(staying, "contact", Map.of("lastName", "D’un collègue", "organisation", one.toString()));
        Optional<HandOvers.Chosen> chosen = Optional.of(new HandOvers.Chosen("organisation", Set.of(one)));

        assertThat(handOvers().inCharge(belloc.schema(), belloc.anne(), leaving, chosen))
                .containsExactlyInAnyOrderEntriesOf(Map.of("organisation", 1L, "contact", 1L));
        handOver(belloc.anne(), leaving, staying, chosen);

        assertThat(owner("organisation", one)).isEqualTo("Nolwenn Jaouen");
        assertThat(owner("contact", hers)).isEqualTo("Nolwenn Jaouen");
        assertThat(owner("contact", colleagues)).isEqualTo("Nolwenn Jaouen");
        assertThat(owner("organisation", other)).isEqualTo("Erwan Tanguy");
        assertThat(owner("contact", others)).isEqualTo("Erwan Tanguy");
    }

    @Test
    void whatSomebodyUnknownOrOfSomethingUnknownIsInChargeOfIsRefused() {
        UUID nobody = UUID.randomUUID();
        UUID staying = member("Maël Kerdoncuff");
        HandOvers.Chosen unknown = new HandOvers.Chosen("nothing", Set.of(nobody));

        refused(
                RecordsProblem.RECORD_NOT_FOUND,
                () -> handOvers().inCharge(belloc.schema(), belloc.anne(), nobody, Optional.empty()));
        refused(
                RecordsProblem.RECORD_NOT_FOUND,
                () -> handOvers().groups(belloc.schema(), belloc.anne(), nobody, "organisation", "town"));
        refused(
                RecordsProblem.OBJECT_UNKNOWN,
                () -> handOvers().inCharge(belloc.schema(), belloc.anne(), staying, Optional.of(unknown)));
    }

    @Test
    void whoMayNotChangeEverythingHandsNothingOver() {
        UUID leaving = member("Loïc Prigent");
        UUID customer = of(leaving, "organisation", Map.of("name", "Reste là"));
        UUID camille = belloc.camille().member().orElseThrow();

        refused(RecordsProblem.RIGHT_MISSING, () -> handOver(belloc.camille(), leaving, camille, Optional.empty()));
        refused(RecordsProblem.RIGHT_MISSING, () -> handOver(belloc.paul(), leaving, camille, Optional.empty()));
        assertThat(owner("organisation", customer)).isEqualTo("Loïc Prigent");
    }

    @Test
    void nobodyTakesOverFromThemselvesNorFromNobodyNorNothing() {
        UUID one = member("Maël Kerdoncuff");
        UUID other = member("Tifenn Riou");

        refused(RecordsProblem.HAND_OVER_TO_ONESELF, () -> handOver(belloc.anne(), one, one, Optional.empty()));
        refused(RecordsProblem.NOTHING_TO_HAND_OVER, () -> handOver(belloc.anne(), one, other, Optional.empty()));
        refused(RecordsProblem.RECORD_NOT_FOUND, () -> handOver(belloc.anne(), one, new UUID(0, 1), Optional.empty()));
    }

    private static HandOvers handOvers() {
        return new HandOvers(belloc.records(), belloc.workspace().clock());
    }

    private static HandOvers.HandedOver handOver(Actor actor, UUID from, UUID to, Optional<HandOvers.Chosen> chosen) {
        return handOvers().handOver(belloc.schema(), actor, "screen", from, HandOvers.Wish.of(to, chosen));
    }

    private static UUID member(String name) {
        return belloc.create(belloc.anne(), "member", Map.of("name", name));
    }

    private static UUID of(UUID owner, String object, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("owner", owner.toString());
        return belloc.create(belloc.anne(), object, Map.copyOf(all));
    }

    private static Object owner(String object, UUID id) {
        Object owner = belloc.get(belloc.anne(), object, id).values().get("owner");
        return owner instanceof Map<?, ?> link ? link.get("label") : owner;
    }

    private static int count(UUID member) {
        return Integer.parseInt(String.valueOf(
                belloc.get(belloc.anne(), "member", member).values().get("organisations")));
    }
}
