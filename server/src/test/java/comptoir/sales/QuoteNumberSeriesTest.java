package comptoir.sales;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.kernel.Outcome;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteNumberSeriesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void aNumberCarriesItsYearAndItsZeros() {
        assertThat(series("D-{YYYY}-{0000}").number(DAY, 431)).isEqualTo("D-2026-0431");
        assertThat(series("{YY}{MM}/{00}").number(DAY, 7)).isEqualTo("2611/07");
    }

    @Test
    void theNumberAfterTheLastOfItsDigitsIsWider() {
        assertThat(series("D{000}").number(DAY, 1000)).isEqualTo("D1000");
    }

    @Test
    void theCounterStartsAgainWithWhatTheNumberShows() {
        assertThat(series("D-{YYYY}-{0000}").counterOf(DAY)).isEqualTo("2026");
        assertThat(series("D-{YY}{MM}-{0000}").counterOf(DAY)).isEqualTo("2026-11");
        assertThat(series("D{0000}").counterOf(DAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "D-{YYYY}", "{0000}{0000}", "D {0000}", "É{0000}", "D-{MM}-{0000}", "D-{DD}-{0000}"})
    void aSeriesThatCouldNotTellTwoQuotesApartIsRefused(String pattern) {
        assertThat(QuoteNumberSeries.parse(pattern)).isInstanceOf(Outcome.No.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../{0000}", "/{0000}", ".{0000}", "D/../{0000}"})
    void aSeriesThatReadsAsAWayToAnotherFolderIsRefused(String pattern) {
        assertThat(QuoteNumberSeries.parse(pattern)).isInstanceOf(Outcome.No.class);
    }

    private static QuoteNumberSeries series(String pattern) {
        return QuoteNumberSeries.parse(pattern).orThrow();
    }
}
