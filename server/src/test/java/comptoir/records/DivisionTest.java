package comptoir.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.TestCompany;
import comptoir.access.FieldAccess;
import comptoir.access.ObjectRights;
import comptoir.access.Powers;
import comptoir.access.Rights;
import comptoir.access.RoleDefinition;
import comptoir.dictionary.Label;
import comptoir.kernel.Actor;
import comptoir.kernel.Problem;
import comptoir.kernel.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DivisionTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.open();

    private UUID leaving = new UUID(0, 0);
    private UUID camille = new UUID(0, 0);
    private UUID yanis = new UUID(0, 0);

    @BeforeEach
    void aPortfolio() {
        leaving = belloc.create(belloc.anne(), "member", Map.of("name", "Solène Guégan"));
        camille = belloc.camille().member().orElseThrow();
        yanis = belloc.yanis().member().orElseThrow();
    }

    @Test
    void customersGoByTheirDepartmentAndContactsAsTheirCustomerDoes() {
        UUID vannes = customer("Vannes", "56000");
        UUID bastia = customer("Bastia", "20200");
        UUID quimper = customer("Quimper", "29000");
        UUID nowhere = customer("Nulle part", "");
        UUID withVannes = contact("Avec Vannes", vannes);
        UUID alone = of("contact", Map.of("lastName", "Sans entreprise"));
        Division division = by("address.department", share(camille, "56", "2B"), share(yanis, "29"));

        assertThat(handOvers().groups(belloc.schema(), belloc.anne(), leaving, "organisation", "address.department"))
                .extracting(HandOvers.Group::value)
                .containsExactlyInAnyOrder("56", "2B", "29", "");
        assertThat(handOvers().foresee(belloc.schema(), belloc.anne(), leaving, division))
                .containsExactlyInAnyOrder(
                        part(Optional.of(camille), Map.of("organisation", 2L, "contact", 1L)),
                        part(Optional.of(yanis), Map.of("organisation", 1L)),
                        part(Optional.empty(), Map.of("organisation", 1L, "contact", 1L)));
        assertThat(owner("organisation", vannes)).isEqualTo("Solène Guégan");

        HandOvers.HandedOver done = divide(division);

        assertThat(done.records()).containsExactlyInAnyOrderEntriesOf(Map.of("organisation", 3, "contact", 1));
        assertThat(owner("organisation", vannes)).isEqualTo("Camille Roussel");
        assertThat(owner("organisation", bastia)).isEqualTo("Camille Roussel");
        assertThat(owner("organisation", quimper)).isEqualTo("Yanis Haddad");
        assertThat(owner("contact", withVannes)).isEqualTo("Camille Roussel");
        assertThat(owner("organisation", nowhere)).isEqualTo("Solène Guégan");
        assertThat(owner("contact", alone)).isEqualTo("Solène Guégan");

        belloc.records().undo(belloc.schema(), belloc.anne(), "screen", done.operation(), false);

        assertThat(owner("organisation", vannes)).isEqualTo("Solène Guégan");
        assertThat(owner("organisation", quimper)).isEqualTo("Solène Guégan");
        assertThat(owner("contact", withVannes)).isEqualTo("Solène Guégan");
    }

    @Test
    void townsAreTheSameHoweverTheyAreWritten() {
        of("organisation", Map.of("name", "Une", "address", Map.of("town", "LORIENT")));
        of("organisation", Map.of("name", "Autre", "address", Map.of("town", "Lorient")));

        assertThat(handOvers().groups(belloc.schema(), belloc.anne(), leaving, "organisation", "address.town"))
                .hasSize(1)
                .first()
                .extracting(HandOvers.Group::count)
                .isEqualTo(2L);
        assertThat(divide(by("address.town", share(yanis, "Lorient"))).records())
                .isEqualTo(Map.of("organisation", 2));
    }

    @Test
    void byNumberEverybodyGetsAsManyAndTheRestGoesToWhomIsSaid() {
        for (int i = 0; i < 5; i++) {
            customer("Client " + i, "35000");
        }
        of("contact", Map.of("lastName", "Sans entreprise"));
        Division division = new Division(
                "organisation",
                Optional.empty(),
                List.of(share(camille), share(yanis)),
                Optional.of(belloc.marc().member().orElseThrow()));

        assertThat(handOvers().foresee(belloc.schema(), belloc.anne(), leaving, division))
                .containsExactlyInAnyOrder(
                        part(Optional.of(camille), Map.of("organisation", 3L)),
                        part(Optional.of(yanis), Map.of("organisation", 2L)),
                        part(belloc.marc().member(), Map.of("contact", 1L)));
        assertThat(divide(division).records())
                .containsExactlyInAnyOrderEntriesOf(Map.of("organisation", 5, "contact", 1));
    }

    @Test
    void chosenByHandEverybodyGetsTheirOwn() {
        UUID one = customer("Une", "");
        UUID other = customer("Autre", "");
        Division division = new Division(
                "organisation",
                Optional.empty(),
                List.of(
                        new Division.Share(camille, List.of(), Set.of(one)),
                        new Division.Share(yanis, List.of(), Set.of(other))),
                Optional.empty());

        divide(division);

        assertThat(owner("organisation", one)).isEqualTo("Camille Roussel");
        assertThat(owner("organisation", other)).isEqualTo("Yanis Haddad");
    }

    /** Who gets what would tell them its values. */
    @Test
    void nobodyDividesByAFieldHiddenFromThem() {
        customer("Une", "56000");
        Division division = by("potential", share(camille, ""));
        RoleDefinition blind = new RoleDefinition(
                "blind",
                Label.of("Sans potentiel", "Without potential"),
                false,
                Powers.FULL,
                Map.of(Rights.OTHERS, ObjectRights.FULL),
                Map.of("organisation.potential", FieldAccess.HIDDEN));
        UUID member = belloc.create(belloc.anne(), "member", Map.of("name", "Gwen"));
        belloc.workspace().database().doInTransaction(belloc.schema(), tx -> {
            belloc.roles().put(tx, blind);
            belloc.roles().give(tx, member, List.of("blind"));
        });
        Actor gwen = Actor.member(member, "Gwen", "fr");

        assertThatThrownBy(() -> handOvers().foresee(belloc.schema(), gwen, leaving, division))
                .isInstanceOf(Refused.class);
        assertRefused(RecordsProblem.FIELDS_UNKNOWN, gwen, division);
        assertThat(divide(division).records()).isEqualTo(Map.of("organisation", 1));
    }

    @Test
    void whatCannotBeDividedIsSaid() {
        customer("Une", "56000");
        assertRefused(
                RecordsProblem.DIVISION_OVERLAPS,
                by("address.department", share(camille, "56"), share(yanis, "29", "56")));
        assertRefused(RecordsProblem.DIVISION_EMPTY, by("address.department", share(camille)));
        assertRefused(
                RecordsProblem.DIVISION_OVERLAPS,
                new Division(
                        "organisation", Optional.empty(), List.of(share(camille), share(camille)), Optional.empty()));
        assertRefused(RecordsProblem.FIELDS_UNKNOWN, by("name", share(camille, "Une")));
        assertRefused(RecordsProblem.FIELDS_UNKNOWN, by("'; drop table member; --", share(camille, "Une")));
        assertRefused(RecordsProblem.HAND_OVER_TO_ONESELF, by("address.department", share(leaving, "56")));
        assertRefused(RecordsProblem.RECORD_NOT_FOUND, by("address.department", share(new UUID(0, 3), "56")));
        assertRefused(RecordsProblem.NOTHING_TO_HAND_OVER, by("address.department", share(camille, "75")));
        UUID gone = belloc.create(belloc.anne(), "member", Map.of("name", "Partie"));
        belloc.records()
                .write(
                        belloc.schema(),
                        WriteRequest.of(
                                        belloc.anne(),
                                        "screen",
                                        new Change.Update("member", gone, Optional.empty(), Map.of("active", false)))
                                .commandedFor("people.deactivate", "member"));
        assertRefused(RecordsProblem.HAND_OVER_TO_INACTIVE, by("address.department", share(gone, "56")));
    }

    private void assertRefused(Problem problem, Division division) {
        assertRefused(problem, belloc.anne(), division);
    }

    private void assertRefused(Problem problem, Actor by, Division division) {
        assertThatThrownBy(() -> divide(by, division))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().problem()).isEqualTo(problem));
    }

    private static HandOvers handOvers() {
        return new HandOvers(belloc.records(), belloc.workspace().clock());
    }

    private HandOvers.HandedOver divide(Division division) {
        return divide(belloc.anne(), division);
    }

    private HandOvers.HandedOver divide(Actor by, Division division) {
        return handOvers()
                .handOver(
                        belloc.schema(),
                        by,
                        "screen",
                        leaving,
                        new HandOvers.Wish(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(division),
                                new HandOvers.Leaving.Not()));
    }

    private static Division by(String field, Division.Share... shares) {
        return new Division("organisation", Optional.of(field), List.of(shares), Optional.empty());
    }

    private static Division.Share share(UUID to, String... values) {
        return new Division.Share(to, List.of(values), Set.of());
    }

    private static HandOvers.Part part(Optional<UUID> to, Map<String, Long> records) {
        return new HandOvers.Part(to, records);
    }

    private UUID customer(String name, String postcode) {
        return of("organisation", Map.of("name", name, "address", Map.of("postcode", postcode)));
    }

    private UUID contact(String name, UUID customer) {
        return of("contact", Map.of("lastName", name, "organisation", customer.toString()));
    }

    private UUID of(String object, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("owner", leaving.toString());
        return belloc.create(belloc.anne(), object, Map.copyOf(all));
    }

    private static Object owner(String object, UUID id) {
        Object owner = belloc.get(belloc.anne(), object, id).values().get("owner");
        return owner instanceof Map<?, ?> link ? link.get("label") : owner;
    }
}
