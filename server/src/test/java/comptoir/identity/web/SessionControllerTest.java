package comptoir.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.app.TestBrowser;
import comptoir.app.TestServer;
import comptoir.identity.Account;
import comptoir.identity.Accounts;
import comptoir.identity.OneTimeLinks;
import comptoir.identity.PhoneCode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Signing in and out over HTTP. */
class SessionControllerTest {

    private final String name = "lea" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aPersonSignsInSeesHerselfAndSignsOut() {
        TestServer.account(name);
        TestBrowser browser = TestServer.browser();
        assertThat(browser.get("/api/session").code()).isEqualTo("session.none");

        TestBrowser.Answer signedIn = browser.signIn(name, TestServer.PASSWORD);

        assertThat(signedIn.status()).as(signedIn.text()).isEqualTo(200);
        assertThat(browser.get("/api/session")
                        .json()
                        .path("account")
                        .path("userName")
                        .asString())
                .isEqualTo(name);
        assertThat(browser.delete("/api/session").status()).isEqualTo(204);
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void aStolenCookieDiesWithTheSignOut() {
        TestServer.account(name);
        TestBrowser browser = TestServer.browser();
        browser.signIn(name, TestServer.PASSWORD);
        TestBrowser thief = TestServer.browser();
        thief.cookies().putAll(browser.cookies());
        assertThat(thief.get("/api/session").status()).isEqualTo(200);

        browser.delete("/api/session");

        assertThat(thief.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOfOtherSites() {
        TestServer.account(name);
        String cookie =
                TestServer.browser()
                        .signIn(name, TestServer.PASSWORD)
                        .response()
                        .headers()
                        .allValues("Set-Cookie")
                        .stream()
                        .filter(each -> each.startsWith("comptoir_session="))
                        .findFirst()
                        .orElseThrow();
        assertThat(cookie)
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .doesNotContain("Secure");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreToldAlike() {
        TestServer.account(name);
        TestBrowser.Answer wrong = TestServer.browser().signIn(name, "not this one at all");
        TestBrowser.Answer unknown = TestServer.browser().signIn("nobody" + name, "not this one at all");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text()).isEqualTo(unknown.text());
    }

    @Test
    void aWriteWithoutTheTokenIsRefusedAndTheTokenChangesAtSignIn() {
        TestServer.account(name);
        TestBrowser browser = TestServer.browser();
        browser.get("/api/instance");
        String before = browser.cookies().get("XSRF-TOKEN");
        browser.signIn(name, TestServer.PASSWORD);
        assertThat(browser.cookies().get("XSRF-TOKEN")).isNotEqualTo(before);

        browser.with("X-XSRF-TOKEN", "forged");

        TestBrowser.Answer refused = browser.put("/api/session/language", Map.of("language", "en"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("session.token_missing");
    }

    @Test
    void guessingGrowsSlowerAndSaysHowLongToWait() {
        TestServer.account(name);
        for (int i = 0; i < 4; i++) {
            assertThat(TestServer.browser().signIn(name, "guess number " + i).status())
                    .isEqualTo(401);
        }
        TestServer.browser().signIn(name, "guess number five");
        TestBrowser.Answer slowed = TestServer.browser().signIn(name, TestServer.PASSWORD);
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.code()).isEqualTo("session.throttled");
        assertThat(slowed.json().path("values").path("retryInSeconds").asInt()).isPositive();
        assertThat(slowed.header("Retry-After")).isPresent();
    }

    @Test
    void sessionsAreListedAndEndedFromAnother() {
        TestServer.account(name);
        TestBrowser office = TestServer.browser().with("User-Agent", "Mozilla/5.0 (X11; Linux) Firefox/140.0");
        TestBrowser phone = TestServer.browser().with("User-Agent", "Mozilla/5.0 (iPhone) Version/26 Safari/605");
        office.signIn(name, TestServer.PASSWORD);
        phone.signIn(name, TestServer.PASSWORD);

        var sessions = office.get("/api/sessions").json();

        assertThat(sessions.findValuesAsString("device"))
                .containsExactlyInAnyOrder("Firefox · Linux", "Safari · iPhone");
        for (var each : sessions) {
            if (!each.path("current").asBoolean()) {
                office.delete("/api/sessions/" + each.path("id").asString());
            }
        }
        assertThat(phone.get("/api/session").status()).isEqualTo(401);
        assertThat(office.get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        TestServer.account(name);
        TestServer.account(name + "b");
        TestBrowser one = TestServer.browser();
        TestBrowser other = TestServer.browser();
        one.signIn(name, TestServer.PASSWORD);
        other.signIn(name + "b", TestServer.PASSWORD);
        String id = one.get("/api/sessions").json().get(0).path("id").asString();
        assertThat(other.delete("/api/sessions/" + id).status()).isEqualTo(404);
        assertThat(one.get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndEndsTheOtherSessions() {
        TestServer.account(name);
        TestBrowser here = TestServer.browser();
        TestBrowser elsewhere = TestServer.browser();
        here.signIn(name, TestServer.PASSWORD);
        elsewhere.signIn(name, TestServer.PASSWORD);
        assertThat(change(here, "wrong").code()).isEqualTo("password.wrong");

        assertThat(change(here, TestServer.PASSWORD).status()).isEqualTo(204);

        assertThat(here.get("/api/session").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/session").status()).isEqualTo(401);
        assertThat(TestServer.browser().signIn(name, "une autre phrase, longue").status())
                .isEqualTo(200);
    }

    @Test
    void aDeactivatedPersonIsOutAtOnceAndInAgainLater() {
        Account account = TestServer.account(name);
        TestBrowser browser = TestServer.browser();
        browser.signIn(name, TestServer.PASSWORD);

        TestServer.bean(Accounts.class).deactivate(account.id()).orThrow();

        assertThat(browser.get("/api/session").status()).isEqualTo(401);
        assertThat(browser.signIn(name, TestServer.PASSWORD).code()).isEqualTo("session.bad_credentials");
        TestServer.bean(Accounts.class).activate(account.id()).orThrow();
        assertThat(browser.signIn(name, TestServer.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void whoWantsACodeAskedIsAskedForItAtEveryDoor() {
        Account account = TestServer.account(name);
        TestBrowser here = TestServer.browser();
        here.signIn(name, TestServer.PASSWORD);
        var begun = here.post("/api/session/second-factor", Map.of("password", TestServer.PASSWORD))
                .json();
        assertThat(begun.path("address").asString())
                .startsWith("otpauth://totp/Comptoir:")
                .contains("secret=" + begun.path("secret").asString());
        assertThat(begun.path("picture").path("path").asString()).startsWith("M0 0h1v1h-1z");
        var codes = here.put("/api/session/second-factor", Map.of("code", PhoneCode.now(begun)))
                .json()
                .path("codes");
        assertThat(codes).hasSize(10);

        TestBrowser elsewhere = TestServer.browser();
        assertThat(elsewhere.signIn(name, TestServer.PASSWORD).code()).isEqualTo("session.code_needed");
        assertThat(elsewhere.signIn(name, "not this one at all").code()).isEqualTo("session.bad_credentials");
        String link = TestServer.bean(OneTimeLinks.class).issue(account);
        TestBrowser.Answer byLink =
                elsewhere.post("/api/links/" + link, Map.of("password", "une autre phrase, longue"));
        assertThat(byLink.code()).isEqualTo("session.code_needed");
        assertThat(elsewhere.get("/api/session").status()).isEqualTo(401);
        assertThat(elsewhere
                        .post(
                                "/api/session",
                                Map.of(
                                        "login",
                                        name,
                                        "password",
                                        "une autre phrase, longue",
                                        "code",
                                        codes.get(0).asString()))
                        .status())
                .isEqualTo(200);
        assertThat(elsewhere
                        .get("/api/session/second-factor")
                        .json()
                        .path("recoveryCodes")
                        .asInt())
                .isEqualTo(9);
    }

    private static TestBrowser.Answer change(TestBrowser browser, String current) {
        return browser.put("/api/session/password", Map.of("current", current, "next", "une autre phrase, longue"));
    }
}
