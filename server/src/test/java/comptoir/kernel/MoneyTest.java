package comptoir.kernel;

import static comptoir.kernel.Money.EUR;
import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void equalAmountsAreEqualHoweverTheyWereWritten() {
        assertThat(euros("120")).isEqualTo(euros("120.00")).hasToString("120.00 EUR");
        assertThat(Percentage.of("20.00")).isEqualTo(Percentage.of("20"));
        assertThat(Quantity.of("100")).isEqualTo(Quantity.of("1e2")).hasToString("100");
    }

    @Test
    void nothingIsRoundedInSilence() {
        assertThatThrownBy(() -> euros("1.005")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Quantity.of("0.00001")).isInstanceOf(IllegalArgumentException.class);
        assertThat(euros("0.25").times(Percentage.of("10"), HALF_UP)).isEqualTo(euros("0.03"));
    }

    @Test
    void twoCurrenciesDoNotMix() {
        Money francs = Money.of("1", Currency.getInstance("CHF"));
        assertThatThrownBy(() -> euros("1").plus(francs)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSharedAmountLosesNoCent() {
        assertThat(euros("10.00").sharedBy(all("33.33", "33.33", "33.34"))).isEqualTo(all("3.33", "3.33", "3.34"));
        assertThat(euros("0.02").sharedBy(all("1", "1", "1"))).isEqualTo(all("0.01", "0.01", "0.00"));
        assertThat(euros("10.00").sharedBy(all("150", "-50"))).isEqualTo(all("15.00", "-5.00"));
        assertThat(euros("-1.00").sharedBy(all("-1", "-2"))).isEqualTo(all("-0.33", "-0.67"));
    }

    private static List<Money> all(String... amounts) {
        return Stream.of(amounts).map(MoneyTest::euros).toList();
    }

    private static Money euros(String amount) {
        return Money.of(amount, EUR);
    }
}
