package comptoir.documents;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.kernel.Quantity;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchUnitsTest {

    @ParameterizedTest
    @CsvSource({
        "1, pièce, 1 pièce",
        "2, pièce, 2 pièces",
        "1.5, heure, '1,5 heure'",
        "0, jour, 0 jour",
        "-3, lot, -3 lots",
        "12, mois, 12 mois",
        "4, demi-journée, 4 demi-journées",
        "3, mètre carré, 3 mètres carrés",
        "5, jour de formation, 5 jours de formation",
        "2, tonneau, 2 tonneaux",
        "2, journal, 2 journaux",
        "10, kg, 10 kg",
        "10, m², 10 m²",
        "10, kWh, 10 kWh",
        "10, h, 10 h",
        "10, U, 10 U",
        "2, an, 2 ans",
        "7, '', 7",
    })
    void aUnitIsCountedAsFrenchCountsIt(String quantity, String unit, String said) {
        String counted = FrenchUnits.counted(new Quantity(new BigDecimal(quantity)), unit);
        assertThat(counted.replace('\u00A0', ' ').replace('\u2212', '-')).isEqualTo(said);
    }
}
