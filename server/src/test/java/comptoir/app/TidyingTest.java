package comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestCompany;
import comptoir.kernel.Actor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Names, telephones, postcodes and towns put right in records that are there: seen before, one act, taken back. */
class TidyingTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.discreet();

    private static String root;
    private static TestBrowser anne;
    private static UUID customer;
    private static UUID contact;

    @BeforeAll
    static void begin() {
        root = "/api/w/" + belloc.schema().slug();
        anne = signedIn(belloc.anne());
        belloc.create(belloc.anne(), "town", Map.of("name", "Saint-Brieuc", "postcode", "22000"));
        belloc.create(belloc.anne(), "town", Map.of("name", "Bourg-en-Bresse", "postcode", "01000"));
        customer = belloc.create(
                belloc.anne(),
                "organisation",
                Map.of("name", "ARMOR SA", "address", Map.of("postcode", "22000", "town", "ST BRIEUC CEDEX")));
        belloc.create(
                belloc.anne(),
                "organisation",
                Map.of("name", "Bresse", "address", Map.of("postcode", "1000", "town", "Bourg en Bresse")));
        belloc.create(
                belloc.anne(),
                "organisation",
                Map.of("name", "Propre", "address", Map.of("postcode", "22000", "town", "Saint-Brieuc")));
        contact = belloc.create(
                belloc.anne(),
                "contact",
                Map.of("lastName", "LE GOFF", "firstName", "anne-marie", "organisation", customer.toString()));
    }

    private static TestBrowser signedIn(Actor person) {
        return TestServer.signedIn(belloc.workspace(), person.member().orElseThrow());
    }

    private static JsonNode check(String run) {
        JsonNode columns = anne.get(root + "/imports/" + run + "/look").json().path("columns");
        List<Map<String, Object>> mapping = columns.valueStream()
                .<Map<String, Object>>map(column -> Map.of(
                        "column",
                        column.path("index").asInt(),
                        "field",
                        column.path("field").asString()))
                .toList();
        assertThat(anne.put(root + "/imports/" + run, Map.of("mapping", mapping))
                        .status())
                .isEqualTo(200);
        return finish(run, "check");
    }

    private static JsonNode finish(String run, String what) {
        anne.post(root + "/imports/" + run + "/" + what, Map.of());
        JsonNode now = anne.get(root + "/imports/" + run).json();
        while (now.path("state").asString().matches("checking|running")) {
            now = anne.get(root + "/imports/" + run).json();
        }
        return now;
    }

    private static JsonNode values(String object, UUID id) {
        return anne.get(root + "/records/" + object + "/" + id).json().path("values");
    }

    @Test
    void whatWouldChangeIsSeenThenDoneAsOneActAndTakenBack() {
        TestBrowser.Answer begun = anne.post(root + "/tidying/organisation", Map.of());
        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.json().path("records").asInt()).isEqualTo(2);
        String run = begun.json().path("run").asString();
        check(run);
        assertThat(anne.get(root + "/imports/" + run + "/changes").text())
                .contains("ST BRIEUC CEDEX", "Saint-Brieuc", "01000")
                .doesNotContain("Propre");
        assertThat(values("organisation", customer).path("address").path("town").asString())
                .isEqualTo("ST BRIEUC CEDEX");
        JsonNode done = finish(run, "run");
        assertThat(done.path("updated").asInt()).isEqualTo(2);
        assertThat(values("organisation", customer).path("address").path("town").asString())
                .isEqualTo("Saint-Brieuc");
        assertThat(values("organisation", customer).path("name").asString()).isEqualTo("ARMOR SA");
        assertThat(anne.post(root + "/tidying/organisation", Map.of()).code()).isEqualTo("tidying.nothing");
        anne.post(root + "/imports/" + run + "/undo", Map.of());
        assertThat(values("organisation", customer).path("address").path("town").asString())
                .isEqualTo("ST BRIEUC CEDEX");
    }

    @Test
    void namesOfPeopleAreWrittenAsOnALetter() {
        String run = anne.post(root + "/tidying/contact", Map.of("what", List.of("names")))
                .json()
                .path("run")
                .asString();
        check(run);
        finish(run, "run");
        assertThat(values("contact", contact).path("lastName").asString()).isEqualTo("Le Goff");
        assertThat(values("contact", contact).path("firstName").asString()).isEqualTo("Anne-Marie");
    }

    @Test
    void nobodyTidiesWhatTheyMayNotChange() {
        TestBrowser paul = signedIn(belloc.paul());
        assertThat(paul.post(root + "/tidying/organisation", Map.of()).code()).isEqualTo("right.missing");
        assertThat(anne.post(root + "/tidying/organisation", Map.of("what", List.of("colours")))
                        .code())
                .isEqualTo("tidying.unknown");
        assertThat(anne.post(root + "/tidying/nothing", Map.of()).code()).isEqualTo("record.object_unknown");
    }
}
