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

/** Keys of programs: how far each goes, at every door. */
class ApiKeysTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.open();

    private static String root;
    private static TestBrowser anne;
    private static UUID customer;

    @BeforeAll
    static void begin() {
        root = "/api/w/" + belloc.schema().slug();
        anne = signedIn(belloc.anne());
        customer = belloc.create(belloc.anne(), "organisation", Map.of("name", "Abeille et Fils"));
        belloc.create(belloc.anne(), "contact", Map.of("lastName", "Abeille", "organisation", customer.toString()));
        belloc.create(belloc.anne(), "product", Map.of("name", "Miel d’abeille", "price", "9"));
        anne.post(root + "/quotes", Map.of("organisation", customer.toString()));
    }

    private static TestBrowser signedIn(Actor person) {
        return TestServer.signedIn(belloc.workspace(), person.member().orElseThrow());
    }

    private static TestBrowser.Answer add(TestBrowser person, Object objects) {
        return person.post(root + "/keys", Map.of("name", "Boutique", "expiresOn", "2099-12-31", "objects", objects));
    }

    private static TestBrowser script(TestBrowser person, Map<String, String> objects) {
        return TestServer.browser()
                .with(
                        "Authorization",
                        "Bearer " + add(person, objects).json().path("key").asString());
    }

    private static int rows(TestBrowser.Answer answer) {
        return answer.json().path("records").size();
    }

    @Test
    void aKeyReadsAndWritesWhatItNamesAndKnowsOfNothingElse() {
        TestBrowser shop = script(anne, Map.of("organisation", "read", "contact", "write"));
        assertThat(rows(shop.get(root + "/records/organisation"))).isEqualTo(1);
        assertThat(shop.patch(
                                root + "/records/organisation/" + customer,
                                Map.of("values", Map.of("name", "Prise de force")))
                        .code())
                .isEqualTo("right.missing");
        assertThat(shop.post(root + "/records/organisation", Map.of("values", Map.of("name", "Neuve")))
                        .code())
                .isEqualTo("right.missing");
        assertThat(shop.delete(root + "/records/organisation/" + customer).status())
                .isEqualTo(403);
        assertThat(shop.post(
                                root + "/records/contact",
                                Map.of("values", Map.of("lastName", "Neuf", "organisation", customer.toString())))
                        .status())
                .isEqualTo(201);
        for (String hidden : List.of("product", "quote", "quoteLine", "member")) {
            assertThat(shop.get(root + "/records/" + hidden).code()).as(hidden).isEqualTo("record.object_unknown");
        }
        assertThat(shop.get(root + "/search?q=abeille").json().findValuesAsString("object"))
                .contains("organisation", "contact")
                .doesNotContain("product");
        assertThat(shop.get(root + "/model").json().path("objects"))
                .extracting(object -> object.path("key").asString())
                .containsExactlyInAnyOrder("organisation", "contact");
    }

    @Test
    void aKeyLetToSomeObjectsGetsAtNoSettingsAndMakesNoFurtherKey() {
        TestBrowser shop = script(anne, Map.of("organisation", "write", "member", "write"));
        for (String page : List.of("/people", "/roles", "/settings/mail", "/settings/quotes", "/teams")) {
            assertThat(shop.get(root + page).status()).as(page).isEqualTo(403);
        }
        assertThat(shop.get(root + "/me").json().path("settings").asBoolean()).isFalse();
        assertThat(add(shop, Map.of("organisation", "write")).code()).isEqualTo("key.cannot_do_this");
    }

    @Test
    void aDayBeyondAnyCalendarIsRefusedInWords() {
        for (String day : List.of("+999999999-12-31", "-0044-03-15", "+10000-01-01")) {
            TestBrowser.Answer answer = anne.post(root + "/keys", Map.of("name", "Boutique", "expiresOn", day));
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        }
    }

    @Test
    void aKeyNeverGoesFurtherThanItsPerson() {
        TestBrowser paul = signedIn(belloc.paul());
        TestBrowser script = script(paul, Map.of("organisation", "write"));
        assertThat(script.patch(
                                root + "/records/organisation/" + customer,
                                Map.of("values", Map.of("name", "Prise de force")))
                        .code())
                .isEqualTo("right.missing");
    }

    @Test
    void whatAKeyMayDoIsListedAndWhatItCannotBeLetToIsRefused() {
        script(anne, Map.of("quote", "read", "contact", "write"));
        JsonNode listed = anne.get(root + "/keys").json().path(0).path("objects");
        assertThat(listed.toString()).isEqualTo("{\"contact\":\"write\",\"quote\":\"read\"}");
        assertThat(add(anne, Map.of("invoices", "read")).code()).isEqualTo("key.object_unknown");
        assertThat(add(anne, Map.of("quoteLine", "read")).code()).isEqualTo("key.object_unknown");
        assertThat(add(anne, Map.of("contact", "own")).code()).isEqualTo("key.use_unknown");
        assertThat(add(anne, Map.of()).code()).isEqualTo("key.objects_missing");
        assertThat(add(anne, List.of("contact")).status()).isEqualTo(400);
    }
}
