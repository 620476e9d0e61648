package comptoir.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class QuoteTotalsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("comptoir.sales.QuoteVectors#all")
    void aQuoteComesToWhatTheVectorSays(JsonNode vector) {
        JsonNode made = QuoteVectors.made(vector);
        vector.get("expected")
                .properties()
                .forEach(expected -> assertThat(made.get(expected.getKey()))
                        .as(vector.get("name").asString() + ": " + expected.getKey())
                        .isEqualTo(expected.getValue()));
    }

    @Test
    void theGeneratedVectorsAreWhatTheOracleReckons() {
        List<JsonNode> generated = QuoteVectors.named("generated");
        assertThat(generated).hasSizeGreaterThanOrEqualTo(200).isEqualTo(new GenerateQuoteVectors().all());
    }

    @Test
    void thousandsMoreQuotesAgreeWithTheOracle() {
        GenerateQuoteVectors drawn = new GenerateQuoteVectors();
        for (int i = 0; i < 20; i++) {
            drawn.all().forEach(this::aQuoteComesToWhatTheVectorSays);
        }
    }
}
