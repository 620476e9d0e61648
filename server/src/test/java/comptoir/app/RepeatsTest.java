package comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.TestCompany;
import comptoir.kernel.Actor;
import comptoir.platform.Tables;
import comptoir.records.RequestKey;
import comptoir.records.repeats.Repeats;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests with a key of their own: carried out once, however often they come. */
class RepeatsTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.open();

    private static String root;

    @BeforeAll
    static void begin() {
        root = "/api/w/" + belloc.schema().slug();
    }

    private static final Map<Actor, TestBrowser> BROWSERS = new HashMap<>();

    private static TestBrowser as(Actor person) {
        return BROWSERS.computeIfAbsent(
                person,
                each -> TestServer.signedIn(belloc.workspace(), each.member().orElseThrow()));
    }

    private static TestBrowser with(Actor person, String key) {
        return as(person).with("Idempotency-Key", key);
    }

    private static TestBrowser.Answer make(TestBrowser sender, String name) {
        return sender.post(root + "/records/organisation", Map.of("values", Map.of("name", name)));
    }

    private static long called(String name) {
        return belloc.workspace()
                .database()
                .inTransaction(
                        belloc.schema(),
                        tx -> tx.dsl()
                                .fetchSingle(
                                        "select count(*) from {0} where name = {1}",
                                        Tables.of("organisation"), DSL.val(name))
                                .get(0, Long.class));
    }

    /** As a server leaves it that was killed there. */
    private static void forget(String key, String what) {
        belloc.workspace()
                .database()
                .doInTransaction(
                        belloc.schema(),
                        tx -> tx.change(
                                "update {0} set status = null, type = null, body = null" + what + " where key = {1}",
                                new QueryPart[] {Tables.of("request_key"), DSL.val(key)}));
    }

    @Test
    void whatIsSentTwiceIsDoneOnceAndAnsweredAlike() {
        TestBrowser shop = with(belloc.anne(), "order-1");
        TestBrowser.Answer first = make(shop, "Une fois");
        TestBrowser.Answer again = make(shop, "Une fois");
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.header("Idempotency-Replayed")).contains("true");
        assertThat(called("Une fois")).isEqualTo(1);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefusedAndAnotherPersonHasTheirOwn() {
        make(with(belloc.anne(), "order-2"), "Première");
        assertThat(make(with(belloc.anne(), "order-2"), "Seconde").code()).isEqualTo("request.key_reused");
        assertThat(called("Seconde")).isZero();
        assertThat(make(with(belloc.marc(), "order-2"), "Première").status()).isEqualTo(201);
        assertThat(called("Première")).isEqualTo(2);
    }

    @Test
    void whatWasRefusedMayBeSentAgain() {
        TestBrowser shop = with(belloc.anne(), "order-3");
        assertThat(make(shop, "").status()).isEqualTo(422);
        assertThat(make(shop, "Corrigée").status()).isEqualTo(201);
    }

    @Test
    void thoseThatComeAtOnceAreDoneOnce() throws Exception {
        TestBrowser shop = with(belloc.anne(), "order-4");
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> sent = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> make(shop, "À la fois").status())
                    .toList();
            for (Future<Integer> answer : senders.invokeAll(sent)) {
                assertThat(answer.get()).isIn(201, 409);
            }
        }
        assertThat(called("À la fois")).isEqualTo(1);
    }

    @Test
    void anAnswerLostWithTheServerIsKnownByWhatTheOperationDid() {
        TestBrowser shop = with(belloc.anne(), "order-5");
        make(shop, "Perdue en route");
        forget("order-5", "");
        TestBrowser.Answer again = make(shop, "Perdue en route");
        assertThat(again.code()).isEqualTo("request.done_before");
        String operation = again.json().path("values").path("operation").asString();
        assertThat(shop.get(root + "/operations/" + operation).json().path("id").asString())
                .isEqualTo(operation);
        assertThat(called("Perdue en route")).isEqualTo(1);
    }

    @Test
    void aRequestCutOffBeforeItDidAnythingIsDoneWhenItComesAgain() {
        TestBrowser shop = with(belloc.anne(), "order-6");
        make(shop, "Encore");
        forget("order-6", ", operation = null");
        assertThat(make(shop, "Encore").status()).isEqualTo(201);
        assertThat(called("Encore")).isEqualTo(2);
    }

    @Test
    void oneThatGoesOnAfterItWasSentAgainElsewhereComesToNothing() {
        UUID member = belloc.anne().member().orElseThrow();
        byte[] print = {1};
        RequestKey slow = first(here(), member, print);
        RequestKey again = first(here(), member, print);
        assertThatThrownBy(() -> under(slow, "Lente")).hasMessageContaining("request.superseded");
        under(again, "Reprise");
        assertThat(called("Lente")).isZero();
        assertThat(called("Reprise")).isEqualTo(1);
        assertThat(here().take(belloc.schema(), member, "order-9", print)).isInstanceOf(Repeats.Course.Done.class);
    }

    /** Another server, which knows nothing of what is under way in the first. */
    private static Repeats here() {
        return new Repeats(belloc.workspace().database(), belloc.workspace().clock());
    }

    private static RequestKey first(Repeats server, UUID member, byte[] print) {
        return ((Repeats.Course.First) server.take(belloc.schema(), member, "order-9", print)).key();
    }

    private static void under(RequestKey key, String name) {
        ScopedValue.where(RequestKey.CURRENT, key)
                .run(() -> belloc.create(belloc.anne(), "organisation", Map.of("name", name)));
    }

    @Test
    void anAnswerIsNotToldAgainOnceTheRightsHaveChanged() {
        TestBrowser ines = with(belloc.ines(), "order-7");
        make(ines, "Avant");
        with(belloc.anne(), "rights")
                .put(root + "/roles/assistant", Map.of("fields", Map.of("organisation.phone", "hidden")));
        assertThat(make(ines, "Avant").code()).isEqualTo("request.done_before");
    }

    @Test
    void aSecretIsToldOnceAndNotKept() {
        TestBrowser anne = with(belloc.anne(), "order-8");
        Map<String, Object> wanted = Map.of("name", "Boutique", "expiresOn", "2099-12-31");
        assertThat(anne.post(root + "/keys", wanted).json().path("key").asString())
                .startsWith("cpt_");
        assertThat(anne.post(root + "/keys", wanted).code()).isEqualTo("request.done_before");
        assertThat(anne.get(root + "/keys").json()).hasSize(1);
        String kept = belloc.workspace()
                .database()
                .inTransaction(
                        belloc.schema(),
                        tx -> String.valueOf(tx.dsl()
                                .fetchSingle("select body from {0} where key = 'order-8'", Tables.of("request_key"))
                                .get(0)));
        assertThat(kept).isEqualTo("null");
    }

    @Test
    void aKeyIsOfPlainCharactersAndNotLong() {
        for (String key : List.of("a b", "k".repeat(201))) {
            assertThat(make(with(belloc.anne(), key), "Jamais").code())
                    .as(key)
                    .isIn("request.key_malformed", "request.refused");
        }
        assertThat(called("Jamais")).isZero();
    }
}
