package comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.kernel.FrenchDates.Order;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FrenchDatesTest {

    @Test
    void daysAreReadAsPeopleWriteThem() {
        assertThat(Writings.misread("dates", writing -> FrenchDates.parse(writing, Writings.today())))
                .isEmpty();
    }

    @Test
    void momentsAreReadInThePersonsZone() {
        assertThat(Writings.misread(
                        "moments",
                        writing ->
                                FrenchDates.parseMoment(writing, Writings.today(), Writings.zone(), Order.DAY_FIRST)))
                .isEmpty();
    }

    @Test
    void anAmericanFileIsReadMonthFirstWhenSaid() {
        assertThat(FrenchDates.parse("11/22/2026", Writings.today(), Order.MONTH_FIRST)
                        .orThrow())
                .isEqualTo("2026-11-22");
    }

    @Test
    void aDayIsShownWithItsShortMonth() {
        assertThat(FrenchDates.shown(LocalDate.of(2026, 11, 22))).isEqualTo("22\u00a0nov.\u00a02026");
        assertThat(FrenchDates.parse(FrenchDates.shown(LocalDate.of(2026, 2, 1)), Writings.today())
                        .orThrow())
                .isEqualTo("2026-02-01");
    }
}
