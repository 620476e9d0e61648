package comptoir.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import comptoir.platform.mail.SmtpSettings.Security;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailSenderTest {

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
    });
    private final MailSender sender = new MailSender();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMessageArrivesAsItWasWritten() throws Exception {
        MailOutcome outcome =
                sender.send(message("helene@example.fr"), smtp(server.getSmtp().getPort()));

        assertThat(outcome).isInstanceOf(MailOutcome.HandedOver.class);
        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getMessageID()).isEqualTo("<0191-7f@comptoir>");
        assertThat(received.getSubject()).isEqualTo("Votre devis D-2026-0431 : 20 744,73 €");
        assertThat(received.getHeader("From")).containsExactly("=?UTF-8?Q?Caf=C3=A9s_Belloc?= <devis@belloc.fr>");
        assertThat(received.getReplyTo()[0]).hasToString("Yanis Haddad <yanis@belloc.fr>");
        assertThat(received.getSentDate().toInstant()).isEqualTo(Instant.parse("2026-11-23T09:30:00Z"));
    }

    @Test
    void itsTextItsHtmlAndItsFileAreWhole() throws Exception {
        sender.send(message("helene@example.fr"), smtp(server.getSmtp().getPort()));

        MimeMultipart all = (MimeMultipart) server.getReceivedMessages()[0].getContent();
        MimeMultipart letter = (MimeMultipart) all.getBodyPart(0).getContent();
        assertThat(letter.getContentType()).startsWith("multipart/alternative");
        assertThat((String) letter.getBodyPart(0).getContent()).isEqualTo("Madame,\r\n\r\nvoici <notre> offre à 5 €.");
        assertThat((String) letter.getBodyPart(1).getContent())
                .contains("<p>Madame,</p><p>voici &lt;notre&gt; offre à 5 €.</p>");
        assertThat(MimeUtility.decodeText(all.getBodyPart(1).getFileName())).isEqualTo("Devis été.pdf");
        assertThat(all.getBodyPart(1).getInputStream().readAllBytes()).containsExactly(1, 2, 0, -1);
    }

    @Test
    void sentTwiceItIsTheVerySameMessage() {
        sender.send(message("helene@example.fr"), smtp(server.getSmtp().getPort()));
        sender.send(message("helene@example.fr"), smtp(server.getSmtp().getPort()));
        assertThat(server.getReceivedMessages())
                .extracting(GreenMailUtil::getHeaders)
                .allMatch(headers -> headers.contains("Message-ID: <0191-7f@comptoir>"));
    }

    @Test
    void aWrongPasswordIsRefusedWithTheServersWords() {
        server.setUser("devis@belloc.fr", "devis", "correct");
        SmtpSettings wrong = new SmtpSettings(
                "127.0.0.1", server.getSmtp().getPort(), Security.NONE, "devis", "wrong", Duration.ofSeconds(5));
        assertThat(sender.send(message("helene@example.fr"), wrong))
                .isInstanceOfSatisfying(
                        MailOutcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(535));
        assertThat(wrong.toString()).doesNotContain("wrong");
    }

    @Test
    void aServerThatCannotProveItsNameGetsNothing() {
        SmtpSettings settings =
                new SmtpSettings("127.0.0.1", server.getSmtps().getPort(), Security.TLS, "", "", Duration.ofSeconds(5));
        assertThat(sender.send(message("helene@example.fr"), settings)).isInstanceOf(MailOutcome.Unreachable.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void withoutEncryptionAServerThatMustEncryptGetsNothing() throws IOException {
        try (ScriptedServer plain = new ScriptedServer(Map.of())) {
            SmtpSettings settings =
                    new SmtpSettings("127.0.0.1", plain.port(), Security.STARTTLS, "", "", Duration.ofSeconds(5));
            assertThat(sender.send(message("helene@example.fr"), settings))
                    .isInstanceOfSatisfying(
                            MailOutcome.Unreachable.class,
                            again -> assertThat(again.reason()).contains("STARTTLS"));
        }
    }

    @Test
    void anUnknownRecipientIsFinal() throws IOException {
        assertThat(answerTo(Map.of("RCPT", "550 5.1.1 no such user")))
                .isEqualTo(new MailOutcome.Refused(550, "550 5.1.1 no such user"));
    }

    @Test
    void aMessageTurnedDownAtItsEndIsFinal() throws IOException {
        assertThat(answerTo(Map.of(".", "554 5.7.1 looks like spam")))
                .isEqualTo(new MailOutcome.Refused(554, "554 5.7.1 looks like spam"));
    }

    @Test
    void aBusyServerIsTriedAgain() throws IOException {
        assertThat(answerTo(Map.of("RCPT", "451 4.7.1 greylisted")))
                .isEqualTo(new MailOutcome.TryAgain("451 4.7.1 greylisted"));
        assertThat(answerTo(Map.of(".", "452 4.3.1 disk full"))).isInstanceOf(MailOutcome.TryAgain.class);
        assertThat(answerTo(Map.of("hello", "421 too many"))).isInstanceOf(MailOutcome.Unreachable.class);
        assertThat(answerTo(Map.of("MAIL", ScriptedServer.HANG_UP))).isInstanceOf(MailOutcome.TryAgain.class);
    }

    @Test
    void nobodyListeningIsTriedAgain() throws IOException {
        int freePort;
        try (ServerSocket socket = new ServerSocket(0)) {
            freePort = socket.getLocalPort();
        }
        assertThat(sender.send(message("helene@example.fr"), smtp(freePort)))
                .isInstanceOfSatisfying(
                        MailOutcome.Unreachable.class,
                        again -> assertThat(again.reason()).contains("refused"));
    }

    @Test
    void whenTheAnswerAfterTheLastDotIsLostItIsPerhapsGone() throws IOException {
        assertThat(answerTo(Map.of(".", ScriptedServer.HANG_UP))).isInstanceOf(MailOutcome.PerhapsGone.class);
    }

    private MailOutcome answerTo(Map<String, String> script) throws IOException {
        try (ScriptedServer scripted = new ScriptedServer(script)) {
            return sender.send(message("helene@example.fr"), smtp(scripted.port()));
        }
    }

    private static SmtpSettings smtp(int port) {
        return new SmtpSettings("127.0.0.1", port, Security.NONE, "", "", Duration.ofSeconds(5));
    }

    private static MailMessage message(String to) {
        return new MailMessage(
                "<0191-7f@comptoir>",
                MailAddress.parse("Cafés Belloc", "devis@belloc.fr").orThrow(),
                Optional.of(MailAddress.parse("Yanis Haddad", "yanis@belloc.fr").orThrow()),
                List.of(MailAddress.parse("Mme Hélène Rabaud", to).orThrow()),
                "Votre devis D-2026-0431 : 20 744,73 €",
                MailBody.of("Madame,\n\nvoici <notre> offre à 5 €."),
                List.of(new MailAttachment("../Devis été.pdf", "application/pdf", new byte[] {1, 2, 0, -1})),
                Instant.parse("2026-11-23T09:30:00Z"));
    }
}
