package comptoir.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.kernel.Outcome;
import comptoir.kernel.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailMessageTest {

    private static final MailAddress BELLOC =
            MailAddress.parse("Cafés Belloc", "devis@belloc.fr").orThrow();

    @Test
    void aSecondHeaderCannotBeSmuggledIn() {
        assertThat(problem(message("Devis\r\nBcc: spy@example.org").checked())).isEqualTo(MailProblem.HEADER_BROKEN);
        assertThat(problem(message("Devis\u2028Bcc: x").checked())).isEqualTo(MailProblem.HEADER_BROKEN);
        assertThat(problem(MailAddress.parse("Belloc\nBcc: spy@example.org", "devis@belloc.fr")))
                .isEqualTo(MailProblem.HEADER_BROKEN);
        assertThat(message("Devis : à signer").checked().isOk()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "belloc",
                "@belloc.fr",
                "a@",
                "a b@belloc.fr",
                "a@belloc..fr",
                "a@b.fr, c@d.fr",
                "a@b.fr\r\nBcc: c@d.fr",
                "é@belloc.fr",
                "Belloc <a@b.fr>"
            })
    void whatIsNoAddressIsRefused(String mailbox) {
        assertThat(problem(MailAddress.parse("", mailbox))).isEqualTo(MailProblem.ADDRESS_MALFORMED);
    }

    @Test
    void anAccentedDomainIsWrittenInTheLettersOfTheNetwork() {
        assertThat(MailAddress.parse("", " contact@cafés.fr ").orThrow().mailbox())
                .isEqualTo("contact@xn--cafs-dpa.fr");
    }

    @Test
    void aMessageIsTriedFourTimesMoreEachLater() {
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        assertThat(List.of(1, 2, 3, 4).stream()
                        .map(failed -> Duration.between(
                                now, MailRetries.nextAfter(failed, now).orElseThrow())))
                .containsExactly(
                        Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(4));
        assertThat(MailRetries.nextAfter(5, now)).isEmpty();
    }

    private static MailMessage message(String subject) {
        return new MailMessage(
                "<1@comptoir>",
                BELLOC,
                Optional.empty(),
                List.of(BELLOC),
                subject,
                MailBody.of("x"),
                List.of(),
                Instant.EPOCH);
    }

    private static Problem problem(Outcome<?> outcome) {
        return ((Outcome.No<?>) outcome).refusal().problem();
    }
}
