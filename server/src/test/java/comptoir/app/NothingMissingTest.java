package comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class NothingMissingTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().annotationIntrospector(new NothingMissing()).build();

    record Part(String name) {}

    record Body(
            String text,
            @Nullable String note,
            List<Part> parts,
            Map<String, @Nullable Object> values,
            Optional<String> more,
            int count,
            @Nullable List<Map<String, @Nullable Object>> free,
            @Nullable Map<String, Part> byName) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'parts': [], 'values': {}, 'count': 1}",
                "{'text': null, 'parts': [], 'values': {}, 'count': 1}",
                "{'text': 'x', 'parts': null, 'values': {}, 'count': 1}",
                "{'text': 'x', 'parts': [null], 'values': {}, 'count': 1}",
                "{'text': 'x', 'parts': [{}], 'values': {}, 'count': 1}",
                "{'text': 'x', 'parts': [{'name': null}], 'values': {}, 'count': 1}",
                "{'text': 'x', 'parts': [], 'values': null, 'count': 1}",
                "{'text': 'x', 'parts': [], 'count': 1}",
                "{'text': 'x', 'parts': [], 'values': {}, 'count': 1, 'byName': {'a': null}}"
            })
    void whatMustBeThereIsMissed(String body) {
        assertThatThrownBy(() -> JSON.readValue(body.replace('\'', '"'), Body.class))
                .isInstanceOf(DatabindException.class);
    }

    @Test
    void whatMayBeAbsentMayBeAbsentOrNull() {
        Map<String, @Nullable Object> emptied = new HashMap<>();
        emptied.put("phone", null);
        for (String body : List.of(
                "{'text': 'x', 'parts': [{'name': 'y'}], 'values': {'phone': null}, 'count': 1}",
                "{'text': 'x', 'note': null, 'more': null, 'parts': [{'name': 'y'}], 'values': {'phone': null}, 'count': 1}")) {
            assertThat(JSON.readValue(body.replace('\'', '"'), Body.class))
                    .isEqualTo(new Body("x", null, List.of(new Part("y")), emptied, Optional.empty(), 1, null, null));
        }
        assertThat(JSON.readValue(
                                "{'text': 'x', 'parts': [], 'values': {}, 'count': 1, 'free': [{'phone': null}]}"
                                        .replace('\'', '"'),
                                Body.class)
                        .free())
                .isEqualTo(List.of(emptied));
    }
}
