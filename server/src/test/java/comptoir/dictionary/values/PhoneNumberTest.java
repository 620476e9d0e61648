package comptoir.dictionary.values;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.kernel.TestData;
import comptoir.kernel.Writings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "02 99 40 18 27, +33299401827",
        "02.99.40.18.27, +33299401827",
        "Tél. : 02-99-40-18-27, +33299401827",
        "Mobile 06 12 34 56 78, +33612345678",
        "+33 (0)2 99 40 18 27, +33299401827",
        "0033 2 99 40 18 27, +33299401827",
        "33299401827, +33299401827",
        "299401827, +33299401827",
        "299401827.0, +33299401827",
        "02 99 40 18 27 poste 12, +33299401827;ext=12",
        "0590 27 12 34, +590590271234",
        "0692 12 34 56, +262692123456",
        "+32 2 555 12 12, +3225551212"
    })
    void aNumberIsReadAsItIsWrittenInFrance(String writing, String text) {
        assertThat(PhoneNumber.parse(writing).orThrow().text()).isEqualTo(text);
    }

    /** A blank before a number sends it the long way, by the directory of all countries. */
    @Test
    void whatIsReadAtOnceIsReadAsTheDirectoryReadsIt() {
        List<String> different = new ArrayList<>();
        for (int beginning = 100; beginning < 1000; beginning++) {
            for (String between : List.of("", " ", ".", "-", "\u00a0")) {
                String writing = "0" + beginning / 10 + beginning % 10 + "8";
                writing = String.join(between, writing.substring(0, 2), writing.substring(2, 4), "40", "18", "27");
                for (String each : List.of(writing, "+33" + writing.substring(1), "+33 " + writing.substring(1))) {
                    if (!PhoneNumber.parse(each).equals(PhoneNumber.parse(" " + each))) {
                        different.add(each);
                    }
                }
            }
        }
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01 23 45 67", "abc", "112", "", "00 00 00 00 00", "+33 2 99 40 18 27 99", "06 12 34 56 7"})
    void whatIsNoNumberIsRefused(String writing) {
        assertThat(PhoneNumber.parse(writing).isOk()).isFalse();
    }

    @Test
    void numbersAreShownInTheFrenchWay() {
        List<String> different = new ArrayList<>();
        for (JsonNode row : Writings.list("phones")) {
            String shown = new PhoneNumber(row.get("e164").asString()).shown();
            if (!shown.equals(row.get("shown").asString())) {
                different.add(row + " is shown as " + shown);
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void messyFrenchWritingsAreReadAsOthersReadThem() throws Exception {
        JsonNode file = JsonMapper.shared()
                .readTree(TestData.at("4-vcard-ical-mail/phone/phone_examples_public.json")
                        .toFile());
        List<String> different = new ArrayList<>();
        for (JsonNode row : file.get("messy_french")) {
            String read = PhoneNumber.parse(row.get("raw").asString())
                            instanceof comptoir.kernel.Outcome.Ok<PhoneNumber>(PhoneNumber number)
                    ? number.text()
                    : "";
            if (!read.equals(row.get("e164").isNull() ? "" : row.get("e164").asString())) {
                different.add(row + " was read as " + read);
            }
        }
        for (JsonNode row : file.get("examples")) {
            boolean same = PhoneNumber.parse(row.get("international").asString())
                    .map(number -> number.text().equals(row.get("e164").asString()))
                    .equals(comptoir.kernel.Outcome.ok(true));
            if (row.get("valid_py").asBoolean() && !same) {
                different.add(row.toString());
            }
        }
        assertThat(different).isEmpty();
    }
}
