package comptoir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Short names of workspaces. */
class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Béloc & Fils, beloc_fils",
        "3 Suisses, suisses",
        "Œuvre d’Art, oeuvre_d_art",
        "日本, entreprise",
        "Acme Legal, entreprise",
        "Une Société au Nom Interminable et Plus Encore, une_societe_au_nom_interminabl"
    })
    void theNameOfTheCompanyMakesIt(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @Test
    void aTakenOneGetsANumber() {
        assertThat(Slug.free("Béloc", slug -> !Set.of("beloc", "beloc_2").contains(slug)))
                .isEqualTo("beloc_3");
    }
}
