package comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.kernel.FrenchNumbers.Decimal;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FrenchNumbersTest {

    @Test
    void amountsAreReadAsPeopleWriteThem() {
        assertThat(Writings.misread("numbers", FrenchNumbers::parse)).isEmpty();
    }

    @Test
    void theFilesDecimalSignDecidesWhatAWritingLeavesOpen() {
        assertThat(FrenchNumbers.parse("1.234", Decimal.COMMA).orThrow()).isEqualTo("1234");
        assertThat(FrenchNumbers.parse("1.234", Decimal.POINT).orThrow()).isEqualTo("1.234");
        assertThat(FrenchNumbers.parse("1,234", Decimal.COMMA).orThrow()).isEqualTo("1.234");
        assertThat(FrenchNumbers.parse("1,234", Decimal.POINT).orThrow()).isEqualTo("1234");
        assertThat(FrenchNumbers.parse("1,5", Decimal.POINT).orThrow()).isEqualTo("1.5");
    }

    @Test
    void anAmbiguousNumberNamesBothReadings() {
        Outcome.No<BigDecimal> no = (Outcome.No<BigDecimal>) FrenchNumbers.parse("1.500");
        assertThat(no.refusal().values()).containsEntry("whole", "1\u00a0500").containsEntry("parted", "1,5");
    }

    @Test
    void aPercentKeepsTheNumberBeforeItsSign() {
        assertThat(FrenchNumbers.parsePercent("5,5 %", Decimal.AS_TYPED).orThrow())
                .isEqualTo("5.5");
        assertThat(FrenchNumbers.parsePercent("20", Decimal.AS_TYPED).orThrow()).isEqualTo("20");
    }

    @Test
    void anAmountMayBearTheSignOfItsCurrencyAndNoOther() {
        assertThat(Writings.list("amounts").stream()
                        .filter(row -> !reading(row)
                                .equals((row.has("refused") ? row.get("refused") : row.get("is")).asString())))
                .isEmpty();
    }

    private static String reading(JsonNode row) {
        return switch (FrenchNumbers.parseAmount(
                row.get("writing").asString(),
                Decimal.AS_TYPED,
                Currency.getInstance(row.get("currency").asString()))) {
            case Outcome.Ok<BigDecimal>(BigDecimal amount) -> amount.toPlainString();
            case Outcome.No<BigDecimal>(Refusal refusal) -> refusal.problem().code();
        };
    }

    @Test
    void amountsAreShownWithFrenchSpacesAndTheTrueMinus() {
        assertThat(FrenchNumbers.shown(new BigDecimal("-1234567.50"))).isEqualTo("−1\u00a0234\u00a0567,50");
        assertThat(FrenchNumbers.shown(new BigDecimal("999"))).isEqualTo("999");
        assertThat(FrenchNumbers.shown(new BigDecimal("12480.00"))).isEqualTo("12\u00a0480,00");
    }
}
