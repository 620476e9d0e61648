package comptoir.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How names of people are written. */
class PersonNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DUPONT | Dupont
                    jean-pierre | Jean-Pierre
                    LE GOFF | Le Goff
                    DE LA TOUR-D’AUVERGNE | de La Tour-d’Auvergne
                    DE GAULLE | de Gaulle
                    D'ORMESSON | d'Ormesson
                    O’BRIEN | O’Brien
                    MÜLLER | Müller
                    ÉLODIE | Élodie
                    VAN DER BERG | van der Berg
                    McDonald | McDonald
                    Anne   Marie | Anne Marie
                    Du | Du
                    DU | Du
                    B | B
                    李小龙 | 李小龙
                    """)
    void namesInOneSizeAreWrittenAsOnALetter(String written, String tidied) {
        assertThat(PersonNames.tidied(written)).isEqualTo(tidied);
        assertThat(PersonNames.tidied(tidied)).isEqualTo(tidied);
    }
}
