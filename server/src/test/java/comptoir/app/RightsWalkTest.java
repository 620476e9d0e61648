package comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestCompany;
import comptoir.app.description.DescribedCall;
import comptoir.identity.ApiKeys;
import comptoir.kernel.Actor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every call of the description by everybody: nobody does what they may not, and no answer shows what is hidden from them. */
class RightsWalkTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.discreet();

    @RegisterExtension
    static final TestCompany other = TestCompany.open();

    /** Stands in everything of Yanis, whom Camille may not look over the shoulder. */
    private static final String SECRET = "Zibeline";

    /** The contact, whose object the role made in this company does not know. */
    private static final String NAMELESS = "Ocarina";

    private static final String PHONE = "0299123456";
    private static final String COST = "77.123456";
    private static final String MARGIN = "922.88";

    private static TestBrowser anne;
    private static String root;
    private static UUID customer;
    private static UUID contact;
    private static UUID product;
    private static String quote;
    private static String note;
    private static final Map<String, List<String>> KNOWN = new HashMap<>();
    private static final Map<String, TestBrowser> BROWSERS = new HashMap<>();

    @BeforeAll
    static void begin() {
        anne = signedIn(belloc, belloc.anne());
        root = "/api/w/" + belloc.schema().slug();
        String yanis = belloc.yanis().member().orElseThrow().toString();
        customer = belloc.create(
                belloc.anne(),
                "organisation",
                Map.of("name", SECRET + " SARL", "owner", yanis, "phone", PHONE, "email", "contact@zibeline.fr"));
        contact = belloc.create(
                belloc.anne(),
                "contact",
                Map.of("firstName", NAMELESS, "lastName", SECRET, "organisation", customer.toString(), "owner", yanis));
        product = belloc.create(
                belloc.anne(), "product", Map.of("name", "Machine", "price", "1000", "cost", COST, "vat", "20"));
        TestBrowser.Answer drafted = anne.post(root + "/quotes", Map.of("organisation", customer, "title", SECRET));
        quote = drafted.json().path("id").asString();
        anne.patch(root + "/records/quote/" + quote, Map.of("values", Map.of("owner", yanis)));
        TestBrowser.Answer lines = anne.put(
                root + "/quotes/" + quote + "/lines",
                Map.of(
                        "lines",
                        List.of(Map.of(
                                "kind",
                                "item",
                                "label",
                                SECRET + " à vapeur",
                                "product",
                                product.toString(),
                                "quantity",
                                "1",
                                "price",
                                "1000",
                                "vat",
                                "20",
                                "cost",
                                COST))));
        assertThat(lines.text()).contains(COST, MARGIN);
        TestBrowser.Answer noted = anne.post(
                root + "/records/organisation/" + customer + "/notes", Map.of("text", SECRET + " : payeur lent"));
        note = noted.json().path("operation").asString();
        KNOWN.put("note", List.of(noted.json().path("id").asString()));
        String view = anne.post(root + "/views/organisation", Map.of("name", SECRET, "definition", Map.of()))
                .json()
                .path("id")
                .asString();
        String chart = anne.post(
                        root + "/charts",
                        Map.of("object", "organisation", "name", SECRET, "definition", Map.of("by", "potential")))
                .json()
                .path("id")
                .asString();
        String made = anne.raw(
                        "POST",
                        root + "/imports/organisation?name=" + SECRET + ".csv",
                        "application/octet-stream",
                        ("Nom;Ville\n" + SECRET + " fils;Brest\n").getBytes(StandardCharsets.UTF_8))
                .json()
                .path("id")
                .asString();
        UUID thrown = belloc.create(belloc.anne(), "organisation", Map.of("name", SECRET + " jetée", "owner", yanis));
        anne.delete(root + "/records/organisation/" + thrown);
        KNOWN.put(
                "file",
                List.of(anne.raw(
                                "POST",
                                root + "/records/organisation/" + customer + "/files?name=" + SECRET + ".txt",
                                "application/octet-stream",
                                SECRET.getBytes(StandardCharsets.UTF_8))
                        .json()
                        .path("file")
                        .path("id")
                        .asString()));
        KNOWN.put("slug", List.of(belloc.schema().slug()));
        KNOWN.put("object", List.of("organisation"));
        KNOWN.put("id", List.of(customer.toString()));
        KNOWN.put("quotes", List.of(quote));
        KNOWN.put("views", List.of(view));
        KNOWN.put("charts", List.of(chart));
        KNOWN.put("imports", List.of(made));
        KNOWN.put("member", List.of(yanis));
        KNOWN.put("operation", List.of(note));
        KNOWN.put("roles", List.of("rep"));
        KNOWN.put("fields", List.of("name"));
        KNOWN.put("field", List.of("name"));
        KNOWN.put("token", List.of("nothing"));
        KNOWN.put("template", List.of(UUID.randomUUID().toString()));
        KNOWN.put("series", List.of(UUID.randomUUID().toString()));
        KNOWN.put("link", List.of(UUID.randomUUID().toString()));
        KNOWN.put("ids", List.of(customer.toString()));
        KNOWN.put("words", List.of("organisation"));
        KNOWN.put("members", List.of("name"));
    }

    private static TestBrowser signedIn(TestCompany company, Actor person) {
        return TestServer.signedIn(company.workspace(), person.member().orElseThrow());
    }

    /** A plain request to a call, as somebody who may would send it. */
    private static TestBrowser.Answer ask(TestBrowser browser, DescribedCall call, String object) {
        Map<String, List<String>> known = new HashMap<>(KNOWN);
        known.put("object", List.of(object));
        known.put(
                "id",
                List.of(
                        switch (object) {
                            case "quote" -> quote;
                            case "contact" -> contact.toString();
                            case "product" -> product.toString();
                            default -> customer.toString();
                        }));
        BadRequests.Sent sent = new BadRequests(new Random(5), known).plain(call);
        return browser.raw(sent.method(), sent.path(), sent.contentType(), sent.body());
    }

    private static final List<String> OBJECTS =
            List.of("organisation", "contact", "quote", "quoteLine", "product", "note");

    private static List<String> objects(DescribedCall call) {
        return call.path().contains("{object}") ? OBJECTS : List.of("organisation");
    }

    @Test
    void whoIsNotSignedInGetsNothing() {
        for (DescribedCall call : DescribedCall.all()) {
            if (!call.right().equals("open")) {
                TestBrowser.Answer answer = ask(TestServer.browser(), call, "organisation");
                assertThat(answer.status()).as(call + answer.text()).isEqualTo(401);
            }
        }
    }

    @Test
    void whoIsOfAnotherWorkspaceDoesNotLearnThatThisOneIsThere() {
        TestBrowser stranger = signedIn(other, other.anne());
        String unknown = stranger.get("/api/w/nowhere/me").text();
        for (DescribedCall call : DescribedCall.all()) {
            if (call.path().contains("{slug}")) {
                TestBrowser.Answer answer = ask(stranger, call, "organisation");
                assertThat(answer.status()).as(call.toString()).isEqualTo(404);
                assertThat(answer.text()).as(call.toString()).isEqualTo(unknown);
            }
        }
    }

    @Test
    void aKeyOpensItsOwnWorkspaceOnlyAndNoLongerThanItSays() {
        UUID account = TestServer.bean(comptoir.identity.Accounts.class)
                .findBySignInName("person-" + belloc.anne().member().orElseThrow())
                .orElseThrow()
                .id();
        ApiKeys keys = TestServer.bean(ApiKeys.class);
        String secret = keys.create(
                        account,
                        belloc.schema().slug(),
                        new ApiKeys.NewKey(
                                "Essai",
                                LocalDate.now(java.time.ZoneOffset.UTC).plusDays(5),
                                java.util.Optional.empty()))
                .orThrow()
                .secret();
        TestBrowser script = TestServer.browser().with("Authorization", "Bearer " + secret);
        assertThat(script.get(root + "/me").status()).isEqualTo(200);
        assertThat(script.get("/api/w/" + other.schema().slug() + "/me").status())
                .isEqualTo(404);
        comptoir.TestWorkspace.instance()
                .doInInstance(tx -> tx.dsl()
                        .execute(
                                "update comptoir.api_key set expires_on = date '2020-01-01' where account = ?",
                                account));
        for (DescribedCall call : DescribedCall.all()) {
            if (!call.right().equals("open")) {
                assertThat(ask(script, call, "organisation").status())
                        .as(call.toString())
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void whoWasDeactivatedIsOutEverywhereAtOnce() {
        UUID member = belloc.create(belloc.anne(), "member", Map.of("name", "Léa Partie"));
        belloc.workspace()
                .database()
                .doInTransaction(
                        belloc.schema(), tx -> new comptoir.access.Roles().give(tx, member, List.of("administrator")));
        TestBrowser lea = TestServer.signedIn(belloc.workspace(), member);
        assertThat(lea.get(root + "/people").status()).isEqualTo(200);
        assertThat(anne.put(root + "/people/" + member, Map.of("active", false)).status())
                .isEqualTo(200);
        for (DescribedCall call : DescribedCall.all()) {
            if (!call.right().equals("open")) {
                assertThat(ask(lea, call, "organisation").status())
                        .as(call.toString())
                        .isEqualTo(401);
            }
        }
        assertThat(lea.signIn("person-" + member, TestServer.PASSWORD).status()).isEqualTo(401);
    }

    private static TestBrowser as(String who) {
        return BROWSERS.computeIfAbsent(
                who,
                name -> signedIn(
                        belloc,
                        switch (name) {
                            case "camille" -> belloc.camille();
                            case "marc" -> belloc.marc();
                            case "ines" -> belloc.ines();
                            case "hélène" -> ofOwnRole();
                            default -> belloc.paul();
                        }));
    }

    /** Somebody in a role of the company's own: an assistant to whom contacts are nothing. */
    private static Actor ofOwnRole() {
        String role = anne.post(root + "/roles", Map.of("name", "Accueil", "copyOf", "assistant"))
                .json()
                .path("key")
                .asString();
        Map<String, Object> nothing = Map.of(
                "see", "none", "change", "none", "delete", "none", "add", false, "import", false, "export", false);
        assertThat(anne.put(root + "/roles/" + role, Map.of("objects", Map.of("contact", nothing)))
                        .status())
                .isEqualTo(200);
        UUID member = belloc.create(belloc.anne(), "member", Map.of("name", "Hélène Accueil"));
        belloc.workspace()
                .database()
                .doInTransaction(belloc.schema(), tx -> new comptoir.access.Roles().give(tx, member, List.of(role)));
        return Actor.member(member, "Hélène Accueil", "fr");
    }

    /** Those who may change anything are only shown what there is, or nothing of it would be left for the others. */
    private static final Set<String> LOOKING_ONLY = Set.of("marc", "ines", "hélène");

    @ParameterizedTest
    @ValueSource(strings = {"camille", "marc", "ines", "paul", "hélène"})
    void noAnswerShowsWhatIsHidden(String who) {
        TestBrowser browser = as(who);
        List<String> faults = new ArrayList<>();
        for (DescribedCall call : DescribedCall.all()) {
            for (String object : objects(call)) {
                boolean writes = !call.method().equals("GET")
                        && !call.path().matches(".*/(query|count|sum|anchors)|.*exports.*");
                if (call.path().contains("{slug}") && !(writes && LOOKING_ONLY.contains(who))) {
                    TestBrowser.Answer answer = ask(browser, call, object);
                    check(call + " of " + object, who, answer, faults);
                    if (writes
                            && answer.status() < 300
                            && who.equals("paul")
                            && !call.path().endsWith("/notifications/read")
                            && !call.right().equals("see")) {
                        faults.add(call + " of " + object + " is done: " + answer.text());
                    }
                    if (kept(who).contains(call.right()) && answer.status() != 403 && answer.status() != 404) {
                        faults.add(call + " answers " + answer.status() + " " + answer.text());
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** The rights that somebody does not have. */
    private static List<String> kept(String who) {
        return who.equals("marc") ? List.of("settings") : List.of("settings", "templates");
    }

    private static void check(String call, String who, TestBrowser.Answer answer, List<String> faults) {
        String said = answer.header("Content-Type").orElse("").contains("pdf") ? "" : answer.text();
        if (answer.status() >= 500) {
            faults.add(call + " breaks: " + said);
        }
        boolean seesMargins = who.equals("marc");
        if (!seesMargins
                && (said.contains(COST)
                        || said.contains(MARGIN)
                        || said.contains("\"cost\"")
                        || said.contains("\"margin\""))) {
            faults.add(call + " shows cost or margin: " + brief(said));
        }
        if (who.equals("hélène") && said.contains(NAMELESS)) {
            faults.add(call + " shows a record of an object that is hidden: " + brief(said));
        }
        if (List.of("camille", "marc").contains(who)
                && (said.contains(SECRET) || said.contains("zibeline") || said.contains("299123456"))) {
            faults.add(call + " shows a stranger's record: " + brief(said));
        }
    }

    private static String brief(String text) {
        return text.length() > 500 ? text.substring(0, 500) : text;
    }

    @Test
    void aHiddenFieldIsUnknownByWhateverDoorItIsAskedFor() {
        TestBrowser ines = as("ines");
        Map<String, Object> filter = Map.of("field", "cost", "op", "gt", "value", "70");
        List<TestBrowser.Answer> answers = List.of(
                ines.post(root + "/records/product/query", Map.of("fields", List.of("cost"))),
                ines.post(root + "/records/product/query", Map.of("filter", filter)),
                ines.post(root + "/records/product/query", Map.of("filter", Map.of("any", List.of(filter)))),
                ines.post(root + "/records/product/query", Map.of("sort", List.of(Map.of("field", "cost")))),
                ines.get(root + "/records/product?sort=-cost"),
                ines.get(root + "/records/product?fields=name,cost"),
                ines.get(root + "/records/product?filter=%7B%22field%22:%22cost%22,%22op%22:%22notEmpty%22%7D"),
                ines.post(root + "/records/product/count", Map.of("filter", filter)),
                ines.post(root + "/records/product/anchors", Map.of("sort", List.of(Map.of("field", "cost")))),
                ines.post(root + "/records/product/sum", Map.of("fields", List.of("cost"))),
                ines.post(
                        root + "/records/product/sum",
                        Map.of("figures", List.of(Map.of("field", "cost", "of", "average")))),
                ines.post(root + "/records/product/chart", Map.of("by", "family", "of", "sum", "field", "cost")),
                ines.post(root + "/records/product/chart", Map.of("by", "family", "filter", filter)),
                ines.post(root + "/records/product/chart", Map.of("by", "family", "stackedBy", "cost")),
                ines.post(
                        root + "/charts",
                        Map.of(
                                "object",
                                "product",
                                "name",
                                "x",
                                "definition",
                                Map.of("by", "family", "filter", filter))),
                ines.post(root + "/records/quote/sum", Map.of("fields", List.of("margin"))),
                ines.post(root + "/records/quote/query", Map.of("sort", List.of(Map.of("field", "margin")))),
                ines.post(root + "/records/quoteLine/query", Map.of("fields", List.of("cost"))),
                ines.post(root + "/exports/product", Map.of("fields", List.of("name", "cost"))),
                ines.post(root + "/exports/product", Map.of("filter", filter)),
                ines.post(root + "/records/product/bulk", Map.of("filter", filter, "values", Map.of("name", "x"))),
                ines.post(
                        root + "/records/product/bulk", Map.of("ids", List.of(product), "values", Map.of("cost", "1"))),
                ines.patch(root + "/records/product/" + product, Map.of("values", Map.of("cost", "1"))),
                ines.post(root + "/records/product", Map.of("values", Map.of("name", "x", "cost", "1"))),
                ines.post(
                        root + "/views/product",
                        Map.of("name", "x", "definition", Map.of("columns", List.of(Map.of("field", "cost"))))),
                ines.post(root + "/views/product", Map.of("name", "x", "definition", Map.of("filter", filter))),
                ines.post(root + "/views/product", Map.of("name", "x", "definition", Map.of("color", "cost"))),
                ines.post(
                        root + "/views/product",
                        Map.of(
                                "name",
                                "x",
                                "definition",
                                Map.of("summary", List.of(Map.of("field", "cost", "of", "sum"))))),
                ines.post(
                        root + "/views/product",
                        Map.of("name", "x", "definition", Map.of("sort", List.of(Map.of("field", "cost"))))));
        String invented = ines.post(root + "/records/product/query", Map.of("fields", List.of("costs")))
                .code();
        for (int i = 0; i < answers.size(); i++) {
            TestBrowser.Answer answer = answers.get(i);
            assertThat(answer.status()).as(i + " " + answer.text()).isBetween(400, 499);
            assertThat(answer.text()).as("" + i).doesNotContain(COST, "Coût", "Marge");
        }
        assertThat(answers.getFirst().code()).isEqualTo(invented);
        String lines = ines.get(root + "/quotes/" + quote).text();
        assertThat(lines).contains(SECRET).doesNotContain(COST, MARGIN);
        assertThat(ines.put(
                                root + "/quotes/" + quote + "/lines",
                                Map.of("lines", List.of(Map.of("kind", "item", "label", "x", "cost", "1"))))
                        .status())
                .isBetween(400, 499);
        String uploaded = ines.raw(
                        "POST",
                        root + "/imports/product?name=p.csv",
                        "application/octet-stream",
                        "Nom;Coût\nx;5\n".getBytes(StandardCharsets.UTF_8))
                .text();
        assertThat(uploaded).contains("Nom").doesNotContain("\"cost\"");
        assertThat(ines.get(root + "/openapi.json").text()).doesNotContain("\"cost\"", "\"margin\"");
        assertThat(anne.get(root + "/openapi.json").text()).contains("\"cost\"", "\"margin\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"camille", "marc"})
    void aStrangersRecordIsNeitherFoundNorCountedNorTouched(String who) {
        TestBrowser browser = as(who);
        Map<String, Object> named = Map.of("field", "name", "op", "contains", "value", SECRET);
        assertThat(browser.post(root + "/records/organisation/query", Map.of("filter", named))
                        .json()
                        .path("records"))
                .isEmpty();
        assertThat(browser.post(root + "/records/organisation/count", Map.of("filter", named, "exact", true))
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(browser.post(root + "/records/quote/sum", Map.of("fields", List.of("netTotal")))
                        .text())
                .doesNotContain("1000");
        for (String typed : List.of(SECRET, "zib", "02991", "0299123456", "contact@zib")) {
            assertThat(browser.get(root + "/search?q=" + typed).json())
                    .as(typed)
                    .isEmpty();
        }
        assertThat(browser.post(
                                root + "/records/quoteLine/query",
                                Map.of("filter", Map.of("field", "quote", "op", "is", "value", quote)))
                        .json()
                        .path("records"))
                .isEmpty();
        assertThat(browser.get(root + "/trash/organisation").json().path("records"))
                .isEmpty();
        String before = TableSums.of(belloc.schema());
        List<TestBrowser.Answer> answers = List.of(
                browser.patch(root + "/records/organisation/" + customer, Map.of("values", Map.of("name", "à moi"))),
                browser.delete(root + "/records/organisation/" + customer),
                browser.post(root + "/records/organisation/" + customer + "/notes", Map.of("text", "x")),
                browser.patch(
                        root + "/records/organisation/" + customer + "/notes/"
                                + KNOWN.get("note").getFirst(),
                        Map.of("text", "x")),
                browser.delete(root + "/records/organisation/" + customer + "/notes/"
                        + KNOWN.get("note").getFirst()),
                browser.get(root + "/records/organisation/" + customer + "/notes/mentionable?typed=y"),
                browser.post(
                        root + "/records/batch",
                        Map.of("changes", List.of(Map.of("trash", "organisation", "id", customer)))),
                browser.post(
                        root + "/records/batch",
                        Map.of("changes", List.of(Map.of("restore", "organisation", "id", customer)))),
                browser.post(root + "/operations/" + note + "/undo", Map.of()),
                browser.post(root + "/operations/" + note + "/undo", Map.of("force", true)),
                browser.post(root + "/quotes", Map.of("organisation", customer)),
                browser.post(
                        root + "/records/contact",
                        Map.of("values", Map.of("lastName", "Espion", "organisation", customer.toString()))),
                browser.post(root + "/quotes/" + quote + "/duplicate", Map.of()),
                browser.post(root + "/quotes/" + quote + "/mark-sent", Map.of("rev", 1)),
                browser.get(root + "/quotes/" + quote + "/pdf"),
                browser.get(root + "/quotes/" + quote + "/preview"),
                browser.get(root + "/revenue/months?organisation=" + customer),
                browser.get(root + "/organisations/" + customer + "/purchases"),
                browser.get(root + "/records/organisation/" + customer + "/history"),
                browser.get(root + "/records/organisation/" + customer + "/timeline"),
                browser.post(root + "/records/organisation/" + customer + "/page", Map.of()),
                browser.get(root + "/imports/" + KNOWN.get("imports").getFirst()),
                browser.get(root + "/imports/" + KNOWN.get("imports").getFirst() + "/look"),
                browser.get(root + "/imports/" + KNOWN.get("imports").getFirst() + "/refused.csv"),
                browser.get(root + "/operations/" + note));
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).status())
                    .as(i + " " + answers.get(i).text())
                    .isBetween(400, 499);
            assertThat(answers.get(i).text()).as("" + i).doesNotContain(SECRET);
        }
        assertThat(TableSums.difference(before, TableSums.of(belloc.schema()))).isEmpty();
        assertThat(browser.post(
                                root + "/records/organisation/bulk",
                                Map.of("ids", List.of(customer), "values", Map.of("name", "à moi")))
                        .text())
                .doesNotContain(SECRET);
        assertThat(anne.get(root + "/records/organisation/" + customer).text()).contains(SECRET);
    }

    @Test
    void theDescriptionIsOfTheOneWhoAsks() {
        String camille = as("camille").get(root + "/openapi.json").text();
        assertThat(camille).contains("organisation.Values").doesNotContain("changeRole", "invite", "exportRecords");
        String paul = as("paul").get(root + "/openapi.json").text();
        assertThat(paul).contains("organisation.Values").doesNotContain("createOrganisation", "uploadImport");
        anne.post(root + "/objects/organisation/fields", Map.of("label", "Niveau de soin", "type", "text"));
        assertThat(anne.get(root + "/openapi.json").text()).contains("x_niveau_de_soin", "Niveau de soin");
    }
}
