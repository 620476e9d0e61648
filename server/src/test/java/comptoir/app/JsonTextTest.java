package comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as text that can be kept. */
class JsonTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "\"é €\"", "\"\\ud83d\\ude00\"", "\"\\\\u0000\"", "\"\\u00e9\\n\"", "\"\\uzzzz\"", "\"\\"})
    void honestTextPasses(String json) {
        assertThat(JsonText.isClean(json.getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\u0000\"",
                "\"\\\\\\u0000\"",
                "\"\\ud83d\"",
                "\"\\ude00\"",
                "\"\\ud83d \\ude00\"",
                "\"\\ud83d\\ud83d\\ude00\"",
                "\"\\ud83d\\ude00\\ude00\"",
                "\0"
            })
    void whatNoTextHasDoesNot(String json) {
        assertThat(JsonText.isClean(json.getBytes(StandardCharsets.UTF_8))).isFalse();
    }
}
