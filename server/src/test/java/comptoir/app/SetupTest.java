package comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.identity.MembersOnly;
import comptoir.identity.SetupLink;
import comptoir.identity.WorkspaceFounding;
import comptoir.identity.Workspaces;
import comptoir.platform.DataFolder;
import comptoir.platform.Migrations;
import comptoir.platform.TestPostgres;
import comptoir.platform.WorkspaceSchema;
import comptoir.platform.postgres.EmbeddedPostgres;
import comptoir.platform.postgres.PostgresSettings;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.context.ConfigurableApplicationContext;

/** A fresh instance is claimed once, by whoever holds the link. One story, in order, on an instance of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetupTest {

    private static DataFolder data;
    private static EmbeddedPostgres postgres;
    private static ConfigurableApplicationContext context;
    private static URI address;
    private static Map<String, Object> claimed;
    private static TestBrowser founder;

    @BeforeAll
    static void aFreshInstance() {
        data = DataFolder.hold(TestPostgres.temporaryFolder());
        postgres = EmbeddedPostgres.start(data, PostgresSettings.throwAway(TestPostgres.PROGRAMS));
        context = TestServer.start(
                postgres.access(),
                beans -> beans.registerBean(
                        "testFounding",
                        WorkspaceFounding.class,
                        MembersOnly::new,
                        definition -> definition.setPrimary(true)));
        address = TestServer.addressOf(context);
        founder = new TestBrowser(address);
        claimed = form(token());
    }

    @AfterAll
    static void gone() {
        context.close();
        postgres.close();
        data.close();
        TestPostgres.delete(data.path());
    }

    @Test
    @Order(1)
    void aStrangerLearnsThatItIsUnclaimedAndCannotClaimIt() {
        TestBrowser stranger = new TestBrowser(address);
        assertThat(stranger.get("/api/instance").json().path("claimed").asBoolean())
                .isFalse();
        assertThat(stranger.get("/api/setup?token=guessed").status()).isEqualTo(410);
        assertThat(stranger.post("/api/setup", form("guessed")).code()).isEqualTo("setup.link_used");
    }

    @Test
    @Order(2)
    void theLinkOfTheStartOpensTheWizardAndStaysTheSame() {
        assertThat(founder.get("/api/setup?token=" + token()).status()).isEqualTo(204);
        assertThat(token()).isEqualTo(token());
    }

    @Test
    @Order(3)
    void whatIsWrongIsToldByPlaceAndChangesNothing() {
        Map<String, Object> form = form(token());
        form.put("company", Map.of("siren", "802954785"));
        form.put("person", Map.of("name", "", "email", "nobody", "password", "azertyuiop12"));
        form.put("people", List.of(Map.of("name", "Ali", "email", "ali at home", "role", "rep")));

        TestBrowser.Answer refused = founder.post("/api/setup", form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("at").findValuesAsString("place"))
                .containsExactlyInAnyOrder(
                        "company.name", "person.name", "person.email", "person.password", "people.0.email");
        assertThat(context.getBean(Workspaces.class).list()).isEmpty();
    }

    @Test
    @Order(4)
    void whenTheFoundingIsRefusedNothingStays() {
        Map<String, Object> form = form(token());
        form.put("people", List.of(Map.of("name", "Ali", "email", "ali@beloc.fr", "role", MembersOnly.UNKNOWN_ROLE)));

        TestBrowser.Answer refused = founder.post("/api/setup", form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(context.getBean(Workspaces.class).list()).isEmpty();
        assertThat(context.getBean(Migrations.class).exists(new WorkspaceSchema("beloc_fils")))
                .isFalse();
        assertThat(context.getBean(SetupLink.class).isClaimed()).isFalse();
    }

    @Test
    @Order(5)
    void claimingMakesTheWorkspaceSignsInAndInvites() {
        TestBrowser.Answer answer = founder.post("/api/setup", claimed);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().path("workspace").path("slug").asString()).isEqualTo("beloc_fils");
        assertThat(founder.get("/api/session")
                        .json()
                        .path("workspaces")
                        .get(0)
                        .path("name")
                        .asString())
                .isEqualTo("Béloc & Fils");
        String link = answer.json().path("invitations").get(0).path("link").asString();
        assertThat(link).startsWith(address + "/link/");
        anInvitedColleagueChoosesAPasswordOnce(link.substring(link.lastIndexOf('/') + 1));
    }

    private static void anInvitedColleagueChoosesAPasswordOnce(String token) {
        TestBrowser colleague = new TestBrowser(address);
        TestBrowser.Answer invitation = colleague.get("/api/links/" + token);
        assertThat(invitation.json().path("kind").asString()).isEqualTo("invitation");
        assertThat(invitation.json().path("workspace").asString()).isEqualTo("Béloc & Fils");

        assertThat(colleague
                        .post("/api/links/" + token, Map.of("password", "short"))
                        .code())
                .isEqualTo("password.too_short");
        TestBrowser.Answer chosen =
                colleague.post("/api/links/" + token, Map.of("userName", "ali", "password", "une phrase bien à elle"));
        assertThat(chosen.status()).as(chosen.text()).isEqualTo(200);
        assertThat(colleague.get("/api/session").status()).isEqualTo(200);

        assertThat(colleague.get("/api/links/" + token).code()).isEqualTo("link.used");
        assertThat(new TestBrowser(address)
                        .signIn("ali", "une phrase bien à elle")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Order(6)
    void theInstanceIsClaimedOnlyOnce() {
        assertThat(founder.post("/api/setup", claimed).code()).isEqualTo("setup.link_used");
        assertThat(context.getBean(SetupLink.class).current()).isEmpty();
        assertThat(founder.get("/api/instance").json().path("claimed").asBoolean())
                .isTrue();
    }

    private static String token() {
        return context.getBean(SetupLink.class).current().orElse("");
    }

    private static Map<String, Object> form(String token) {
        Map<String, Object> form = new HashMap<>();
        form.put("token", token);
        form.put("company", Map.of("name", "Béloc & Fils", "vatExempt", false));
        form.put("person", Map.of("name", "Léa Béloc", "email", "lea@beloc.fr", "password", "une phrase bien à moi"));
        form.put("visibility", "everyone");
        form.put("people", List.of(Map.of("name", "Ali Sow", "email", "ali@beloc.fr", "role", "rep")));
        return form;
    }
}
