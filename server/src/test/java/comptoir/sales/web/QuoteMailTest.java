package comptoir.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import comptoir.TestCompany;
import comptoir.app.TestBrowser;
import comptoir.app.TestServer;
import comptoir.outbox.Postman;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A quote on its way by mail, as the web app asks for it. */
class QuoteMailTest {

    private final GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final TestCompany belloc = TestCompany.discreet();
    private TestBrowser anne;
    private TestBrowser camille;

    @BeforeEach
    void begin() {
        smtp.start();
        belloc.start();
        belloc.edit(belloc.anne(), "member", belloc.camille().member().orElseThrow(), "email", "camille@belloc.fr");
        anne = signedIn(belloc.anne().member().orElseThrow());
        camille = signedIn(belloc.camille().member().orElseThrow());
    }

    @AfterEach
    void end() {
        smtp.stop();
        belloc.close();
    }

    @Test
    void aQuoteLeavesWithTheVeryPdfThatIsKept() throws Exception {
        setServer();
        String quote = draft();
        JsonNode proposed = camille.get(at("/quotes/" + quote + "/message")).json();
        assertThat(proposed.get("to").asString()).isEqualTo("Hélène Rabaud <helene@exemple.fr>");
        assertThat(proposed.get("subject").asString()).startsWith("Votre devis D-");
        assertThat(proposed.get("body").asString()).contains("120,00\u00a0€\u00a0TTC");
        assertThat(proposed.get("mailSet").asBoolean()).isTrue();
        assertThat(camille.get(at("/quotes/" + quote)).json().get("may").toString())
                .contains("\"send\"");

        TestBrowser.Answer sent = send(quote, proposed);
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);

