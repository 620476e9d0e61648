package comptoir.documents;

import static comptoir.kernel.Money.EUR;
import static org.assertj.core.api.Assertions.assertThat;

import comptoir.kernel.Money;
import comptoir.kernel.Percentage;
import comptoir.kernel.Quantity;
import comptoir.kernel.UnitPrice;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FrenchFiguresTest {

    @Test
    void figuresAreWrittenTheFrenchWay() {
        assertThat(FrenchFigures.money(Money.of("1234567.5", EUR))).isEqualTo("1\u00A0234\u00A0567,50\u00A0€");
        assertThat(FrenchFigures.money(Money.of("-782.45", EUR))).isEqualTo("\u2212782,45\u00A0€");
        assertThat(FrenchFigures.roundMoney(Money.of("80000", EUR))).isEqualTo("80\u00A0000\u00A0€");
        assertThat(FrenchFigures.percent(Percentage.of("5.50"))).isEqualTo("5,5\u00A0%");
        assertThat(FrenchFigures.price(UnitPrice.of("1276.4", EUR))).isEqualTo("1\u00A0276,40");
        assertThat(FrenchFigures.price(UnitPrice.of("33.333333", EUR))).isEqualTo("33,333333");
        assertThat(FrenchFigures.quantity(Quantity.of("1000.25"))).isEqualTo("1\u00A0000,25");
    }

    @Test
    void daysAreWrittenInFull() {
        assertThat(FrenchFigures.day(LocalDate.of(2026, 11, 23))).isEqualTo("23\u00A0novembre\u00A02026");
        assertThat(FrenchFigures.day(LocalDate.of(2027, 8, 1))).isEqualTo("1er\u00A0août\u00A02027");
    }

    @Test
    void longNumbersAreReadInGroups() {
        assertThat(FrenchFigures.inGroups("513 204 870", 3)).isEqualTo("513\u00A0204\u00A0870");
        assertThat(FrenchFigures.inGroups("FR7630004008280001020456143", 4))
                .isEqualTo("FR76\u00A03000\u00A04008\u00A02800\u00A00102\u00A00456\u00A0143");
    }

    @Test
    void telephonesOfFranceAreReadInPairs() {
        assertThat(FrenchFigures.telephone("+33261912050")).isEqualTo("02\u00A061\u00A091\u00A020\u00A050");
        assertThat(FrenchFigures.telephone("+3226191205")).isEqualTo("+3226191205");
        assertThat(FrenchFigures.telephone("")).isEmpty();
    }
}
