package comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestCompany;
import comptoir.platform.TestPostgres;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The page of a quote as its customer's browser asks for it. */
class SharedQuotePagesTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.open();

    private static final String HOSTILE = "<script>alert(1)</script>\"'";

    private static ConfigurableApplicationContext server;
    private static URI address;
    private static TestBrowser anne;
    private static String root;

    @BeforeAll
    static void begin() {
        server = TestServer.start(TestPostgres.access(), more -> {}, "comptoir.public-url=https://devis.example");
        address = TestServer.addressOf(server);
        TestServer.signedIn(belloc.workspace(), belloc.anne().member().orElseThrow());
        anne = new TestBrowser(address);
        anne.signIn("person-" + belloc.anne().member().orElseThrow(), TestServer.PASSWORD);
        root = "/api/w/" + belloc.schema().slug();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static String sent() {
        UUID customer = belloc.create(belloc.anne(), "organisation", Map.of("name", "Hôtel " + HOSTILE));
        String quote = anne.post(root + "/quotes", Map.of("organisation", customer, "title", HOSTILE))
                .json()
                .path("id")
                .asString();
        anne.put(
                root + "/quotes/" + quote + "/lines",
                Map.of(
                        "lines",
                        List.of(Map.of("kind", "item", "label", "Machine " + HOSTILE, "price", "1000", "vat", "20"))));
        long rev = anne.get(root + "/quotes/" + quote).json().at("/record/rev").asLong();
        assertThat(anne.post(root + "/quotes/" + quote + "/mark-sent", Map.of("rev", rev))
                        .status())
                .isEqualTo(200);
        return quote;
    }

    private static String link(String quote) {
        TestBrowser.Answer made = anne.post(root + "/quotes/" + quote + "/links", Map.of("recipient", "Hélène"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().path("address").asString().replace("https://devis.example", "");
    }

    private static TestBrowser.Answer form(TestBrowser visitor, String path, String answer, String name) {
        String body = "answer=" + answer + "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&word=";
        return visitor.raw(
                "POST", path + "/answer", "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    private static TestBrowser visitor() {
        return new TestBrowser(address).with("Authorization", "none");
    }

    @Test
    void thePageIsReadWithoutACookieAndKeptNowhere() {
        String path = link(sent());
        TestBrowser visitor = new TestBrowser(address);
        TestBrowser.Answer page = visitor.get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Referrer-Policy")).contains("no-referrer");
        assertThat(page.header("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(page.header("X-Frame-Options")).contains("DENY");
        assertThat(page.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'sha256-")
                .doesNotContain("unsafe");
        assertThat(page.text()).contains("1\u00a0200,00").doesNotContain("<script>alert", "/assets/");
        TestBrowser.Answer pdf = visitor.get(path + "/pdf");
        assertThat(pdf.text()).startsWith("%PDF");
        assertThat(pdf.header("Set-Cookie")).isEmpty();
        assertThat(new TestBrowser(address)
                        .with("Accept-Language", "en")
                        .get(path)
                        .text())
                .contains("Accept this quote");
    }

    @Test
    void onlyWhatABrowserTellsCountsAsAnOpening() {
        String quote = sent();
        String path = link(quote);
        new TestBrowser(address).get(path);
        assertThat(links(quote).at("/links/0/openings").asInt()).isZero();
        assertThat(visitor()
                        .raw("POST", path + "/opened", "text/plain", new byte[0])
                        .status())
                .isEqualTo(204);
        assertThat(links(quote).at("/links/0/openings").asInt()).isEqualTo(1);
    }

    private static JsonNode links(String quote) {
        return anne.get(root + "/quotes/" + quote + "/links").json();
    }

    @Test
    void anAnswerIsKeptOnceAndShown() {
        String quote = sent();
        String path = link(quote);
        TestBrowser.Answer nameless = form(visitor(), path, "accept", " ");
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.text()).contains("Écrivez votre nom", "<details name=\"answer\" open>");
        TestBrowser.Answer given = form(visitor(), path, "accept", HOSTILE);
        assertThat(given.status()).isEqualTo(303);
        assertThat(given.header("Location")).contains(path);
        assertThat(given.header("Set-Cookie")).isEmpty();
        assertThat(visitor().get(path).text())
                .contains("Accepté le", "&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert", "<form");
        TestBrowser.Answer second = form(visitor(), path, "decline", "Paul");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("n’a rien changé");
        assertThat(anne.get(root + "/quotes/" + quote)
                        .json()
                        .at("/record/values/state")
                        .asString())
                .isEqualTo("accepted");
        assertThat(anne.get(root + "/quotes/answers").json().at("/0/quote").asString())
                .isEqualTo(quote);
    }

    @Test
    void whatLeadsNowhereLooksTheSameFromOutside() {
        String quote = sent();
        String path = link(quote);
        String id = links(quote).at("/links/0/id").asString();
        assertThat(anne.delete(root + "/quotes/" + quote + "/links/" + id).status())
                .isEqualTo(204);
        String gone = visitor().get(path).text();
        String guessed = path.substring(0, path.length() - 43);
        for (String other : List.of(
                guessed + "A".repeat(43),
                guessed + "x",
                path.replace("/" + belloc.schema().slug() + "/", "/personne/"),
                guessed + "%3Cscript%3E")) {
            TestBrowser.Answer answer = visitor().get(other);
            assertThat(answer.status()).as(other).isEqualTo(404);
            assertThat(answer.text()).as(other).isEqualTo(gone);
        }
        assertThat(form(visitor(), path, "accept", "Claire").text()).isEqualTo(gone);
    }

    @Test
    void whoGuessesIsSlowedDown() {
        TestBrowser guesser = visitor();
        String guess = "/devis/" + belloc.schema().slug() + "/" + "B".repeat(43);
        for (int i = 0; i < 40; i++) {
            assertThat(guesser.get(guess).status()).isEqualTo(404);
        }
        TestBrowser.Answer slowed = guesser.get(guess);
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.text()).contains("Trop de demandes");
        assertThat(visitor().get(guess).status()).isEqualTo(404);
    }

    @Test
    void withoutAPublicAddressNoLinkIsMade() {
        String quote = sent();
        TestBrowser elsewhere = TestServer.browser();
        elsewhere.signIn("person-" + belloc.anne().member().orElseThrow(), TestServer.PASSWORD);
        TestBrowser.Answer refused =
                elsewhere.post(root + "/quotes/" + quote + "/links", Map.of("recipient", "Hélène"));
        assertThat(refused.code()).isEqualTo("quote.link_without_address");
        assertThat(refused.text()).contains("COMPTOIR_PUBLIC_URL");
    }
}