        assertThat(smtp.waitForIncomingEmail(20_000, 1)).isTrue();
        MimeMessage received = smtp.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo(proposed.get("subject").asString());
        assertThat(received.getReplyTo()[0]).hasToString("Camille Roussel <camille@belloc.fr>");
        MimeMultipart parts = (MimeMultipart) received.getContent();
        assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName()))
                .isEqualTo(proposed.at("/file/name").asString());
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
                .isEqualTo(
                        camille.get(at("/quotes/" + quote + "/pdf")).response().body());
        JsonNode state = camille.get(at("/quotes/" + quote)).json();
        assertThat(state.at("/record/values/state").asString()).isEqualTo("sent");
        assertThat(state.at("/events/0/kind").asString()).isEqualTo("send");

        assertThat(state.get("may").toString()).contains("\"send-again\"").doesNotContain("\"send\"");
        assertThat(sendAgain(quote).status()).isEqualTo(200);
        assertThat(smtp.waitForIncomingEmail(20_000, 2)).isTrue();
        assertThat(camille.get(at("/quotes/" + quote)).json().get("versions")).hasSize(1);
    }

    @Test
    void whoComesSecondIsToldAndSendsNothing() {
        String quote = draft();
        assertThat(sendAgain(quote).code()).isEqualTo("quote.not_yet_sent");
        long seen = rev(quote);
        assertThat(send(quote, "helene@exemple.fr").status()).isEqualTo(200);
        TestBrowser.Answer second = send(quote, seen, "helene@exemple.fr");
        assertThat(second.code()).isEqualTo("quote.already_sent");
        assertThat(second.json().get("detail").asString()).contains("déjà parti");
        assertThat(outbox()).hasSize(1);
    }

    @Test
    void whatHasChangedSinceItsSenderSawItIsNotSent() {
        String quote = draft();
        long seen = rev(quote);
        anne.put(
                at("/quotes/" + quote + "/lines"),
                Map.of("lines", List.of(Map.of("kind", "item", "label", "Moulin", "price", "900", "vat", "20"))));
        assertThat(send(quote, seen, "helene@exemple.fr").code()).isEqualTo("quote.changed_meanwhile");
        assertThat(camille.post(at("/quotes/" + quote + "/send"), letter("helene@exemple.fr"))
                        .status())
                .as("without what was seen")
                .isEqualTo(400);
        assertThat(outbox()).isEmpty();
        assertThat(send(quote, rev(quote), "helene@exemple.fr").status()).isEqualTo(200);
    }

    @Test
    void withoutAServerItWaitsInTheOutboxWhichSaysSo() {
        String quote = draft();
        assertThat(camille.get(at("/quotes/" + quote + "/message"))
                        .json()
                        .get("mailSet")
                        .asBoolean())
                .isFalse();
        assertThat(send(quote, "helene@exemple.fr").status()).isEqualTo(200);
        JsonNode waiting = outbox().get(0);
        assertThat(waiting.get("state").asString()).isEqualTo("waitsForSettings");
        assertThat(waiting.at("/about/id").asString()).isEqualTo(quote);
        assertThat(camille.get(at("/outbox?about=" + quote)).json()).containsExactly(waiting);
        assertThat(camille.get(at("/outbox?about=" + draft())).json()).isEmpty();
        assertThat(camille.get(at("/outbox/count")).json().toString()).contains("\"waiting\":1", "\"mailSet\":false");

        setServer();
        assertThat(smtp.waitForIncomingEmail(20_000, 1)).isTrue();
        TestServer.bean(Postman.class).deliverDue(belloc.schema());
        assertThat(outbox().at("/0/state").asString()).isEqualTo("handedOver");
        assertThat(camille.delete(at("/outbox/" + waiting.get("id").asString())).code())
                .isEqualTo("outbox.handed_over");
    }

    @Test
    void aMessageCanBeReadRetriedAndWithdrawnByWhoMayChangeTheQuote() {
        send(draft(), "helene@exemple.fr, accueil@exemple.fr");
        String message = outbox().at("/0/id").asString();
        JsonNode whole = camille.get(at("/outbox/" + message)).json();
        assertThat(whole.get("to").asString()).isEqualTo("helene@exemple.fr, accueil@exemple.fr");
        assertThat(whole.at("/file/bytes").asInt()).isGreaterThan(1000);
        TestBrowser yanis = signedIn(belloc.yanis().member().orElseThrow());
        assertThat(yanis.get(at("/outbox")).json()).isEmpty();
        assertThat(yanis.get(at("/outbox?about=" + whole.at("/about/id").asString()))
                        .json())
                .isEmpty();
        assertThat(yanis.get(at("/outbox/" + message)).status()).isEqualTo(404);
        assertThat(yanis.delete(at("/outbox/" + message)).status()).isEqualTo(404);
        assertThat(camille.post(at("/outbox/" + message + "/retry"), Map.of()).status())
                .isEqualTo(200);
        assertThat(camille.delete(at("/outbox/" + message)).status()).isEqualTo(204);
        assertThat(outbox()).isEmpty();
    }

    @Test
    void aLetterThatCannotGoIsRefusedAndTheQuoteStaysADraft() {
        String quote = draft();
        TestBrowser.Answer refused = send(quote, "helene");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/at/0/place").asString()).isEqualTo("to");
        assertThat(camille.get(at("/quotes/" + quote))
                        .json()
                        .at("/record/values/state")
                        .asString())
                .isEqualTo("draft");
        assertThat(outbox()).isEmpty();
    }

    @Test
    void theSettingsOfMailAreTheAdministratorsAndKeepTheirPasswordToThemselves() {
        assertThat(camille.get(at("/settings/mail")).status()).isEqualTo(403);
        assertThat(anne.get(at("/settings/mail")).json().get("host").isNull()).isTrue();
        assertThat(anne.post(at("/settings/mail/test"), Map.of()).code()).isEqualTo("mail.not_set");
        TestBrowser.Answer wrong = anne.put(
                at("/settings/mail"), Map.of("host", "pas un serveur", "port", 70_000, "security", "ssl", "from", "x"));
        assertThat(wrong.json().get("at")).hasSize(4);
        assertThat(wrong.code()).isEqualTo("mail.settings_refused");

        smtp.setUser("devis@belloc.fr", "devis", "un secret");
        TestBrowser.Answer kept = anne.put(
                at("/settings/mail"),
                Map.of(
                        "host",
                        "127.0.0.1",
                        "port",
                        smtp.getSmtp().getPort(),
                        "security",
                        "none",
                        "userName",
                        "devis",
                        "password",
                        "un secret",
                        "from",
                        "devis@belloc.fr"));
        assertThat(kept.json().get("passwordSet").asBoolean()).isTrue();
        assertThat(kept.text()).doesNotContain("un secret");
        assertThat(anne.post(at("/settings/mail/test"), Map.of())
                        .json()
                        .get("to")
                        .asString())
                .isEqualTo("devis@belloc.fr");
        assertThat(smtp.getReceivedMessages()).hasSize(1);
    }

    @Test
    void theTemplateIsCheckedAndFilled() {
        TestBrowser.Answer refused =
                anne.put(at("/settings/mail/template"), Map.of("subject", "{{prix}}", "body", "Bonjour {{"));
        assertThat(refused.json().at("/at/0/code").asString()).isEqualTo("template.field_unknown");
        assertThat(refused.json().at("/at/1/code").asString()).isEqualTo("template.field_unfinished");
        TestBrowser.Answer kept = anne.put(
                at("/settings/mail/template"),
                Map.of("subject", "{{objet}} pour {{client}}", "body", "{{number}}, {{responsable}}"));
        assertThat(kept.json().get("fields").toString()).contains("numéro", "expéditeur");
        JsonNode proposed = camille.get(at("/quotes/" + draft() + "/message")).json();
        assertThat(proposed.get("subject").asString()).isEqualTo("Coin café pour Hôtel des Remparts");
        assertThat(proposed.get("body").asString()).endsWith(", Camille Roussel");
    }

    @Test
    void theSettingsOfQuotesShapeTheNextOne() {
        TestBrowser.Answer refused =
                anne.put(at("/settings/quotes"), Map.of("series", "sans compteur", "validForDays", 0));
        assertThat(refused.json().get("at")).hasSize(2);
        assertThat(camille.put(at("/settings/quotes"), Map.of()).status()).isEqualTo(403);
        TestBrowser.Answer kept = anne.put(
                at("/settings/quotes"),
                Map.of("series", "DEV{YY}-{000}", "validForDays", 45, "conditions", "Acompte de 30 %."));
        String next = kept.json().get("next").asString();
        assertThat(next).matches("DEV\\d\\d-001");
        JsonNode values = camille.get(at("/quotes/" + draft())).json().at("/record/values");
        assertThat(values.get("number").asString()).isEqualTo(next);
        assertThat(values.get("conditions").asString()).isEqualTo("Acompte de 30 %.");
        assertThat(LocalDate.parse(values.get("validUntil").asString()))
                .isEqualTo(LocalDate.parse(values.get("quotedOn").asString()).plusDays(45));
        assertThat(anne.get(at("/settings/quotes")).json().get("next").asString())
                .isEqualTo(next.replace("001", "002"));
    }

    private void setServer() {
        TestBrowser.Answer kept = anne.put(
                at("/settings/mail"),
                Map.of(
                        "host",
                        "127.0.0.1",
                        "port",
                        smtp.getSmtp().getPort(),
                        "security",
                        "none",
                        "from",
                        "devis@belloc.fr",
                        "fromName",
                        "Cafés Belloc"));
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
    }

    private TestBrowser.Answer send(String quote, JsonNode proposed) {
        return camille.post(
                at("/quotes/" + quote + "/send"),
                Map.of(
                        "rev",
                        rev(quote),
                        "to",
                        proposed.get("to").asString(),
                        "subject",
                        proposed.get("subject").asString(),
                        "body",
                        proposed.get("body").asString()));
    }

    private TestBrowser.Answer send(String quote, String to) {
        return send(quote, rev(quote), to);
    }

    private TestBrowser.Answer send(String quote, long seen, String to) {
        Map<String, Object> body = new HashMap<>(letter(to));
        body.put("rev", seen);
        return camille.post(at("/quotes/" + quote + "/send"), body);
    }

    private TestBrowser.Answer sendAgain(String quote) {
        return camille.post(at("/quotes/" + quote + "/send-again"), letter("helene@exemple.fr"));
    }

    private static Map<String, String> letter(String to) {
        return Map.of("to", to, "subject", "Votre devis", "body", "Le voici.");
    }

    private long rev(String quote) {
        return camille.get(at("/quotes/" + quote)).json().at("/record/rev").asLong();
    }

    private JsonNode outbox() {
        return camille.get(at("/outbox")).json();
    }

    private String draft() {
        UUID hotel = belloc.create(
                belloc.anne(),
                "organisation",
                Map.of(
                        "name",
                        "Hôtel des Remparts",
                        "owner",
                        belloc.camille().member().orElseThrow().toString()));
        UUID contact = belloc.create(
                belloc.camille(),
                "contact",
                Map.of(
                        "firstName",
                        "Hélène",
                        "lastName",
                        "Rabaud",
                        "email",
                        "helene@exemple.fr",
                        "owner",
                        belloc.camille().member().orElseThrow().toString(),
                        "organisation",
                        hotel.toString()));
        TestBrowser.Answer made = camille.post(
                at("/quotes"),
                Map.of("organisation", hotel.toString(), "contact", contact.toString(), "title", "Coin café"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String quote = made.json().get("id").asString();
        camille.put(
                at("/quotes/" + quote + "/lines"),
                Map.of("lines", List.of(Map.of("kind", "item", "label", "Machine", "price", "100", "vat", "20"))));
        return quote;
    }

    private TestBrowser signedIn(UUID member) {
        return TestServer.signedIn(belloc.workspace(), member);
    }

    private String at(String path) {
        return "/api/w/" + belloc.schema().slug() + path;
    }
}
