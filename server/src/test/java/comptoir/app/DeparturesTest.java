package comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestCompany;
import comptoir.access.MemberAccounts;
import comptoir.access.Roles;
import comptoir.identity.Accounts;
import comptoir.kernel.Actor;
import comptoir.records.Departures;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Who leaves: at once or after a last day, out by the program, and in again by undo. */
class DeparturesTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.open();

    private static TestBrowser anne = TestServer.browser();
    private static TestBrowser marc = TestServer.browser();
    private static String root = "";

    @BeforeAll
    static void begin() {
        marc = TestServer.signedIn(belloc.workspace(), belloc.marc().member().orElseThrow());
        UUID member = belloc.anne().member().orElseThrow();
        anne = TestServer.signedIn(belloc.workspace(), member);
        root = "/api/w/" + belloc.schema().slug();
        UUID account = TestServer.bean(Accounts.class)
                .findBySignInName("person-" + member)
                .orElseThrow()
                .id();
        belloc.workspace().database().doInTransaction(belloc.schema(), tx -> {
            tx.dsl().execute("select set_config('comptoir.op', pg_current_xact_id()::text, true)");
            MemberAccounts.give(tx, member, account);
        });
    }

    @Test
    void whoHandsOverAndLeavesIsOutAndComesInAgainByUndo() {
        UUID solene = rep("Solène Guégan");
        TestBrowser browser = TestServer.signedIn(belloc.workspace(), solene);
        customerOf(solene);

        TestBrowser.Answer done = anne.post(
                root + "/people/" + solene + "/hand-over",
                Map.of("to", belloc.camille().member().orElseThrow(), "leaves", true));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(browser.get(root + "/me").status()).isEqualTo(401);
        assertThat(browser.signIn("person-" + solene, TestServer.PASSWORD).status())
                .isEqualTo(401);

        String operation = done.json().path("operation").asString();
        assertThat(anne.post(root + "/operations/" + operation + "/undo", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(browser.signIn("person-" + solene, TestServer.PASSWORD).status())
                .isEqualTo(200);
        assertThat(browser.get(root + "/me").status()).isEqualTo(200);
    }

    @Test
    void whoseLastDayIsOverIsOutOnceAndStaysInWhenTakenBack() {
        UUID solene = rep("Solène Le Gall");
        int before = operations().size();
        TestBrowser browser = TestServer.signedIn(belloc.workspace(), solene);
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        assertThat(lastDay(solene, today.toString()).json().path("lastDay").asString())
                .isEqualTo(today.toString());
        Departures departures = TestServer.bean(Departures.class);
        departures.due(belloc.schema());
        assertThat(browser.get(root + "/me").status()).isEqualTo(200);
        assertThat(lastDay(solene, today.minusDays(1).toString()).status()).isEqualTo(422);

        // As after a night in which nothing ran.
        yesterday(solene);
        departures.due(belloc.schema());
        departures.due(belloc.schema());
        assertThat(browser.get(root + "/me").status()).isEqualTo(401);
        assertThat(operations()).hasSize(before + 1);

        assertThat(anne.put(root + "/people/" + solene, Map.of("active", true)).status())
                .isEqualTo(200);
        assertThat(departures.due(belloc.schema())).isZero();
        assertThat(browser.signIn("person-" + solene, TestServer.PASSWORD).status())
                .isEqualTo(200);
        assertThat(person(solene).has("lastDay")).isFalse();
    }

    /** It is told where it is taken back: in the settings, like all that is done to people themselves. */
    @Test
    void whatTheProgramDidAtTheEndOfALastDayIsTakenBackWherePeopleAre() {
        UUID solene = rep("Solène Riou");
        TestBrowser browser = TestServer.signedIn(belloc.workspace(), solene);
        lastDay(solene, LocalDate.now(ZoneId.of("Europe/Paris")).toString());
        yesterday(solene);
        Departures departures = TestServer.bean(Departures.class);
        departures.due(belloc.schema());
        assertThat(browser.get(root + "/me").status()).isEqualTo(401);

        TestBrowser.Answer undone =
                anne.post(root + "/operations/" + operations().getLast() + "/undo", Map.of());
        assertThat(undone.code()).isEqualTo("people.not_undone");
        assertThat(undone.json().path("detail").asString()).contains("se réactive");
        assertThat(browser.get(root + "/me").status()).isEqualTo(401);
        assertThat(person(solene).path("active").asBoolean()).isFalse();
    }

    /** What the second finds is what is left: nothing, or what came in between. */
    @Test
    void ofTwoWhoHandOverTheSameAtOnceOneDoesAndTheOtherIsTold() throws Exception {
        UUID solene = rep("Solène Tanguy");
        for (int i = 0; i < 20; i++) {
            customerOf(solene);
        }
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<TestBrowser.Answer> one = two.submit(() -> given(anne, solene, belloc.camille()));
            Future<TestBrowser.Answer> other = two.submit(() -> given(marc, solene, belloc.yanis()));
            assertThat(List.of(one.get().status(), other.get().status())).containsExactlyInAnyOrder(200, 409);
            TestBrowser.Answer late = one.get().status() == 409 ? one.get() : other.get();
            assertThat(late.code()).isEqualTo("people.nothing_to_hand_over");
        }
        assertThat(person(solene).path("organisations").asInt()).isZero();
    }

    private static TestBrowser.Answer given(TestBrowser by, UUID from, Actor to) {
        return by.post(
                root + "/people/" + from + "/hand-over",
                Map.of("to", to.member().orElseThrow()));
    }

    @Test
    void aLastDayIsTakenBackAndNeverTheOnlyAdministrators() {
        UUID solene = rep("Solène Kermarrec");
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(7);
        lastDay(solene, day.toString());
        TestBrowser.Answer stays =
                anne.put(root + "/people/" + solene + "/last-day", Collections.singletonMap("lastDay", null));
        assertThat(stays.status()).isEqualTo(200);
        assertThat(stays.json().has("lastDay")).isFalse();
        TestBrowser.Answer hers = lastDay(belloc.anne().member().orElseThrow(), day.toString());
        assertThat(hers.text()).contains("people.last_administrator");
    }

    @Test
    void whoMayNotSwitchPeopleOffMayNotTakeItBackEither() {
        UUID solene = rep("Solène Madec");
        TestBrowser.Answer done = anne.post(
                root + "/people/" + solene + "/hand-over",
                Map.of("to", belloc.camille().member().orElseThrow(), "leaves", true));
        String operation = done.json().path("operation").asString();
        assertThat(marc.post(root + "/operations/" + operation + "/undo", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(marc.put(root + "/people/" + solene + "/last-day", Map.of()).status())
                .isEqualTo(403);
    }

    private static TestBrowser.Answer lastDay(UUID member, String day) {
        return anne.put(root + "/people/" + member + "/last-day", Map.of("lastDay", day));
    }

    private static JsonNode person(UUID member) {
        for (JsonNode each : anne.get(root + "/people").json()) {
            if (each.path("member").path("id").asString().equals(member.toString())) {
                return each;
            }
        }
        throw new AssertionError("not there");
    }

    private static UUID rep(String name) {
        UUID member = belloc.create(belloc.anne(), "member", Map.of("name", name));
        belloc.workspace()
                .database()
                .doInTransaction(belloc.schema(), tx -> new Roles().give(tx, member, List.of("rep")));
        return member;
    }

    private static void customerOf(UUID member) {
        belloc.create(belloc.anne(), "organisation", Map.of("name", "Hôtel du Large", "owner", member.toString()));
    }

    private static void yesterday(UUID member) {
        belloc.workspace().database().doInTransaction(belloc.schema(), tx -> {
            tx.dsl().execute("select set_config('comptoir.op', pg_current_xact_id()::text, true)");
            tx.dsl()
                    .execute(
                            "update " + belloc.schema().name() + ".member set last_day = last_day - 2 where id = ?",
                            member);
        });
    }

    private static List<Long> operations() {
        return belloc.workspace()
                .database()
                .inTransaction(
                        belloc.schema(),
                        tx -> tx.dsl()
                                .fetch("select id from " + belloc.schema().name()
                                        + ".operation where kind = 'people.leave' order by id")
                                .getValues("id", Long.class));
    }
}
