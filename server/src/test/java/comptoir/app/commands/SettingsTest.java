package comptoir.app.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.platform.StartProblem;
import comptoir.platform.StartRefused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void withoutAWordItListensToThisMachineOnly() {
        Settings settings = Settings.of(List.of(), Map.of());
        assertThat(settings.address(settings.port())).isEqualTo("http://127.0.0.1:8060");
        assertThat(settings.data()).hasToString("data");
        assertThat(settings.isLoopback()).isTrue();
        assertThat(settings.demo()).isFalse();
    }

    @Test
    void whatIsTypedWinsOverTheEnvironment() {
        Map<String, String> environment = Map.of("COMPTOIR_PORT", "9000", "COMPTOIR_LISTEN", "0.0.0.0");
        Settings settings = Settings.of(List.of("--port=9001", "--data", "/srv/comptoir"), environment);
        assertThat(settings.port()).isEqualTo(9001);
        assertThat(settings.address(9001)).isEqualTo("http://localhost:9001");
        assertThat(settings.isLoopback()).isFalse();
        assertThat(settings.data()).hasToString("/srv/comptoir");
    }

    @Test
    void linksShowThePublicAddress() {
        Settings settings = Settings.of(List.of(), Map.of("COMPTOIR_PUBLIC_URL", "https://crm.belloc.fr/"));
        assertThat(settings.address(8060)).isEqualTo("https://crm.belloc.fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "70000", "-1", "http"})
    void aPortThatIsNoneIsRefused(String port) {
        assertThatThrownBy(() -> Settings.of(List.of("--port=" + port), Map.of()))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(StartProblem.SETTING_WRONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prot=1", "8060", "--demo=yes", "-p"})
    void anOptionNobodyKnowsIsRefused(String option) {
        assertThatThrownBy(() -> Settings.of(List.of(option), Map.of()))
                .isInstanceOfSatisfying(
                        Wrong.class, wrong -> assertThat(wrong.key()).isEqualTo("command.option_unknown"));
    }

    @Test
    void anOptionWithoutItsValueIsRefused() {
        assertThatThrownBy(() -> Settings.of(List.of("--port", "--demo"), Map.of()))
                .isInstanceOfSatisfying(
                        Wrong.class, wrong -> assertThat(wrong.key()).isEqualTo("command.option_empty"));
    }

    @Test
    void aDatabaseOfOnesOwnIsReadFromItsAddress() {
        Settings settings = Settings.of(
                List.of(),
                Map.of(
                        "COMPTOIR_DATABASE_URL", "postgres://crm:p%40ss+1@db.local:5433/crm?sslmode=require",
                        "COMPTOIR_MIGRATION_URL", "postgresql://crm_migrator:secret@db.local:5433/crm"));
        assertThat(settings.ownDatabase()).hasValueSatisfying(access -> {
            assertThat(access.app().url()).isEqualTo("jdbc:postgresql://db.local:5433/crm?sslmode=require");
            assertThat(access.app().user()).isEqualTo("crm");
            assertThat(access.app().password()).isEqualTo("p@ss+1");
            assertThat(access.migrator().user()).isEqualTo("crm_migrator");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"crm", "mysql://a:b@c/d", "postgresql://db.local/crm", "postgresql://a b:c@d/e"})
    void aDatabaseAddressThatIsNoneIsRefusedWithoutRepeatingItsPassword(String url) {
        assertThatThrownBy(() -> Settings.of(List.of(), Map.of("COMPTOIR_DATABASE_URL", url)))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.values()).isEqualTo(Map.of("setting", "COMPTOIR_DATABASE_URL")));
    }
}
