package comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.identity.Account;
import comptoir.identity.Accounts;
import comptoir.identity.InstanceSetup;
import comptoir.identity.PhoneCode;
import comptoir.identity.Workspace;
import comptoir.identity.Workspaces;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an administrator changes in a workspace, as the web app asks for it. */
class WorkspaceSettingsTest {

    private static final String SLUG = "t_settings";
    private static final String OTHER = "t_settings_other";
    private static final String ROOT = "/api/w/" + SLUG;
    private static TestBrowser anne;

    @BeforeAll
    static void found() {
        Workspace workspace = TestServer.bean(InstanceSetup.class)
                .addWorkspace(SLUG, "Belloc", TestServer.account("anne.settings"))
                .orThrow();
        assertThat(TestServer.bean(Workspaces.class).find(workspace.slug())).isPresent();
        anne = TestServer.browser();
        anne.signIn("anne.settings", TestServer.PASSWORD);
    }

    @AfterAll
    static void clear() {
        for (String slug : List.of(SLUG, OTHER)) {
            comptoir.TestWorkspace.instance()
                    .doInInstance(tx -> tx.dsl().execute("delete from comptoir.workspace where slug = ?", slug));
            comptoir.TestWorkspace.migrations().drop(new comptoir.platform.WorkspaceSchema(slug));
        }
    }

    private record Colleague(String member, TestBrowser browser) {}

