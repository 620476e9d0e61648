package comptoir.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.TestCompany;
import comptoir.dictionary.DictionaryProblem;
import comptoir.kernel.Actor;
import comptoir.kernel.Problem;
import comptoir.kernel.Refused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ViewReadingTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.open();

    private static Map<String, Object> seen(Actor reader, String object, Map<String, Object> definition) {
        ViewReading reading = new ViewReading(belloc.records());
        return belloc.workspace().database().inTransaction(belloc.schema(), tx -> {
            reading.check(tx, belloc.anne(), object, definition);
            return reading.seen(tx, reader, object, definition).orElseThrow();
        });
    }

    private static void refused(Map<String, Object> definition, Problem why) {
        assertThatThrownBy(() -> seen(belloc.anne(), "organisation", definition))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().problem()).isEqualTo(why));
    }

    private static Map<String, Object> summing(String field, String of) {
        return Map.of("summary", List.of(Map.of("field", field, "of", of)));
    }

    @Test
    void aViewKeepsTheColourOfItsRowsAndItsFigures() {
        Map<String, Object> definition =
                Map.of("color", "potential", "summary", List.of(Map.of("field", "revenue", "of", "average")));
        assertThat(seen(belloc.anne(), "organisation", definition)).isEqualTo(definition);
        assertThat(seen(belloc.anne(), "organisation", Map.of("color", ""))).containsEntry("color", "");
        assertThat(seen(belloc.anne(), "organisation", summing("name", "none"))).containsKey("summary");
    }

    @Test
    void whatAViewAsksWronglyIsRefused() {
        refused(Map.of("color", "nowhere"), RecordsProblem.FIELDS_UNKNOWN);
        refused(Map.of("color", 7), DictionaryProblem.VIEW_MALFORMED);
        refused(summing("nowhere", "sum"), RecordsProblem.FIELDS_UNKNOWN);
        refused(summing("name", "guess"), DictionaryProblem.VIEW_MALFORMED);
        refused(
                Map.of("summary", List.of(Map.of("field", "name", "of", "sum", "more", true))),
                DictionaryProblem.VIEW_MALFORMED);
    }

    @Test
    void aFigureOfAHiddenFieldIsNotInAReadersView() {
        assertThat(seen(belloc.camille(), "product", summing("cost", "sum")).get("summary"))
                .isEqualTo(List.of());
    }
}
