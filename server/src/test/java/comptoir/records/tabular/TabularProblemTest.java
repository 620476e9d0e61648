package comptoir.records.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TabularProblemTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyProblemAndReasonHasItsSentence(String language) {
        ResourceBundle sentences = ResourceBundle.getBundle("messages/tabular", Locale.of(language));
        assertThat(new TreeSet<>(sentences.keySet()))
                .containsExactlyElementsOf(new TreeSet<>(Stream.concat(
                                Arrays.stream(TabularProblem.values()).map(TabularProblem::code),
                                Arrays.stream(FormatReason.Kind.values()).map(FormatReason.Kind::key))
                        .toList()));
    }
}
