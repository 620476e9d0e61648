package comptoir.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.platform.StartProblem;
import comptoir.platform.StartRefused;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class StartFailuresTest {

    private final Settings settings = Settings.of(List.of("--port=8061"), Map.of());

    @Test
    void aFailedMigrationNamesItsStepAndReason() {
        RuntimeException cause = new RuntimeException("ERROR: column \"rank\" does not exist\n  Position: 8");
        StartRefused said = explained(new FlywayException("Script V12__rank_stages.sql failed\n------", cause));
        assertThat(said.problem()).isEqualTo(StartProblem.MIGRATION_FAILED);
        assertThat(said.values())
                .isEqualTo(Map.of("step", "V12__rank_stages", "reason", "ERROR: column \"rank\" does not exist"));
    }

    @Test
    void aPortTakenInTheMeantimeIsSaidAsSuch() {
        assertThat(explained(new PortInUseException(8061)).problem()).isEqualTo(StartProblem.PORT_TAKEN);
    }

    @Test
    void aFullDiskIsFoundUnderWhateverItMadeFail() {
        RuntimeException full = new RuntimeException("ERROR: could not extend file: No space left on device");
        assertThat(explained(new IllegalStateException("wiring", full)).problem())
                .isEqualTo(StartProblem.DISK_FULL);
    }

    @Test
    void anythingElseNamesTheLog() {
        StartRefused said = explained(new IllegalStateException("wiring", new RuntimeException("no such bean")));
        assertThat(said.values()).isEqualTo(Map.of("reason", "no such bean", "log", "/srv/comptoir.log"));
    }

    private StartRefused explained(RuntimeException failure) {
        return StartFailures.explained(
                new IllegalStateException("context", failure), settings, Path.of("/srv/comptoir.log"));
    }
}
