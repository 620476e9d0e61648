package comptoir.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How towns are spelt, and their postcodes. */
class TownNamesTest {

    private final TownNames towns = new TownNames();

    TownNamesTest() {
        towns.add("22000", "Saint-Brieuc");
        towns.add("01000", "Bourg-en-Bresse");
        towns.add("01000", "Saint-Denis-lès-Bourg");
        towns.add("62100", "Calais");
    }

    @Test
    void aTownIsSpeltAsTheDirectoryHasItWhereItIsMeant() {
        assertThat(towns.spelling("22000", "ST BRIEUC")).contains("Saint-Brieuc");
        assertThat(towns.spelling("22000", "saint brieuc cedex 2")).contains("Saint-Brieuc");
        assertThat(towns.spelling("01000", "ST DENIS LES BOURG")).contains("Saint-Denis-lès-Bourg");
        assertThat(towns.spelling("22000", "Brieuc")).isEmpty();
        assertThat(towns.spelling("62100", "Saint-Brieuc")).isEmpty();
        assertThat(towns.spelling("99999", "Calais")).isEmpty();
    }

    @Test
    void aPostcodeGetsItsFirstZeroBackWhereTheTownSaysSo() {
        assertThat(towns.postcode("1000", "Bourg en Bresse")).contains("01000");
        assertThat(towns.postcode("1000", "Bruxelles")).isEmpty();
        assertThat(towns.postcode("62 100", "Calais")).contains("62100");
        assertThat(towns.postcode("SW1A 1AA", "London")).isEmpty();
    }
}
