package comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestCompany;
import comptoir.kernel.Actor;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people choose for themselves. */
class PreferencesOverHttpTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.open();

    private static final Map<Actor, TestBrowser> BROWSERS = new HashMap<>();

    private static TestBrowser browser(Actor person) {
        return BROWSERS.computeIfAbsent(
                person,
                someone ->
                        TestServer.signedIn(belloc.workspace(), someone.member().orElseThrow()));
    }

    private static String root() {
        return "/api/w/" + belloc.schema().slug();
    }

    private static String density(Actor person) {
        return browser(person).get(root() + "/me").json().path("density").toString();
    }

    @Test
    void theHeightOfRowsIsOnesOwnOnEveryDevice() {
        assertThat(density(belloc.camille())).isEqualTo("null");
        assertThat(browser(belloc.camille())
                        .put(root() + "/me/preferences", Map.of("density", "aeree"))
                        .status())
                .isEqualTo(200);
        browser(belloc.camille()).put(root() + "/me/preferences", Map.of("density", "serree"));
        assertThat(density(belloc.camille())).isEqualTo("\"serree\"");
        assertThat(density(belloc.yanis())).isEqualTo("null");
        TestBrowser.Answer refused =
                browser(belloc.camille()).put(root() + "/me/preferences", Map.of("density", "minuscule"));
        assertThat(refused.code()).isEqualTo("preference.density_unknown");
        assertThat(refused.json().path("detail").asString()).contains("minuscule");
        assertThat(density(belloc.camille())).isEqualTo("\"serree\"");
    }
}
