package comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestCompany;
import comptoir.app.description.DescribedCall;
import comptoir.kernel.Actor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Two thousand requests nobody should send, to every call there is: each gets a clear answer, and what is refused changes nothing. */
class BadRequestsTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.open();

    private static final int EACH = Integer.getInteger("comptoir.requests", 1_000);
    private static final long SEED = Long.getLong("comptoir.seed", 20_261_122L);
    private static final int TOGETHER = 50;

    /** What no answer may show: traces, names of programs and their versions, SQL, paths. */
    private static final Pattern INSIDES = Pattern.compile(
            "Exception|java[.]|springframework|jackson|org[.]postgresql|jooq|SQLSTATE|ERROR:|Tomcat/|\\tat |[.]java:|/root/|"
                    + "\"w_\\w+\"|comptoir[.][a-z]+[.][A-Z]");

    private static TestBrowser anne;
    private static final Map<String, List<String>> KNOWN = new HashMap<>();

    @BeforeAll
    static void begin() {
        anne = signedIn(belloc.anne());
        String root = "/api/w/" + belloc.schema().slug();
        UUID hotel = belloc.create(belloc.anne(), "organisation", Map.of("name", "Hôtel des Remparts"));
        UUID contact = belloc.create(
                belloc.anne(), "contact", Map.of("lastName", "Le Goff", "organisation", hotel.toString()));
        UUID machine = belloc.create(belloc.anne(), "product", Map.of("name", "Machine", "price", "100"));
        JsonNode quote =
                anne.post(root + "/quotes", Map.of("organisation", hotel)).json();
        JsonNode view = anne.post(root + "/views/organisation", Map.of("name", "Toutes", "definition", Map.of()))
                .json();
        JsonNode team = anne.post(root + "/teams", Map.of("name", "Ventes")).json();
        JsonNode made = anne.raw(
                        "POST",
                        root + "/imports/organisation?name=a.csv",
                        "application/octet-stream",
                        "Nom;Ville\nAlpha;Brest\n".getBytes(StandardCharsets.UTF_8))
                .json();
        String camille = belloc.camille().member().orElseThrow().toString();
        KNOWN.put(
                "file",
                List.of(anne.raw(
                                "POST",
                                root + "/records/organisation/" + hotel + "/files?name=" + "a.txt",
                                "application/octet-stream",
                                "a".getBytes(StandardCharsets.UTF_8))
                        .json()
                        .path("file")
                        .path("id")
                        .asString()));
        KNOWN.put("slug", List.of(belloc.schema().slug()));
        KNOWN.put("object", List.of("organisation", "contact", "product", "quote", "quoteLine", "member", "town"));
        KNOWN.put("id", List.of(hotel.toString(), contact.toString(), machine.toString(), camille));
        KNOWN.put("organisations", List.of(hotel.toString()));
        KNOWN.put("quotes", List.of(quote.path("id").asString()));
        KNOWN.put("imports", List.of(made.path("id").asString()));
        KNOWN.put("teams", List.of(team.path("id").asString()));
        KNOWN.put("views", List.of(view.path("id").asString()));
        KNOWN.put("member", List.of(camille));
        KNOWN.put(
                "operation",
                List.of(anne.post(root + "/records/organisation", Map.of("values", Map.of("name", "Jetable")))
                        .json()
                        .path("operation")
                        .asString()));
        KNOWN.put("roles", List.of("rep", "manager", "nothing"));
        KNOWN.put("fields", List.of("name", "x_nothing"));
        KNOWN.put("token", List.of("nothing"));
        KNOWN.put("ids", List.of(hotel.toString(), contact.toString(), machine.toString(), camille));
        KNOWN.put("words", List.of("text", "name", "organisation", "rep", "Brest", "12", "2026-11-22"));
        KNOWN.put(
                "members",
                List.of(
                        "name",
                        "email",
                        "phone",
                        "siret",
                        "address",
                        "owner",
                        "price",
                        "validUntil",
                        "notes",
                        "state"));
    }

    private static TestBrowser signedIn(Actor person) {
        return TestServer.signedIn(belloc.workspace(), person.member().orElseThrow());
    }

    @Test
    void whatNobodyMaySendIsRefusedInWordsAndChangesNothing() {
        Random random = new Random(SEED);
        BadRequests requests = new BadRequests(random, KNOWN);
        List<DescribedCall> calls = DescribedCall.all();
        List<String> faults = new ArrayList<>();
        String before = TableSums.of(belloc.schema());
        for (int i = 0; i < EACH; i++) {
            BadRequests.Sent sent = requests.refused(calls.get(i % calls.size()));
            TestBrowser.Answer answer = send(sent);
            check(sent, answer, faults);
            if (answer.status() < 400) {
                faults.add(answer.status() + " for " + sent);
            }
            if (i % TOGETHER == TOGETHER - 1 || i == EACH - 1) {
                String after = TableSums.of(belloc.schema());
                if (!after.equals(before)) {
                    faults.add("rows changed before " + sent + ": " + TableSums.difference(before, after));
                    before = after;
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsOddIsRefusedInWordsOrTakenAsTheTextItIs() {
        Random random = new Random(SEED + 1);
        BadRequests requests = new BadRequests(random, KNOWN);
        List<DescribedCall> calls = DescribedCall.all();
        List<String> faults = new ArrayList<>();
        String before = TableSums.of(belloc.schema());
        for (int i = 0; i < EACH; i++) {
            DescribedCall call = calls.get(i % calls.size());
            BadRequests.Sent sent = requests.odd(call);
            TestBrowser.Answer answer = send(sent);
            check(sent, answer, faults);
            boolean reads = call.method().equals("GET");
            String after = reads ? before : TableSums.of(belloc.schema());
            if (answer.status() >= 400 && !after.equals(before)) {
                faults.add("refused and changed " + TableSums.difference(before, after) + " by " + sent);
            }
            before = after;
        }
        assertThat(faults).isEmpty();
    }

    private static TestBrowser.Answer send(BadRequests.Sent sent) {
        if (!anne.cookies().containsKey("comptoir_session")) {
            anne.signIn("person-" + belloc.anne().member().orElseThrow(), TestServer.PASSWORD);
        }
        TestBrowser.Answer answer = anne.raw(sent.method(), sent.path(), sent.contentType(), sent.body());
        if (answer.status() == 202) {
            finish(sent.path().replaceAll("/\\w+$", ""));
        }
        return answer;
    }

    /** What goes on in the background is no change of the next request. */
    private static void finish(String run) {
        while (anne.get(run).json().path("state").asString().matches("checking|running")) {
            Thread.onSpinWait();
        }
    }

    private static void check(BadRequests.Sent sent, TestBrowser.Answer answer, List<String> faults) {
        if (answer.status() < 400) {
            return;
        }
        String said = answer.text();
        if (answer.status() >= 500) {
            faults.add(answer.status() + " for " + sent);
        }
        Matcher insides = INSIDES.matcher(said);
        if (insides.find() && !sent.holds(insides.group())) {
            faults.add("shows its insides: " + said + " for " + sent);
        }
        try {
            JsonNode problem = answer.json();
            boolean clear = problem.path("code").asString("").matches("[a-z]+([._][a-z_]+)*")
                    && problem.path("detail").asString("").matches("(?s).*[.!?»]\\s*")
                    && problem.path("status").asInt() == answer.status()
                    && answer.header("Content-Type").orElse("").startsWith("application/problem+json");
            if (!clear) {
                faults.add("is not clear: " + answer.status() + " " + said + " for " + sent);
            }
        } catch (JacksonException e) {
            faults.add("is no JSON: " + answer.status() + " " + said + " for " + sent);
        }
    }
}
