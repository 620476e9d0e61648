package comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FrenchIdentifiersTest {

    @Test
    void aSirenIsReadWithSpacesPointsAndItsLabel() {
        for (String writing : List.of(
                "802 954 784", "802.954.784", "SIREN : 802\u00a0954\u00a0784", "8,02954784E+8", "802954784.0")) {
            assertThat(Siren.parse(writing).orThrow().shown()).isEqualTo("802\u00a0954\u00a0784");
        }
    }

    @Test
    void aSiretKnowsItsSiren() {
        Siret siret = Siret.parse("802 954 784 00020").orThrow();
        assertThat(siret.siren().text()).isEqualTo("802954784");
        assertThat(siret.shown()).isEqualTo("802\u00a0954\u00a0784\u00a000020");
    }

    @Test
    void laPosteHasARuleOfItsOwn() {
        assertThat(Siret.parse("35600000000048").isOk()).isTrue();
        assertThat(Siret.parse("356 000 000 49837").isOk()).isTrue();
        assertThat(Siret.parse("356 000 000 49838").isOk()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "80295478400029, siret.key",
        "802954784, siret.form",
        "'8,02955E+13', identifier.digits_lost",
        "abc, siret.form",
        "٨٠٢٩٥٤٧٨٤٠٠٠٢٠, siret.form",
        "'', siret.form"
    })
    void aWrongSiretSaysWhatIsWrong(String writing, String code) {
        assertThat(code(Siret.parse(writing))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "FR 83 404 833 048, FR83404833048, FR",
        "fr83.404.833.048, FR83404833048, FR",
        "83404833048, FR83404833048, FR",
        "N° TVA : FR83404833048, FR83404833048, FR",
        "BE 0417.497.106, BE0417497106, BE",
        "GR 094259216, EL094259216, GR",
        "ATU 1358 5627, ATU13585627, AT",
        "ES X-5910266-W, ESX5910266W, ES",
        "CHE-123.456.788 TVA, CHE123456788TVA, CH"
    })
    void aNumberForVatKnowsItsCountry(String writing, String text, String country) {
        VatNumber number = VatNumber.parse(writing).orThrow();
        assertThat(number.text()).isEqualTo(text);
        assertThat(number.country()).isEqualTo(country);
    }

    @ParameterizedTest
    @CsvSource({
        "FR84404833048, vat.key",
        "FR8340483304, vat.form",
        "ZZ123, vat.country",
        "BE12, vat.form",
        "12, vat.form",
        "'', vat.form"
    })
    void aWrongNumberForVatSaysWhatIsWrong(String writing, String code) {
        assertThat(code(VatNumber.parse(writing))).isEqualTo(code);
    }

    @Test
    void theNumberForVatFollowsFromTheSiren() {
        assertThat(new Siren("404833048").vatNumber().shown()).isEqualTo("FR\u00a083\u00a0404\u00a0833\u00a0048");
    }

    @Test
    void publicIdentifiersAreJudgedAsOthersJudgeThem() throws Exception {
        JsonNode list = JsonMapper.shared()
                .readTree(TestData.at("2-france/siren-siret-tva/fr_identifiers_public.json")
                        .toFile());
        List<String> different = new ArrayList<>();
        for (JsonNode row : list) {
            Outcome<?> outcome =
                    parse(row.get("kind").asString(), row.get("raw").asString());
            if (!row.get("valid").isNull() && row.get("valid").asBoolean() != outcome.isOk()) {
                different.add(row + " " + outcome);
            }
        }
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1000, 01000", "35 000, 35000", "F-35000, 35000", "35000.0, 35000", "97400, 97400", "01 000, 01000"})
    void aFrenchPostcodeGetsItsLostZeroBack(String writing, String text) {
        assertThat(Postcode.parse(writing, "FR").orThrow().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"123", "350000", "35A00", "00123", "''"})
    void whatIsNoFrenchPostcodeIsRefused(String writing) {
        assertThat(code(Postcode.parse(writing, "FR"))).isEqualTo("postcode.form");
    }

    @Test
    void abroadAPostcodeStaysAsWritten() {
        assertThat(Postcode.parse(" sw1a  1aa", "GB").orThrow().text()).isEqualTo("SW1A 1AA");
        assertThat(Postcode.parse("1000", "BE").orThrow().text()).isEqualTo("1000");
    }

    @Test
    void aPersonMayHaveAnyPostcodePaddedToFive() {
        assertThat(Postcode.padded("1207", 5)).isEqualTo("01207");
        assertThat(Postcode.padded("13023", 5)).isEqualTo("13023");
        assertThat(Postcode.padded("SW1A", 5)).isEqualTo("SW1A");
    }

    private static Outcome<?> parse(String kind, String writing) {
        return switch (kind) {
            case "siren" -> Siren.parse(writing);
            case "siret" -> Siret.parse(writing);
            default -> VatNumber.parse(writing);
        };
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.No<?>(Refusal refusal)
                ? refusal.problem().code()
                : "ok";
    }
}
