package comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesOfTheNetTest {

    @ParameterizedTest
    @CsvSource({
        "Elodie.Marchand@Exemple.FR, elodie.marchand@exemple.fr",
        "' elodie@exemple.fr ; ', elodie@exemple.fr",
        "mailto:elodie@exemple.fr, elodie@exemple.fr",
        "Élodie Marchand <elodie@exemple.fr>, elodie@exemple.fr",
        "elodie+devis@sous.exemple.co.uk, elodie+devis@sous.exemple.co.uk",
        "contact@société.fr, contact@société.fr"
    })
    void anAddressIsReadAsItIsCopied(String writing, String text) {
        assertThat(EmailAddress.parse(writing).orThrow().text()).isEqualTo(text);
    }

    /** A blank before an address sends it the long way. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Elodie.Marchand@Exemple.FR",
                "a+b_c-d@sous.exemple.co.uk",
                "a..b@exemple.fr",
                ".a@exemple.fr",
                "a@exemple",
                "a@-exemple.fr",
                "a@exemple.f1",
                "a@exemple.1",
                "a@b@exemple.fr",
                "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklm@exemple.fr"
            })
    void whatIsReadAtOnceIsReadAsTheLongWayReadsIt(String writing) {
        assertThat(EmailAddress.parse(writing).map(EmailAddress::text).isOk())
                .isEqualTo(EmailAddress.parse(" " + writing).isOk());
        if (EmailAddress.parse(writing).isOk()) {
            assertThat(EmailAddress.parse(writing)).isEqualTo(EmailAddress.parse(" " + writing));
        }
    }

    @Test
    void twoAddressesInOneCellAreSaidToBeTwo() {
        assertThat(EmailAddress.parse("a@exemple.fr; b@exemple.fr"))
                .isInstanceOfSatisfying(
                        Outcome.No.class,
                        no -> assertThat(no.refusal().problem()).isEqualTo(ValueProblem.EMAIL_SEVERAL));
    }

    @Test
    void wrongAddressesOfAPublicListAreRefused() throws IOException {
        // Mended rather than refused: spaces around, and the name a mail program puts before the address.
        Set<String> mended =
                Set.of("notallowed@example.com ", " notallowed@example.com", "Jacco Van Tuijl <email@example.com>");
        // Rightful local parts: by RFC 5322, where the list's author sees an attack, and by RFC 6531.
        Set<String> rightful = Set.of("sql'or'1'='1'or'test@email.com", "うえあいお@address.com");
        List<String> accepted = lines("invalid-email-addresses.txt").stream()
                .filter(line -> !mended.contains(line) && !rightful.contains(line))
                .filter(line -> EmailAddress.parse(line).isOk())
                .toList();
        assertThat(accepted).isEmpty();
    }

    @Test
    void ofTheRightAddressesOfAPublicListOnlyQuotedAndBareOnesAreRefused() throws IOException {
        List<String> refused = lines("valid-email-addresses.txt").stream()
                .filter(line -> !EmailAddress.parse(line).isOk())
                .filter(line -> !line.contains("\"") && !line.matches(".*@\\[?[\\d.]+]?") && !line.matches(".*@[^.]*"))
                .toList();
        assertThat(refused)
                .containsExactlyInAnyOrderElementsOf(lines("valid-email-addresses.txt").stream()
                        .filter(line -> line.startsWith("\\$"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "www.exemple.fr, https://www.exemple.fr, www.exemple.fr",
        "Exemple.FR/Contact, https://exemple.fr/Contact, exemple.fr/Contact",
        "http://exemple.fr/, http://exemple.fr, exemple.fr",
        "HTTPS://exemple.fr:8443/a?b=c#d, https://exemple.fr:8443/a?b=c#d, exemple.fr:8443/a?b=c#d",
        "exemple.fr:8080, https://exemple.fr:8080, exemple.fr:8080",
        "//exemple.fr, https://exemple.fr, exemple.fr",
        "https://société.fr, https://société.fr, société.fr",
        "http:/exemple.fr, http://exemple.fr, exemple.fr"
    })
    void aSiteIsReadWithOrWithoutItsScheme(String writing, String text, String shown) {
        WebAddress address = WebAddress.parse(writing).orThrow();
        assertThat(address.text()).isEqualTo(text);
        assertThat(address.shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt://exemple.fr/%0aalert(1)",
                "data:text/html,x",
                "ftp://exemple.fr",
                "mailto:a@b.fr",
                "exemple",
                "http://",
                "http://a b.fr",
                "https://exemple.fr/<script>",
                "https://moi:secret@exemple.fr",
                "exemple..fr",
                "-.fr",
                "",
                "https://"
            })
    void whatIsNoSiteIsRefused(String writing) {
        assertThat(WebAddress.parse(writing).isOk()).isFalse();
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(TestData.at("4-vcard-ical-mail/email-address/" + file)).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
