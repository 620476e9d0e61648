package comptoir.records.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mme Élodie MARCHAND | Mme | Élodie | MARCHAND",
                "MARCHAND Élodie | '' | Élodie | MARCHAND",
                "Dr. Jean-Paul de La Tour | Dr | Jean-Paul | de La Tour",
                "Le Goff, Anne | '' | Anne | Le Goff",
                "LE GOFF Anne | '' | Anne | LE GOFF",
                "Anne LE GOFF | '' | Anne | LE GOFF",
                "Le Goff Anne | '' | Anne | Le Goff",
                "Anne Le Goff | '' | Anne | Le Goff",
                "Marchand, Mme Élodie | Mme | Élodie | Marchand",
                "Monsieur Paul Martin | M. | Paul | Martin",
                "M. Martin | M. | '' | Martin",
                "M Paul Martin | M. | Paul | Martin",
                "Marie Claire Dupont | '' | Marie Claire | Dupont",
                "Charles d'Ormesson | '' | Charles | d'Ormesson",
                "de VILLEPIN Dominique | '' | Dominique | de VILLEPIN",
                "Jean-Paul DE LA TOUR | '' | Jean-Paul | DE LA TOUR",
                "J. Martin | '' | J. | Martin",
                "Madonna | '' | '' | Madonna",
                "Ludwig van Beethoven | '' | Ludwig | van Beethoven",
                "Mr. John Smith | M. | John | Smith"
            })
    void aNameIsTakenApart(String writing, String civility, String first, String last) {
        assertThat(FullName.parse(writing)).isEqualTo(new FullName(civility, first, last));
    }

    @Test
    void theWordsOfANameAreNeverLost() {
        assertThat(FullName.parse("  Mme\u00a0 Élodie   Marchand ").addressed()).isEqualTo("Mme Élodie Marchand");
        assertThat(FullName.parse("").shown()).isEmpty();
    }

    @Test
    void aNameIsJoinedForReadingAndForSorting() {
        FullName name = new FullName("Dr", "Anne", "Le Goff");
        assertThat(name.shown()).isEqualTo("Anne Le Goff");
        assertThat(name.listed()).isEqualTo("Le Goff Anne");
    }
}
