package comptoir.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestCompany;
import comptoir.app.TestBrowser;
import comptoir.app.TestServer;
import comptoir.kernel.Actor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What a role hides of quotes is told by none of their sums. */
class HiddenFiguresTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.open();

    private static TestBrowser anne;
    private static TestBrowser paul;
    private static UUID hotel;
    private static UUID product;
    private static String quote;

    @BeforeAll
    static void begin() {
        anne = signedIn(belloc.anne());
        paul = signedIn(belloc.paul());
        hotel = belloc.create(belloc.anne(), "organisation", Map.of("name", "Hôtel des Remparts"));
        product = belloc.create(belloc.anne(), "product", Map.of("name", "Zibeline", "price", "4321"));
        quote = anne.post(at("/quotes"), Map.of("organisation", hotel.toString(), "title", "Coin café"))
                .json()
                .get("id")
                .asString();
        Map<String, Object> line = Map.of(
                "kind", "item", "label", "Machine", "product", product, "quantity", "1", "price", "4321", "vat", "20");
        assertThat(anne.put(at("/quotes/" + quote + "/lines"), Map.of("lines", List.of(line)))
                        .status())
                .isEqualTo(200);
        long rev = anne.get(at("/quotes/" + quote)).json().at("/record/rev").asLong();
        assertThat(anne.post(at("/quotes/" + quote + "/mark-sent"), Map.of("rev", rev))
                        .status())
                .isEqualTo(200);
        assertThat(anne.post(at("/quotes/" + quote + "/accept"), Map.of()).status())
                .isEqualTo(200);
    }

    private static TestBrowser signedIn(Actor person) {
        return TestServer.signedIn(belloc.workspace(), person.member().orElseThrow());
    }

    private static String at(String path) {
        return "/api/w/" + belloc.schema().slug() + path;
    }

    private static void readers(String see, Map<String, String> fields) {
        Map<String, Object> rule =
                Map.of("see", see, "change", "none", "delete", "none", "add", false, "import", false, "export", false);
        TestBrowser.Answer answer =
                anne.put(at("/roles/readOnly"), Map.of("objects", Map.of("product", rule), "fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void hiddenTotalsAreToldAtNoDoor() {
        readers("all", Map.of());
        String proposed = paul.get(at("/quotes/" + quote + "/message")).text();
        assertThat(proposed).contains("185,20");
        assertThat(paul.get(at("/quotes/" + quote)).json().at("/totals/net").asString())
                .isEqualTo("4321.00");
        assertThat(paul.get(at("/revenue/months")).status()).isEqualTo(200);
        for (String paper : List.of("/preview", "/pdf")) {
            assertThat(paul.get(at("/quotes/" + quote + paper)).status())
                    .as(paper)
                    .isEqualTo(200);
        }
        readers(
                "all",
                Map.of(
                        "quote.netTotal",
                        "hidden",
                        "quote.vatTotal",
                        "hidden",
                        "quote.grossTotal",
                        "hidden",
                        "quoteLine.price",
                        "hidden",
                        "quoteLine.net",
                        "hidden"));
        TestBrowser.Answer state = paul.get(at("/quotes/" + quote));
        assertThat(state.status()).isEqualTo(200);
        assertThat(state.json().get("totals")).isEmpty();
        assertThat(state.text()).doesNotContain("4321");
        TestBrowser.Answer message = paul.get(at("/quotes/" + quote + "/message"));
        assertThat(message.status()).isEqualTo(200);
        assertThat(message.text()).doesNotContain("185,20");
        for (String door : List.of("/revenue/months", "/organisations/" + hotel + "/purchases")) {
            assertThat(paul.get(at(door)).status()).as(door).isEqualTo(403);
            assertThat(paul.get(at(door)).code()).as(door).isEqualTo("right.missing");
        }
        for (String paper : List.of("/preview", "/pdf")) {
            assertThat(paul.get(at("/quotes/" + quote + paper)).code())
                    .as(paper)
                    .isEqualTo("quote.paper_hidden");
        }
        assertThat(anne.get(at("/quotes/" + quote)).json().at("/totals/gross").asString())
                .isEqualTo("5185.20");
    }

    @Test
    void aProductOutOfSightGoesByTheWordsOfTheQuote() {
        readers("all", Map.of());
        JsonNode seen = bought();
        assertThat(seen.get("label").asString()).isEqualTo("Zibeline");
        assertThat(seen.get("product").asString()).isEqualTo(product.toString());
        readers("none", Map.of());
        assertThat(bought().get("label").asString()).isEqualTo("Machine");
        assertThat(bought().get("product").isNull()).isTrue();
    }

    private static JsonNode bought() {
        return paul.get(at("/organisations/" + hotel + "/purchases")).json().get(0);
    }
}
