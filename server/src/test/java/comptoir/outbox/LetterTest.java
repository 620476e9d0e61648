package comptoir.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import comptoir.platform.mail.MailAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterTest {

    @Test
    void severalAddressesAreReadWithTheirNames() {
        Letter letter = Letter.read(
                        "Hélène Rabaud <helene@exemple.fr>; \"Marchand, Élodie\" <elodie@exemple.fr>, accueil@exemple.fr",
                        "Votre devis",
                        "Bonjour")
                .orThrow();
        assertThat(letter.to())
                .containsExactly(
                        new MailAddress("Hélène Rabaud", "helene@exemple.fr"),
                        new MailAddress("Marchand, Élodie", "elodie@exemple.fr"),
                        new MailAddress("", "accueil@exemple.fr"));
        assertThat(Letter.read(Letter.written(letter.to()), "a", "b").orThrow().to())
                .isEqualTo(letter.to());
    }

    @Test
    void whatIsMissingOrWrongIsSaidWhereItStands() {
        assertThat(places(Letter.read("  ", " ", ""))).containsExactly("to", "subject", "body");
        assertThat(places(Letter.read("helene", "Devis", "Bonjour"))).containsExactly("to");
        assertThat(places(Letter.read("a@b.fr,".repeat(21), "Devis", "Bonjour")))
                .containsExactly("to");
        assertThat(places(Letter.read("a@b.fr", "x".repeat(301), "y".repeat(20_001))))
                .containsExactly("subject", "body");
    }

    @Test
    void aListOfAddressesWithoutEndIsRefusedAtOnce() {
        assertThat(places(Letter.read("\"".repeat(40_000), "Devis", "Bonjour"))).containsExactly("to");
        assertThat(places(Letter.read(" ".repeat(8_001), "Devis", "Bonjour"))).containsExactly("to");
        assertThat(places(Letter.read("\"".repeat(8_000), "Devis", "Bonjour"))).containsExactly("to");
    }

    @Test
    void aMarkThatOpensNothingHidesNoAddress() {
        assertThat(Letter.read("a@b.fr, \"Marchand, Élodie\" <elodie@b.fr>\nc@b.fr", "a", "b")
                        .orThrow()
                        .to())
                .hasSize(3);
        assertThat(places(Letter.read("Hélène\" <a@b.fr>, c@b.fr", "a", "b"))).containsExactly("to");
    }

    @Test
    void aSubjectIsOneLine() {
        Letter letter = Letter.read("a@b.fr", "Votre\r\nBcc: tous@exemple.fr", "Un\r\ndeux")
                .orThrow();
        assertThat(letter.subject()).isEqualTo("Votre Bcc: tous@exemple.fr");
        assertThat(letter.body()).isEqualTo("Un\ndeux");
    }

    private static List<String> places(Outcome<Letter> outcome) {
        return outcome instanceof Outcome.No<Letter>(Refusal refusal)
                ? refusal.at().stream().map(Refusal.Located::place).toList()
                : List.of();
    }
}
