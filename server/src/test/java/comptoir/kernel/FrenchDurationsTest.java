package comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchDurationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 h 30 | 90",
                "1h30 | 90",
                "1 H 05 min | 65",
                "2 heures | 120",
                "1 hour 15 minutes | 75",
                "1,5 h | 90",
                "0.25 h | 15",
                "90 min | 90",
                "90 mn | 90",
                "90 | 90",
                "1:30 | 90",
                "01:30:00 | 90",
                "26:05 | 1565",
                "0 | 0"
            })
    void aDurationIsReadAsPeopleWriteIt(String writing, long minutes) {
        assertThat(FrenchDurations.parse(writing).orThrow()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1 h 60", "1:75", "1,5 h 30", "0,333 h", "-5", "deux heures", "h", "30 s", "1 jour", "9999999"})
    void whatIsNoneIsRefused(String writing) {
        assertThat(FrenchDurations.parse(writing).isOk()).isFalse();
    }

    @Test
    void whatASpreadsheetGetsIsReadBack() {
        assertThat(FrenchDurations.clock(90)).isEqualTo("1:30");
        assertThat(FrenchDurations.parse(FrenchDurations.clock(1565)).orThrow()).isEqualTo(1565L);
    }
}