    private static Colleague invited(String name, String role) {
        TestBrowser.Answer answer = anne.post(
                ROOT + "/people",
                Map.of("name", name, "userName", name.toLowerCase(java.util.Locale.ROOT) + ".settings", "role", role));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().path("invited").asBoolean()).isTrue();
        String link = answer.json().path("link").asString();
        TestBrowser browser = TestServer.browser();
        TestBrowser.Answer redeemed = browser.post(
                "/api/links/" + link.substring(link.lastIndexOf('/') + 1), Map.of("password", TestServer.PASSWORD));
        assertThat(redeemed.status()).as(redeemed.text()).isEqualTo(200);
        return new Colleague(answer.json().path("member").path("id").asString(), browser);
    }

    private static JsonNode person(String member) {
        for (JsonNode each : anne.get(ROOT + "/people").json()) {
            if (each.path("member").path("id").asString().equals(member)) {
                return each;
            }
        }
        throw new AssertionError("not there: " + member);
    }

    private static JsonNode role(String key) {
        for (JsonNode each : anne.get(ROOT + "/roles").json()) {
            if (each.path("key").asString().equals(key)) {
                return each;
            }
        }
        throw new AssertionError("not there: " + key);
    }

    @Test
    void aFieldAddedStandsInTheModelAndTakesValues() {
        TestBrowser.Answer added = anne.post(
                ROOT + "/objects/organisation/fields",
                Map.of(
                        "label", "Niveau de service",
                        "type", "choice",
                        "settings", Map.of("options", List.of(Map.of("label", "Or"), Map.of("label", "Argent")))));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().path("key").asString()).isEqualTo("x_niveau_de_service");
        assertThat(anne.get(ROOT + "/model").text()).contains("x_niveau_de_service", "Argent");
        assertThat(anne.post(
                                ROOT + "/records/organisation",
                                Map.of("values", Map.of("name", "Hulotte", "x_niveau_de_service", "or")))
                        .status())
                .isEqualTo(201);
        assertThat(anne.patch(ROOT + "/objects/organisation/fields/x_niveau_de_service", Map.of("label", "Niveau"))
                        .json()
                        .path("label")
                        .asString())
                .isEqualTo("Niveau");
        TestBrowser.Answer wrong =
                anne.post(ROOT + "/objects/organisation/fields", Map.of("label", "niveau", "type", "emoji"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("at").toString()).contains("field.label_taken", "field.type_unknown");
        assertThat(anne.delete(ROOT + "/objects/organisation/fields/name").code())
                .isEqualTo("field.builtin");
        assertThat(anne.delete(ROOT + "/objects/organisation/fields/x_niveau_de_service")
                        .status())
                .isEqualTo(204);
        assertThat(anne.get(ROOT + "/model").text()).doesNotContain("x_niveau_de_service");
    }

    @Test
    void aNewWorkspaceKnowsTheTownsOfFranceByTheirPostcodes() {
        TestBrowser.Answer towns = anne.post(
                ROOT + "/records/town/query",
                Map.of("filter", Map.of("field", "postcode", "op", "is", "value", "01000")));
        assertThat(towns.json().path("records").toString()).contains("Bourg-en-Bresse", "Saint-Denis-lès-Bourg");
        assertThat(anne.post(ROOT + "/records/town/count", Map.of("exact", true))
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(35_672);
    }

    @Test
    void whoIsNoAdministratorChangesNoSettings() {
        Colleague camille = invited("Camille", "rep");
        for (String place : List.of("/people", "/roles", "/teams")) {
            assertThat(camille.browser().get(ROOT + place).code()).isEqualTo("right.settings_missing");
        }
        assertThat(camille.browser()
                        .post(ROOT + "/objects/contact/fields", Map.of("label", "À moi", "type", "text"))
                        .status())
                .isEqualTo(403);
        assertThat(camille.browser()
                        .put(ROOT + "/company", Map.of("name", "Camille et fils"))
                        .status())
                .isEqualTo(403);
        assertThat(camille.browser().get(ROOT + "/company").status()).isEqualTo(200);
    }

    @Test
    void aDeactivatedPersonIsOutAtOnceAndBackWithWhatTheyHad() {
        Colleague yanis = invited("Yanis", "rep");
        assertThat(yanis.browser().get(ROOT + "/me").status()).isEqualTo(200);
        assertThat(anne.put(ROOT + "/people/" + yanis.member(), Map.of("active", false))
                        .json()
                        .path("active")
                        .asBoolean())
                .isFalse();
        assertThat(yanis.browser().get(ROOT + "/me").status()).isEqualTo(401);
        assertThat(person(yanis.member()).path("roles").toString()).contains("rep");
        assertThat(anne.post(ROOT + "/people/" + yanis.member() + "/link", Map.of())
                        .code())
                .isEqualTo("people.inactive");
        anne.put(ROOT + "/people/" + yanis.member(), Map.of("active", true));
        assertThat(yanis.browser().signIn("yanis.settings", TestServer.PASSWORD).status())
                .isEqualTo(200);
        assertThat(yanis.browser().get(ROOT + "/me").status()).isEqualTo(200);
        assertThat(anne.delete(ROOT + "/records/member/" + yanis.member()).code())
                .isEqualTo("people.with_account");
    }

    @Test
    void whoLostTheirPhoneIsLetInByThePasswordAgain() {
        Colleague noe = invited("Noe", "rep");
        var begun = noe.browser()
                .post("/api/session/second-factor", Map.of("password", TestServer.PASSWORD))
                .json();
        noe.browser().put("/api/session/second-factor", Map.of("code", PhoneCode.now(begun)));
        assertThat(person(noe.member()).path("secondFactor").asBoolean()).isTrue();
        assertThat(TestServer.browser()
                        .signIn("noe.settings", TestServer.PASSWORD)
                        .code())
                .isEqualTo("session.code_needed");
        assertThat(anne.delete(ROOT + "/people/" + noe.member() + "/second-factor")
                        .json()
                        .path("secondFactor")
                        .asBoolean())
                .isFalse();
        assertThat(TestServer.browser()
                        .signIn("noe.settings", TestServer.PASSWORD)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobodyGetsALinkForWhoWorksInAnotherCompanyToo() {
        Account bea = TestServer.account("bea.settings");
        TestServer.bean(InstanceSetup.class).addWorkspace(OTHER, "Hulotte", bea).orThrow();
        String member = anne.post(ROOT + "/records/member", Map.of("values", Map.of("name", "Béa")))
                .json()
                .path("id")
                .asString();
        TestServer.bean(Workspaces.class)
                .addMember(SLUG, bea.id(), UUID.fromString(member))
                .orThrow();
        assertThat(anne.post(ROOT + "/people/" + member + "/link", Map.of()).code())
                .isEqualTo("people.elsewhere");
        assertThat(anne.delete(ROOT + "/people/" + member + "/second-factor").code())
                .isEqualTo("people.elsewhere");
    }

    @Test
    void aHiddenIdentifierFindsNothing() {
        Colleague solene = invited("Solene", "readOnly");
        String key = anne.post(ROOT + "/roles", Map.of("name", "Discret", "copyOf", "readOnly"))
                .json()
                .path("key")
                .asString();
        anne.put(ROOT + "/roles/" + key, Map.of("fields", Map.of("organisation.email", "hidden")));
        anne.put(ROOT + "/people/" + solene.member(), Map.of("roles", List.of(key)));
        anne.post(
                ROOT + "/records/organisation",
                Map.of("values", Map.of("name", "Chouette", "email", "secret@chouette.example")));
        Map<String, Object> search = Map.of("search", "secret@ch");
        assertThat(anne.post(ROOT + "/records/organisation/count", search)
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(solene.browser()
                        .post(ROOT + "/records/organisation/count", search)
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    void theLastAdministratorCannotLockEverybodyOut() {
        String me = anne.get(ROOT + "/me").json().path("member").path("id").asString();
        assertThat(anne.put(ROOT + "/people/" + me, Map.of("roles", List.of("rep")))
                        .code())
                .isEqualTo("people.last_administrator");
        assertThat(anne.put(ROOT + "/people/" + me, Map.of("active", false)).code())
                .isEqualTo("people.last_administrator");
        UUID account = TestServer.bean(Accounts.class)
                .findBySignInName("anne.settings")
                .orElseThrow()
                .id();
        assertThat(TestServer.bean(Accounts.class).deactivate(account).isOk()).isFalse();
        assertThat(anne.put(ROOT + "/roles/administrator", Map.of("settings", false))
                        .code())
                .isEqualTo("role.administrator");
        assertThat(anne.get(ROOT + "/me").json().path("settings").asBoolean()).isTrue();
    }

    @Test
    void aRoleIsCopiedChangedGivenByATeamAndKeptWhileHeld() {
        Colleague ines = invited("Ines", "readOnly");
        assertThat(ines.browser()
                        .post(ROOT + "/records/organisation", Map.of("values", Map.of("name", "Refusée")))
                        .code())
                .isEqualTo("right.missing");
        JsonNode copy = anne.post(ROOT + "/roles", Map.of("name", "Accueil", "copyOf", "readOnly"))
                .json();
        String key = copy.path("key").asString();
        TestBrowser.Answer changed = anne.put(
                ROOT + "/roles/" + key,
                Map.of(
                        "objects",
                        Map.of(
                                "organisation",
                                Map.of(
                                        "see", "all", "change", "all", "delete", "none", "add", true, "import", false,
                                        "export", false)),
                        "fields",
                        Map.of("organisation.email", "hidden")));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        TestBrowser.Answer team = anne.post(
                ROOT + "/teams", Map.of("name", "Accueil", "roles", List.of(key), "members", List.of(ines.member())));
        assertThat(team.status()).as(team.text()).isEqualTo(201);
        assertThat(ines.browser()
                        .post(ROOT + "/records/organisation", Map.of("values", Map.of("name", "Acceptée")))
                        .status())
                .isEqualTo(201);
        assertThat(anne.delete(ROOT + "/roles/" + key).code()).isEqualTo("role.held");
        anne.delete(ROOT + "/teams/" + team.json().path("id").asString());
        assertThat(anne.delete(ROOT + "/roles/" + key).status()).isEqualTo(204);
        assertThat(role("rep").path("objects").path("organisation").path("see").asString())
                .isEqualTo("all");
        assertThat(anne.put(ROOT + "/roles/rep", Map.of("fields", Map.of("product.nothing", "hidden")))
                        .json()
                        .path("at")
                        .toString())
                .contains("role.malformed");
        assertThat(anne.put(ROOT + "/roles/rep", Map.of("fields", Map.of("product.cost", "sometimes")))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theCompanyIsCheckedDetailByDetail() {
        Map<String, Object> company = new HashMap<>(Map.of(
                "name", "Belloc Torréfaction",
                "siret", "80295478400012",
                "iban", "FR76 3000 6000 0112 3456 7890 189",
                "vatNumber", "FR83404833048",
                "address", Map.of("street", "3 place Vauban", "postcode", "1000", "town", "Bourg-en-Bresse"),
                "zone", "Europe/Paris"));
        TestBrowser.Answer kept = anne.put(ROOT + "/company", company);
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(anne.get(ROOT + "/company").json().path("siren").asString()).isEqualTo("802954784");
        assertThat(anne.get(ROOT + "/company").json().path("iban").asString()).isEqualTo("FR7630006000011234567890189");
        assertThat(anne.get(ROOT + "/company").json().at("/address/postcode").asString())
                .isEqualTo("01000");
        company.put("address", Map.of("postcode", "Vannes", "town", "56000"));
        assertThat(anne.put(ROOT + "/company", company).json().path("at").toString())
                .contains("address.postcode", "postcode.form");
        company.put("address", Map.of("postcode", "SW1A 1AA", "town", "London", "country", "GB"));
        assertThat(anne.put(ROOT + "/company", company).status()).isEqualTo(200);
        assertThat(anne.get(ROOT + "/me").json().path("workspace").path("name").asString())
                .isEqualTo("Belloc Torréfaction");
        TestBrowser.Answer wrong = anne.put(
                ROOT + "/company",
                Map.of("siren", "802954785", "iban", "FR7630006000011234567890180", "zone", "Europe/Paris"));
        assertThat(wrong.json().path("at").toString()).contains("company.name_required", "siren.key", "iban.key");
    }

    @Test
    void aViewIsMineOrEveryones() {
        Colleague paul = invited("Paul", "rep");
        Map<String, Object> definition = Map.of(
                "columns",
                List.of(Map.of("field", "name", "width", 240), Map.of("field", "address.town")),
                "filter",
                Map.of("all", List.of(Map.of("field", "customer", "op", "is", "value", true))),
                "sort",
                List.of(Map.of("field", "name", "desc", false)));
        JsonNode mine = paul.browser()
                .post(ROOT + "/views/organisation", Map.of("name", "Mes clients", "definition", definition))
                .json();
        assertThat(mine.path("mine").asBoolean()).as(mine.toString()).isTrue();
        assertThat(anne.get(ROOT + "/views/organisation").text()).doesNotContain("Mes clients");
        String address = ROOT + "/views/organisation/" + mine.path("id").asString();
        assertThat(anne.put(address, Map.of("name", "Volée", "definition", definition))
                        .code())
                .isEqualTo("view.unknown");
        paul.browser().put(address, Map.of("name", "Nos clients", "shared", true, "definition", definition));
        assertThat(anne.get(ROOT + "/views/organisation").text()).contains("Nos clients");
        assertThat(paul.browser()
                        .put(
                                address,
                                Map.of(
                                        "name",
                                        "Nos clients",
                                        "shared",
                                        true,
                                        "isDefault",
                                        true,
                                        "definition",
                                        definition))
                        .code())
                .isEqualTo("right.settings_missing");
        assertThat(paul.browser()
                        .post(
                                ROOT + "/views/product",
                                Map.of(
                                        "name",
                                        "Coûts",
                                        "definition",
                                        Map.of("columns", List.of(Map.of("field", "cost")))))
                        .code())
                .isEqualTo("query.field_unknown");
        assertThat(anne.delete(address).status()).isEqualTo(204);
    }
}
