package comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueProblemTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyProblemHasItsSentence(String language) {
        ResourceBundle sentences = ResourceBundle.getBundle("messages/values", Locale.of(language));
        assertThat(new TreeSet<>(sentences.keySet()))
                .containsExactlyElementsOf(new TreeSet<>(Arrays.stream(ValueProblem.values())
                        .map(ValueProblem::code)
                        .toList()));
        assertThat(sentences.keySet().stream().map(sentences::getString))
                .allMatch(sentence -> sentence.contains("{value}"));
    }
}
