package comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR76 3000 6000 0112 3456 7890 189",
                "fr14 2004 1010 0505 0001 3M02 606",
                "IBAN: DE89 3704 0044 0532 0130 00",
                "BE71-0961-2345-6769",
                "NO93 8601 1117 947",
                "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
                "LC55 HEMM 0001 0001 0012 0012 0002 3015",
                "GB29 NWBK 6016 1331 9268 19"
            })
    void accountsOfTheRegisterAreRightHoweverTheyAreSpaced(String writing) {
        assertThat(Iban.parse(writing).isOk()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "FR76 3000 6000 0112 3456 7890 198, iban.key",
        "FR77 3000 6000 0112 3456 7890 189, iban.key",
        "FR76 3000 6000 0112 3456 7890 18, iban.length",
        "BE71 0961 2345 6769 0, iban.length",
        "US12 3456 7890 1234 5678, iban.country",
        "3000 6000 0112 3456 7890 189, iban.form",
        "FR76, iban.form"
    })
    void whatIsWrongIsSaid(String writing, String code) {
        assertThat(Iban.parse(writing))
                .isInstanceOfSatisfying(
                        Outcome.No.class,
                        no -> assertThat(no.refusal().problem().code()).isEqualTo(code));
    }

    @Test
    void itIsShownInFours() {
        assertThat(Iban.parse("FR7630006000011234567890189").orThrow().shown())
                .isEqualTo("FR76 3000 6000 0112 3456 7890 189".replace(' ', '\u00a0'));
    }
}
