package comptoir.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.platform.StartProblem;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTest {

    @ParameterizedTest
    @CsvSource({"en_US.UTF-8, en", "fr_FR.UTF-8, fr", "C, fr", "de_DE, fr"})
    void itSpeaksFrenchUnlessTheMachineIsEnglish(String machine, String spoken) {
        assertThat(Terminal.language(Map.of("LANG", machine)).getLanguage()).isEqualTo(spoken);
    }

    @Test
    void aChosenLanguageWinsOverTheMachines() {
        assertThat(Terminal.language(Map.of("LANG", "fr_FR", "COMPTOIR_LANG", "en")))
                .isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(StartProblem.class)
    void everyProblemOfAStartHasItsSentence(StartProblem problem) {
        for (Locale language : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            assertThat(terminal(language).sentence(problem.code(), Map.of())).isNotEqualTo(problem.code());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "commands"})
    void bothLanguagesSayTheSameThings(String bundle) {
        assertThat(ResourceBundle.getBundle("terminal." + bundle, Locale.FRENCH).keySet())
                .isEqualTo(ResourceBundle.getBundle("terminal." + bundle, Locale.ENGLISH)
                        .keySet());
    }

    @Test
    void valuesArePutIntoTheSentence() {
        assertThat(terminal(Locale.ENGLISH).sentence("start.port_taken", Map.of("port", "80", "listen", "::1")))
                .isEqualTo("Port 80 is already taken on ::1: choose another with --port.");
    }

    private static Terminal terminal(Locale language) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Terminal(language, nowhere, nowhere);
    }
}
