package comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestCompany;
import comptoir.TestWorkspace;
import comptoir.kernel.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What one person does, as others hear of it: at once, by whom, and never more than they may know. */
class LiveTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.discreet();

    @RegisterExtension
    static final TestCompany other = TestCompany.open();

    private static final Map<String, TestBrowser> BROWSERS = new HashMap<>();
    private static String root;

    @BeforeAll
    static void begin() {
        root = "/api/w/" + belloc.schema().slug();
    }

    private static TestBrowser as(Actor person) {
        return BROWSERS.computeIfAbsent(person.name(), name -> signedIn(person));
    }

    private static TestBrowser signedIn(Actor person) {
        return TestServer.signedIn(belloc.workspace(), person.member().orElseThrow());
    }

    private static String customerOf(Actor owner, String name) {
        return made(
                "organisation",
                Map.of("name", name, "owner", owner.member().orElseThrow().toString()));
    }

    private static String made(String object, Map<String, Object> values) {
        return as(belloc.anne())
                .post(root + "/records/" + object, Map.of("values", values))
                .json()
                .path("id")
                .asString();
    }

    private static void change(Actor who, String object, String id, String field, Object value) {
        TestBrowser.Answer answer =
                as(who).patch(root + "/records/" + object + "/" + id, Map.of("values", Map.of(field, value)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void aChangeIsHeardWithinASecondWithWhoMadeIt() throws InterruptedException {
        String customer = customerOf(belloc.camille(), "Hôtel des Remparts");
        try (TestStream anne = TestStream.open(as(belloc.anne()), root)) {
            change(belloc.camille(), "organisation", customer, "email", "nouveau@remparts.fr");
            TestStream.Event event = anne.within(Duration.ofSeconds(1));
            assertThat(event.told()).isEqualTo("changed organisation " + customer);
            assertThat(event.by())
                    .isEqualTo("person-" + belloc.camille().member().orElseThrow());
            assertThat(event.data().toString()).doesNotContain("remparts", "Remparts");
        }
    }

    @Test
    void aNoticeThatNamesNoWorkspaceDoesNotEndTheLine() throws InterruptedException {
        String customer = customerOf(belloc.camille(), "Toujours à l’écoute");
        try (TestStream anne = TestStream.open(as(belloc.anne()), root)) {
            belloc.records()
                    .inOne(
                            belloc.schema(),
                            belloc.program(),
                            (tx, sight) -> tx.dsl().execute("notify comptoir_feed, 'No workspace!'"));
            change(belloc.camille(), "organisation", customer, "email", "nouveau@ecoute.fr");
            assertThat(anne.next().told()).isEqualTo("changed organisation " + customer);
        }
    }

    @Test
    void aStrangersRecordIsNotHeardOf() throws InterruptedException {
        String hidden = customerOf(belloc.camille(), "Cachée");
        String mine = customerOf(belloc.yanis(), "À Yanis");
        try (TestStream yanis = TestStream.open(as(belloc.yanis()), root)) {
            change(belloc.anne(), "organisation", hidden, "email", "x@cachee.fr");
            change(belloc.anne(), "organisation", mine, "email", "y@yanis.fr");
            assertThat(yanis.next().told()).isEqualTo("changed organisation " + mine);
        }
    }

    @Test
    void whoLosesSightOfARecordIsToldThatItIsGoneAndItsNewOwnerThatItIsThere() throws InterruptedException {
        String customer = customerOf(belloc.camille(), "Cédée");
        try (TestStream camille = TestStream.open(as(belloc.camille()), root);
                TestStream yanis = TestStream.open(as(belloc.yanis()), root)) {
            change(
                    belloc.anne(),
                    "organisation",
                    customer,
                    "owner",
                    belloc.yanis().member().orElseThrow().toString());
            assertThat(camille.next().told()).contains("gone organisation " + customer);
            assertThat(yanis.next().told()).contains("changed organisation " + customer);
        }
    }

    @Test
    void aChangeOfAHiddenFieldIsNotHeardOf() throws InterruptedException {
        String product = made("product", Map.of("name", "Machine", "price", "1000", "cost", "700"));
        try (TestStream ines = TestStream.open(as(belloc.ines()), root)) {
            change(belloc.anne(), "product", product, "cost", "701");
            change(belloc.anne(), "product", product, "price", "1001");
            TestStream.Event event = ines.next();
            assertThat(event.told()).isEqualTo("changed product " + product);
            assertThat(ines.isSilent()).isTrue();
        }
    }

    @Test
    void aLineOfAQuoteIsHeardOfAtTheQuoteAndANoteAtItsRecord() throws InterruptedException {
        String customer = customerOf(belloc.camille(), "Devisée");
        String quote = as(belloc.anne())
                .post(root + "/quotes", Map.of("organisation", customer))
                .json()
                .path("id")
                .asString();
        change(
                belloc.anne(),
                "quote",
                quote,
                "owner",
                belloc.camille().member().orElseThrow().toString());
        try (TestStream camille = TestStream.open(as(belloc.camille()), root);
                TestStream yanis = TestStream.open(as(belloc.yanis()), root)) {
            Map<String, Object> line =
                    Map.of("kind", "item", "label", "Machine", "quantity", "1", "price", "0", "vat", "20");
            as(belloc.anne()).put(root + "/quotes/" + quote + "/lines", Map.of("lines", List.of(line)));
            assertThat(camille.next().told()).contains("changed quote " + quote, "changed quoteLine ");
            as(belloc.anne()).post(root + "/records/organisation/" + customer + "/notes", Map.of("text", "Rappeler"));
            assertThat(camille.next().told()).isEqualTo("changed organisation " + customer);
            assertThat(yanis.isSilent()).isTrue();
        }
    }

    @Test
    void whoIsMentionedHearsTheirBellWithinASecondAndNobodyElse() throws InterruptedException {
        String customer = customerOf(belloc.camille(), "Citée");
        String notes = root + "/records/organisation/" + customer + "/notes";
        try (TestStream camille = TestStream.open(as(belloc.camille()), root);
                TestStream anne = TestStream.open(as(belloc.anne()), root)) {
            String text = "@[Camille](" + belloc.camille().member().orElseThrow() + ") regarde";
            String note = as(belloc.anne())
                    .post(notes, Map.of("text", text))
                    .json()
                    .path("id")
                    .asString();
            TestStream.Event heard = camille.within(Duration.ofSeconds(1));
            assertThat(heard.data().path("bell").asBoolean()).isTrue();
            assertThat(heard.data().toString()).doesNotContain("regarde", "Citée");
            assertThat(anne.next().data().path("bell").asBoolean()).isFalse();
            assertThat(as(belloc.camille())
                            .get(root + "/notifications/unread")
                            .json()
                            .path("unread")
                            .asInt())
                    .isEqualTo(1);
            as(belloc.anne()).delete(notes + "/" + note);
            assertThat(camille.next().data().path("bell").asBoolean()).isTrue();
            assertThat(as(belloc.camille()).get(root + "/notifications").json().path("entries"))
                    .isEmpty();
        }
    }

    @Test
    void whatWasMissedIsToldAfterwards() throws InterruptedException {
        String customer = customerOf(belloc.camille(), "Manquée");
        String heard;
        try (TestStream camille = TestStream.open(as(belloc.camille()), root)) {
            change(belloc.anne(), "organisation", customer, "email", "a@manquee.fr");
            heard = camille.next().id();
        }
        change(belloc.anne(), "organisation", customer, "email", "b@manquee.fr");
        try (TestStream camille = TestStream.again(as(belloc.camille()), root, heard)) {
            TestStream.Event event = camille.next();
            assertThat(event.told()).isEqualTo("changed organisation " + customer);
            assertThat(Long.parseLong(event.id())).isGreaterThan(Long.parseLong(heard));
        }
        JsonNode asked = as(belloc.camille()).get(root + "/live?after=" + heard).json();
        assertThat(asked.path("news")).hasSize(1);
        assertThat(asked.path("number").asLong()).isGreaterThan(Long.parseLong(heard));
    }

    @Test
    void whoMissedTooMuchReadsEverythingAnew() throws InterruptedException {
        long now = as(belloc.anne()).get(root + "/live").json().path("number").asLong();
        try (TestStream anne = TestStream.again(as(belloc.anne()), root, String.valueOf(now + 1_000))) {
            assertThat(anne.next().name()).isEqualTo("behind");
        }
        assertThat(as(belloc.anne())
                        .get(root + "/live?after=" + (now - 201))
                        .json()
                        .path("behind")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void manyRecordsAreHeardOfAsOne() throws InterruptedException {
        List<Map<String, Object>> changes = new ArrayList<>();
        for (int i = 0; i < 201; i++) {
            changes.add(Map.of("create", "organisation", "values", Map.of("name", "Nombreuse " + i)));
        }
        try (TestStream marc = TestStream.open(as(belloc.anne()), root)) {
            as(belloc.anne()).post(root + "/records/batch", Map.of("changes", changes));
            assertThat(marc.next().told()).isEqualTo("many organisation");
        }
    }

    @Test
    void aStreamEndsWithItsSession() throws InterruptedException {
        TestBrowser marc = signedIn(belloc.marc());
        try (TestStream stream = TestStream.open(marc, root)) {
            marc.delete("/api/session");
            customerOf(belloc.marc(), "Après la séance");
            assertThat(stream.next().name()).isEqualTo("ended");
            assertThat(stream.next().name()).isEqualTo("closed");
        }
        assertThat(TestStream.refusal(marc, root)).isEqualTo(401);
    }

    @Test
    void aStreamEndsWhenItsMemberIsDeactivatedOrMayOtherThings() throws InterruptedException {
        UUID member = belloc.create(belloc.anne(), "member", Map.of("name", "Léa Partie"));
        belloc.workspace()
                .database()
                .doInTransaction(belloc.schema(), tx -> belloc.roles().give(tx, member, List.of("rep")));
        TestBrowser lea = TestServer.signedIn(belloc.workspace(), member);
        try (TestStream stream = TestStream.open(lea, root)) {
            as(belloc.anne()).put(root + "/people/" + member, Map.of("roles", List.of("manager")));
            TestStream.Event last = stream.next();
            assertThat(last.name()).isEqualTo("ended");
            assertThat(last.data().path("rightsChanged").asBoolean()).isTrue();
        }
        try (TestStream stream = TestStream.open(lea, root)) {
            as(belloc.anne()).put(root + "/people/" + member, Map.of("active", false));
            assertThat(stream.next().name()).isEqualTo("ended");
        }
        assertThat(TestStream.refusal(lea, root)).isEqualTo(401);
    }

    @Test
    void aListSaysWhichOfTheRecordsToldOfItHas() {
        String lyon = customerOf(belloc.camille(), "Ici");
        String brest = customerOf(belloc.camille(), "Ailleurs");
        String hidden = customerOf(belloc.yanis(), "Ici aussi");
        Map<String, Object> named = Map.of("field", "name", "op", "contains", "value", "Ici");
        Map<String, Object> told = Map.of("field", "id", "op", "anyOf", "value", List.of(lyon, brest, hidden));
        TestBrowser.Answer answer = as(belloc.camille())
                .post(
                        root + "/records/organisation/query",
                        Map.of("fields", List.of("name"), "filter", Map.of("all", List.of(named, told))));
        assertThat(answer.json()
                        .path("records")
                        .valueStream()
                        .map(row -> row.path("id").asString()))
                .containsExactly(lyon);
        assertThat(as(belloc.camille())
                        .post(
                                root + "/records/organisation/query",
                                Map.of("filter", Map.of("field", "id", "op", "anyOf", "value", List.of("1"))))
                        .code())
                .isEqualTo("filter.malformed");
    }

    @Test
    void anotherWorkspaceIsNotThere() {
        TestBrowser stranger =
                TestServer.signedIn(other.workspace(), other.anne().member().orElseThrow());
        assertThat(TestStream.refusal(stranger, root)).isEqualTo(404);
        assertThat(stranger.get(root + "/live").status()).isEqualTo(404);
    }

    @Test
    void anAccountHasSoManyStreamsAndNoMore() throws InterruptedException {
        TestBrowser paul = signedIn(belloc.paul());
        List<TestStream> streams = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                streams.add(TestStream.open(paul, root));
            }
            assertThat(TestStream.refusal(paul, root)).isEqualTo(429);
        } finally {
            streams.forEach(TestStream::close);
        }
    }

    @Test
    void aBrokenLineToTheDatabaseIsOpenedAgain() throws InterruptedException {
        try (TestStream anne = TestStream.open(as(belloc.anne()), root)) {
            List<Boolean> cut = TestWorkspace.instance()
                    .inInstance(tx -> tx.dsl()
                            .fetch(
                                    "select pg_terminate_backend(pid) as cut from pg_stat_activity where query = 'listen comptoir_feed'")
                            .getValues("cut", Boolean.class));
            assertThat(cut).contains(true);
            String customer = customerOf(belloc.camille(), "Malgré tout");
            assertThat(anne.next().told()).contains("changed organisation " + customer);
        }
    }
}
