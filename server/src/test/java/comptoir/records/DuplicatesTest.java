package comptoir.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.TestCompany;
import comptoir.kernel.Actor;
import comptoir.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DuplicatesTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.discreet();

    @Test
    void aPhoneWrittenAnotherWayOrInAnotherFieldIsTheSame() {
        UUID known =
                belloc.create(belloc.ines(), "contact", Map.of("lastName", "Quemener", "mobile", "06 12 34 56 78"));

        assertThat(found("contact", Map.of("lastName", "Autre", "phone", "+33 6 12 34 56 78")))
                .containsExactly(new Duplicate(known, "Quemener", List.of("mobile")));
        assertThat(found("contact", Map.of("phone", "06 12 34 56 79"))).isEmpty();
    }

    @Test
    void aSirenAnEmailAndTheNameTogetherNameOneRecordOnce() {
        UUID known = belloc.create(
                belloc.ines(),
                "organisation",
                Map.of("name", "Brasserie du Port", "siren", "552 100 554", "email", "Contact@port.example"));

        assertThat(found(
                        "organisation",
                        Map.of("name", "BRASSERIE du port", "siren", "552100554", "email", "contact@port.example")))
                .singleElement()
                .satisfies(duplicate -> {
                    assertThat(duplicate.id()).isEqualTo(known);
                    assertThat(duplicate.because()).containsExactlyInAnyOrder("siren", "email");
                });
    }

    @Test
    void aNameIsTheSameWhereNeitherTownNorCompanyDiffers() {
        UUID brest = belloc.create(
                belloc.ines(), "organisation", Map.of("name", "Café de la Gare", "address", Map.of("town", "Brest")));

        assertThat(found("organisation", Map.of("name", "cafe de la gare")))
                .extracting(Duplicate::id)
                .containsExactly(brest);
        assertThat(found("organisation", Map.of("name", "Café de la Gare", "address", Map.of("town", "BREST"))))
                .hasSize(1);
        assertThat(found("organisation", Map.of("name", "Café de la Gare", "address", Map.of("town", "Nantes"))))
                .isEmpty();

        UUID marie = belloc.create(
                belloc.ines(),
                "contact",
                Map.of("firstName", "Marie", "lastName", "Kerbrat", "organisation", brest.toString()));
        UUID other = belloc.create(belloc.ines(), "organisation", Map.of("name", "Le Phare"));
        assertThat(found("contact", Map.of("firstName", "Marie", "lastName", "Kerbrat")))
                .extracting(Duplicate::id)
                .containsExactly(marie);
        assertThat(found(
                        "contact",
                        Map.of("firstName", "Marie", "lastName", "Kerbrat", "organisation", other.toString())))
                .isEmpty();
    }

    @Test
    void theRecordItselfAndThoseInTheTrashAreNoDuplicates() {
        UUID id =
                belloc.create(belloc.ines(), "organisation", Map.of("name", "Scierie Abgrall", "phone", "0298000001"));
        assertThat(belloc.records()
                        .duplicates(
                                belloc.schema(),
                                belloc.ines(),
                                "organisation",
                                Map.of("phone", "0298000001"),
                                Optional.of(id)))
                .isEmpty();
        assertThat(found("organisation", Map.of("phone", "0298000001"))).hasSize(1);
        belloc.write(belloc.ines(), new Change.Trash("organisation", id));
        assertThat(found("organisation", Map.of("phone", "0298000001"))).isEmpty();
    }

    @Test
    void nobodyIsToldOfARecordTheyDoNotSee() {
        belloc.create(belloc.yanis(), "contact", Map.of("lastName", "Rozec", "email", "rozec@exemple.fr"));
        Map<String, Object> again = Map.of("lastName", "Rozec", "email", "rozec@exemple.fr");

        assertThat(found(belloc.yanis(), "contact", again)).hasSize(1);
        assertThat(found(belloc.camille(), "contact", again)).isEmpty();
    }

    @Test
    void aValueThatCannotBeReadIsLeftOutAndAFieldThatIsNotThereRefused() {
        assertThat(found("contact", Map.of("email", "x", "phone", "zéro"))).isEmpty();
        assertThatThrownBy(() -> found("contact", Map.of("shoeSize", "42"))).isInstanceOf(Refused.class);
    }

    private static List<Duplicate> found(String object, Map<String, Object> values) {
        return found(belloc.ines(), object, values);
    }

    private static List<Duplicate> found(Actor asking, String object, Map<String, Object> values) {
        return belloc.records().duplicates(belloc.schema(), asking, object, Map.copyOf(values), Optional.empty());
    }
}
