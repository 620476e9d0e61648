package comptoir.records.files;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.kernel.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @Test
    void aNameIsKeptAsPeopleWroteItButForBlanksAround() {
        assertThat(kept("  Contrat signé – v2 (été).pdf ")).isEqualTo("Contrat signé – v2 (été).pdf");
        assertThat(kept("👩‍🍳 carte.png")).isEqualTo("👩‍🍳 carte.png");
        assertThat(kept("a".repeat(200))).hasSize(200);
    }

    @Test
    void whatAMacWritesInTwoSignsIsOne() {
        assertThat(kept("e\u0301te\u0301.pdf")).isEqualTo("été.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "''                       , file.name_empty",
        "'   '                    , file.name_empty",
        "../../etc/passwd         , file.name_with_path",
        "C:\\temp\\devis.pdf      , file.name_with_path",
        "..                       , file.name_with_path",
        "devis\u0000.pdf          , file.name_deceives",
        "devis\u001b[31m.pdf      , file.name_deceives",
        "facture\u202efdp.exe     , file.name_deceives",
        "facture\u2067fdp.exe     , file.name_deceives",
        "fac\u200bture.pdf        , file.name_deceives",
        "fac\ud83dture.pdf        , file.name_deceives"
    })
    void whatWouldReadAsSomethingElseIsRefused(String typed, String code) {
        assertThat(refused(typed)).isEqualTo(code);
    }

    @Test
    void threeHundredCharactersAreTooMany() {
        assertThat(refused("a".repeat(300))).isEqualTo("file.name_too_long");
        assertThat(refused("a".repeat(300_000))).isEqualTo("file.name_too_long");
    }

    private static String kept(String typed) {
        return FileName.of(typed).orThrow().text();
    }

    private static String refused(String typed) {
        return FileName.of(typed) instanceof Outcome.No<FileName>(var refusal)
                ? refusal.problem().code()
                : "kept";
    }
}
