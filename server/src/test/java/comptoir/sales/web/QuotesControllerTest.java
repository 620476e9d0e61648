package comptoir.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestCompany;
import comptoir.app.TestBrowser;
import comptoir.app.TestServer;
import comptoir.kernel.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class QuotesControllerTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.open();

    private static TestBrowser anne;
    private static TestBrowser camille;
    private static UUID hotel;

    @BeforeAll
    static void begin() {
        anne = signedIn(belloc.anne());
        camille = signedIn(belloc.camille());
        hotel = belloc.create(
                belloc.anne(),
                "organisation",
                Map.of(
                        "name",
                        "Hôtel des Remparts",
                        "owner",
                        belloc.camille().member().orElseThrow().toString()));
    }

    private static TestBrowser signedIn(Actor person) {
        return TestServer.signedIn(belloc.workspace(), person.member().orElseThrow());
    }

    private static String at(String path) {
        return "/api/w/" + belloc.schema().slug() + path;
    }

    @Test
    void aQuoteGoesFromItsLinesToTheMoney() {
        String quote = draft();
        JsonNode read = camille.get(at("/quotes/" + quote)).json();
        assertThat(read.at("/record/values/state").asString()).isEqualTo("draft");
        assertThat(read.at("/may").toString()).contains("edit", "send", "mark-sent", "duplicate");

        TestBrowser.Answer written = camille.put(
                at("/quotes/" + quote + "/lines"),
                Map.of(
                        "rev",
                        read.at("/record/rev").asLong(),
                        "lines",
                        List.of(
                                Map.of("kind", "section", "label", "Bar"),
                                Map.of(
                                        "kind",
                                        "item",
                                        "label",
                                        "Machine",
                                        "quantity",
                                        "3",
                                        "price",
                                        "33.333333",
                                        "vat",
                                        "20")),
                        "discount",
                        Map.of("kind", "percent", "value", "10")));
        assertThat(written.status()).isEqualTo(200);
        assertThat(written.json().at("/totals/lines").asString()).isEqualTo("100.00");
        assertThat(written.json().at("/totals/net").asString()).isEqualTo("90.00");
        assertThat(written.json().at("/totals/breakdown/0/rate").asString()).isEqualTo("20");
        assertThat(written.json().at("/lines/1/net").asString()).isEqualTo("100");

        TestBrowser.Answer again = camille.put(
                at("/quotes/" + quote + "/lines"),
                Map.of(
                        "rev",
                        written.json().get("rev").asLong(),
                        "lines",
                        List.of(
                                asSent(written.json().at("/lines/0")),
                                asSent(written.json().at("/lines/1")))));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("rev")).isEqualTo(written.json().get("rev"));

        assertThat(camille.post(at("/quotes/" + quote + "/mark-sent"), Map.of()).status())
                .as("without what was seen")
                .isEqualTo(400);
        assertThat(camille.post(at("/quotes/" + quote + "/mark-sent"), Map.of("rev", 1))
                        .code())
                .isEqualTo("quote.changed_meanwhile");
        assertThat(camille.post(at("/quotes/" + quote + "/mark-sent"), Map.of("rev", rev(quote)))
                        .status())
                .isEqualTo(200);
        assertThat(camille.post(at("/quotes/" + quote + "/accept"), Map.of()).status())
                .isEqualTo(200);
        String today = camille.get(at("/quotes/" + quote))
                .json()
                .at("/record/values/answeredOn")
                .asString();
        assertThat(camille.post(at("/quotes/" + quote + "/paid"), Map.of("paidOn", today))
                        .status())
                .isEqualTo(200);
        JsonNode months =
                camille.get(at("/revenue/months?organisation=" + hotel)).json();
        assertThat(months).hasSize(12);
        assertThat(months.get(11).get("amount").asString()).isEqualTo("90.00");
        assertThat(months.get(11).get("month").asString()).isEqualTo(today.substring(0, 7));
        JsonNode bought =
                camille.get(at("/organisations/" + hotel + "/purchases")).json();
        assertThat(bought.get(0).get("label").asString()).isEqualTo("Machine");
        JsonNode end = camille.get(at("/quotes/" + quote)).json();
        assertThat(end.at("/events/0/kind").asString()).isEqualTo("paid");
        assertThat(end.at("/versions/0/sha256").asString()).hasSize(64);
    }

    private static Map<String, Object> asSent(JsonNode line) {
        Map<String, Object> same = new HashMap<>();
        line.properties().forEach(each -> same.put(each.getKey(), each.getValue()));
        return same;
    }

    private static String draft() {
        TestBrowser.Answer made =
                camille.post(at("/quotes"), Map.of("organisation", hotel.toString(), "title", "Coin café"));
        assertThat(made.status()).isEqualTo(201);
        return made.json().get("id").asString();
    }

    @Test
    void thePaperIsShownInABoxThatMayDoNothing() {
        String quote = draft();
        TestBrowser.Answer page = camille.get(at("/quotes/" + quote + "/preview"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Hôtel des Remparts", "Coin café");
        assertThat(page.header("Content-Security-Policy").orElseThrow()).startsWith("sandbox; default-src 'none'");
        TestBrowser.Answer pdf = camille.get(at("/quotes/" + quote + "/pdf"));
        assertThat(pdf.header("Content-Type")).contains("application/pdf");
        assertThat(pdf.header("Content-Disposition").orElseThrow()).startsWith("attachment;");
        assertThat(pdf.text()).startsWith("%PDF-");
    }

    @Test
    void whatCannotBeIsSaidInWords() {
        String quote = draft();
        TestBrowser.Answer early = camille.post(at("/quotes/" + quote + "/accept"), Map.of());
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("quote.not_yet_sent");
        assertThat(early.json().get("detail").asString()).contains("brouillon");
        assertThat(camille.post(at("/quotes/" + quote + "/mark-sent"), Map.of("rev", rev(quote)))
                        .code())
                .isEqualTo("quote.without_lines");
        assertThat(camille.post(at("/quotes"), Map.of()).status()).isBetween(400, 422);
        assertThat(camille.post(
                                at("/quotes"),
                                Map.of("organisation", UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(422);
        assertThat(camille.get(at("/quotes/" + UUID.randomUUID())).status()).isEqualTo(404);
        assertThat(lines(quote, Map.of("kind", "item", "nonsense", 1)).status()).isEqualTo(400);
        assertThat(lines(quote, Map.of("kind", "gift")).code()).isEqualTo("quote.lines_refused");
        assertThat(lines(quote, Map.of("kind", "item", "price", "-3"))
                        .json()
                        .at("/at/0/code")
                        .asString())
                .isEqualTo("quote.price_negative");
        assertThat(lines(quote, Map.of("kind", "item", "vat", List.of(1))).status())
                .isEqualTo(422);
        assertThat(lines(quote, Map.of("id", "12")).status()).isEqualTo(400);
        assertThat(lines(quote, Map.of("id", UUID.randomUUID().toString())).code())
                .isEqualTo("quote.line_unknown");
        assertThat(lines(quote, Map.of("new", true)).status()).isEqualTo(400);
        assertThat(lines(quote, Map.of("new", true, "id", hotel.toString())).status())
                .isEqualTo(400);
        assertThat(lines(quote, Map.of("new", true, "id", UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(200);
        assertThat(camille.post(at("/quotes/" + quote + "/paid"), Map.of()).status())
                .isBetween(400, 422);
        assertThat(camille.get(at("/revenue/months?from=0001-01")).code()).isEqualTo("revenue.period_too_long");
    }

    private static TestBrowser.Answer lines(String quote, Map<String, Object> line) {
        return camille.put(at("/quotes/" + quote + "/lines"), Map.of("lines", List.of(line)));
    }

    @Test
    void whoHasNoRightIsToldSo() {
        String quote = draft();
        TestBrowser paul = signedIn(belloc.paul());
        assertThat(paul.post(at("/quotes/" + quote + "/decline"), Map.of()).status())
                .isEqualTo(403);
        assertThat(paul.post(at("/quotes"), Map.of("organisation", hotel.toString()))
                        .status())
                .isEqualTo(403);
        assertThat(anne.post(at("/quotes/" + quote + "/duplicate"), Map.of()).status())
                .isEqualTo(201);
    }

    private static long rev(String quote) {
        return camille.get(at("/quotes/" + quote)).json().at("/record/rev").asLong();
    }
}
