package comptoir.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestWorkspace;
import comptoir.app.TestBrowser;
import comptoir.app.TestServer;
import comptoir.identity.Accounts;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The doors of a workspace: sessions and keys, and nobody from next door. */
class WorkspaceDoorTest {

    @RegisterExtension
    static final TestWorkspace here = new TestWorkspace();

    @RegisterExtension
    static final TestWorkspace nextDoor = new TestWorkspace();

    private final TestBrowser person = TestServer.signedIn(here, UUID.randomUUID());

    @Test
    void theWorkspaceNextDoorIsNotThere() {
        TestServer.signedIn(nextDoor, UUID.randomUUID());
        assertThat(person.get(keys(here)).status()).isEqualTo(200);
        assertThat(person.get(keys(nextDoor)).code()).isEqualTo("workspace.not_found");
        assertThat(person.get("/api/w/nobody/keys").text())
                .isEqualTo(person.get(keys(nextDoor)).text());
        assertThat(TestServer.browser().get(keys(here)).code()).isEqualTo("session.none");
    }

    @Test
    void aKeyActsAsItsPersonInItsWorkspaceWithoutCookieOrToken() {
        TestServer.signedIn(nextDoor, UUID.randomUUID());
        TestBrowser program = program(create("2099-12-31").json().path("key").asString());
        assertThat(program.get("/api/session").json().path("workspaces").size()).isEqualTo(1);
        assertThat(program.get(keys(here)).json().get(0).path("name").asString())
                .isEqualTo("Export");
        assertThat(program.put("/api/session/language", Map.of("language", "en"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aKeyMakesNoKeysAndChangesNoPassword() {
        TestBrowser program = program(create("2099-12-31").json().path("key").asString());
        assertThat(program.post(keys(here), Map.of("name", "x", "expiresOn", "2099-01-01"))
                        .code())
                .isEqualTo("key.cannot_do_this");
        assertThat(program.put("/api/session/password", Map.of("current", TestServer.PASSWORD, "next", "x"))
                        .code())
                .isEqualTo("key.cannot_do_this");
    }

    @Test
    void aRevokedOrInventedKeyOpensNothing() {
        TestBrowser.Answer made = create("2099-12-31");
        TestBrowser program = program(made.json().path("key").asString());
        person.delete(keys(here) + "/" + made.json().path("id").asString());
        assertThat(program.get(keys(here)).code()).isEqualTo("key.unknown");
        assertThat(program("cpt_invented").get(keys(here)).code()).isEqualTo("key.unknown");
    }

    @Test
    void aKeyOfSomebodyDeactivatedStopsAtOnce() {
        TestBrowser program = program(create("2099-12-31").json().path("key").asString());
        String account =
                person.get("/api/session").json().path("account").path("id").asString();
        TestServer.bean(Accounts.class).deactivate(UUID.fromString(account)).orThrow();
        assertThat(program.get(keys(here)).status()).isEqualTo(401);
    }

    @Test
    void aKeyNeedsANameAndADayToCome() {
        assertThat(person.post(keys(here), Map.of("name", "x", "expiresOn", "2001-01-01"))
                        .code())
                .isEqualTo("key.expiry_past");
        assertThat(person.post(keys(here), Map.of("name", "x")).code()).isEqualTo("key.expiry_missing");
        assertThat(person.post(keys(here), Map.of("name", " ", "expiresOn", "2099-01-01"))
                        .code())
                .isEqualTo("key.name_missing");
        assertThat(person.post(keys(here), Map.of("name", "x", "expiresOn", "31/12/2099"))
                        .code())
                .isEqualTo("request.wrong_type");
    }

    private TestBrowser.Answer create(String expiresOn) {
        return person.post(keys(here), Map.of("name", "Export", "expiresOn", expiresOn));
    }

    private static TestBrowser program(String key) {
        return TestServer.browser().with("Authorization", "Bearer " + key);
    }

    private static String keys(TestWorkspace workspace) {
        return "/api/w/" + workspace.schema().slug() + "/keys";
    }
}
