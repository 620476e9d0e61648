package comptoir.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import comptoir.TestCompany;
import comptoir.dictionary.Asker;
import comptoir.kernel.Actor;
import comptoir.platform.SecretBox;
import comptoir.platform.Tx;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final byte[] FILE = {37, 80, 68, 70, 0, -1};

    private final GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final TestCompany belloc = TestCompany.discreet();
    private final SecretBox box = SecretBox.forThisRun();

    @BeforeEach
    void begin() {
        belloc.start();
        smtp.start();
    }

    @AfterEach
    void end() {
        smtp.stop();
        belloc.close();
    }

    @Test
    void withoutAServerAMessageWaitsAndLeavesOnceThereIsOne() throws Exception {
        UUID id = queue(belloc.camille());
        assertThat(postman().deliverDue(belloc.schema())).isZero();
        assertThat(state(id)).isEqualTo(MessageState.WAITS_FOR_SETTINGS);

        serve(smtp.getSmtp().getPort());
        assertThat(postman().deliverDue(belloc.schema())).isEqualTo(1);

        assertThat(state(id)).isEqualTo(MessageState.HANDED_OVER);
        MimeMessage received = smtp.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Votre devis");
        assertThat(received.getMessageID()).isEqualTo("<" + id + "@belloc.fr>");
        assertThat(postman().deliverDue(belloc.schema())).isZero();
    }

    @Test
    void aServerThatIsAwayIsTriedAgainAfterPausesAndGivenUpAfterFiveAttempts() {
        UUID id = queue(belloc.camille());
        serve(smtp.getSmtp().getPort());
        smtp.stop();
        postman().deliverDue(belloc.schema());
        Message tried = message(id);
        assertThat(tried.state()).isEqualTo(MessageState.WAITING);
        assertThat(tried.why().orElseThrow()).contains("refused");
        assertThat(tried.nextAttemptAt())
                .contains(belloc.workspace().clock().instant().plus(Duration.ofMinutes(1)));

        for (int minutes : List.of(1, 5, 30, 240)) {
            belloc.workspace().clock().forward(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(postman().deliverDue(belloc.schema())).isZero();
            belloc.workspace().clock().forward(Duration.ofSeconds(1));
            assertThat(postman().deliverDue(belloc.schema())).isEqualTo(1);
        }
        assertThat(state(id)).isEqualTo(MessageState.FAILED);
        assertThat(outbox().count(belloc.schema(), belloc.camille()).failed()).isEqualTo(1);

        smtp.start();
        serve(smtp.getSmtp().getPort());
        outbox().retry(belloc.asker(belloc.camille()), id);
        postman().deliverDue(belloc.schema());
        assertThat(state(id)).isEqualTo(MessageState.HANDED_OVER);
    }

    @Test
    void whatWasBeingSentWhenTheProgramEndedIsPerhapsGoneAndNeverRepeatedByItself() throws Exception {
        UUID id = queue(belloc.camille());
        serve(smtp.getSmtp().getPort());
        belloc.workspace()
                .database()
                .doInTransaction(
                        belloc.schema(),
                        tx -> DeliveryStore.take(
                                tx, "belloc.fr", belloc.workspace().clock().instant()));
        postman().deliverDue(belloc.schema());
        assertThat(state(id)).isEqualTo(MessageState.SENDING);
        assertThatThrownBy(() -> outbox().withdraw(belloc.asker(belloc.camille()), id))
                .hasMessageContaining("outbox.being_sent");

        belloc.workspace().clock().forward(Postman.LONGEST_ATTEMPT);
        postman().deliverDue(belloc.schema());
        assertThat(state(id)).isEqualTo(MessageState.PERHAPS_GONE);
        assertThat(smtp.getReceivedMessages()).isEmpty();

        outbox().retry(belloc.asker(belloc.camille()), id);
        postman().deliverDue(belloc.schema());
        assertThat(smtp.getReceivedMessages()[0].getMessageID()).isEqualTo("<" + id + "@belloc.fr>");
    }

    @Test
    void aWrongPasswordWaitsForTheSettingsToBeMended() {
        smtp.setUser("devis@belloc.fr", "devis", "juste");
        UUID id = queue(belloc.camille());
        settings().put(asker(), form(smtp.getSmtp().getPort(), "devis", "faux"));
        postman().deliverDue(belloc.schema());
        assertThat(state(id)).isEqualTo(MessageState.WAITING);
        assertThat(message(id).why().orElseThrow()).contains("535");

        settings().put(asker(), form(smtp.getSmtp().getPort(), "devis", "juste"));
        postman().deliverDue(belloc.schema());
        assertThat(state(id)).isEqualTo(MessageState.HANDED_OVER);
    }

    @Test
    void aPasswordThatStaysWrongNeverMakesAMessageFail() {
        smtp.setUser("devis@belloc.fr", "devis", "juste");
        UUID id = queue(belloc.camille());
        settings().put(asker(), form(smtp.getSmtp().getPort(), "devis", "faux"));
        for (int attempt = 1; attempt <= 7; attempt++) {
            assertThat(postman().deliverDue(belloc.schema())).isEqualTo(1);
            assertThat(state(id)).isEqualTo(MessageState.WAITING);
            belloc.workspace().clock().forward(Duration.ofHours(4));
        }
    }

    @Test
    void aServerThatIsAwayEndsTheRoundSoThatOtherCompaniesDoNotWait() {
        queue(belloc.camille());
        queue(belloc.camille());
        serve(smtp.getSmtp().getPort());
        smtp.stop();
        assertThat(postman().deliverDue(belloc.schema())).isEqualTo(1);
        assertThat(postman().deliverDue(belloc.schema())).isEqualTo(1);
        assertThat(postman().deliverDue(belloc.schema())).isZero();
    }

    @Test
    void whoEndsTheRoundsIsHeardBetweenTwoMessages() {
        queue(belloc.camille());
        queue(belloc.camille());
        serve(smtp.getSmtp().getPort());
        assertThat(postman().deliverDue(belloc.schema(), () -> smtp.getReceivedMessages().length == 0))
                .isEqualTo(1);
        assertThat(postman().deliverDue(belloc.schema())).isEqualTo(1);
    }

    @Test
    void aFaultOfTheProgramIsTriedAgainAndItsWordsStayInTheLog() {
        UUID customer = customer(belloc.camille());
        AttachedFile lost = new AttachedFile(9, "Devis D-9.pdf", "0".repeat(64), FILE.length);
        UUID id = belloc.records()
                .inOne(
                        belloc.schema(),
                        belloc.camille(),
                        (tx, sight) -> outbox().queue(tx, about(customer, belloc.camille(), Optional.of(lost))));
        serve(smtp.getSmtp().getPort());
        postman().deliverDue(belloc.schema());
        assertThat(state(id)).isEqualTo(MessageState.WAITING);
        assertThat(message(id).why()).contains(Postman.NOT_PREPARED);
    }

    @Test
    void whoSeesLittleFindsItBehindManyMessagesOfOthers() {
        UUID seen = queue(belloc.yanis());
        UUID hidden = queue(belloc.camille());
        belloc.workspace()
                .database()
                .doInTransaction(
                        belloc.schema(),
                        tx -> tx.dsl()
                                .execute(
                                        "insert into " + belloc.schema().name()
                                                + ".outbox_message (id, about_object, about_record, op, recipients, subject, body, queued_at, queued_by, queued_by_name, next_attempt_at)"
                                                + " select gen_random_uuid(), about_object, about_record, op, recipients, subject, body, queued_at + interval '1 second', queued_by, queued_by_name, next_attempt_at"
                                                + " from " + belloc.schema().name()
                                                + ".outbox_message, generate_series(1, 1600) where id = ?",
                                        hidden));
        assertThat(outbox().list(belloc.schema(), belloc.yanis()))
                .extracting(shown -> shown.message().id())
                .containsExactly(seen);
        assertThat(outbox().count(belloc.schema(), belloc.yanis()).waiting()).isEqualTo(1);
        assertThat(outbox().count(belloc.schema(), belloc.camille()).waiting()).isEqualTo(1601);
        assertThat(outbox().list(belloc.schema(), belloc.camille())).hasSize(Outbox.MOST_SHOWN);
    }

    @Test
    void thePasswordIsKeptSealedAndOnlyForItsServer() {
        settings().put(asker(), form(2525, "devis", "très secret"));
        String kept = belloc.workspace()
                .database()
                .inTransaction(
                        belloc.schema(),
                        tx -> tx.dsl()
                                .fetchSingle("select settings::text as t from "
                                        + belloc.schema().name() + ".workspace_state")
                                .get("t", String.class));
        assertThat(kept).contains("sealedPassword").doesNotContain("très secret");
        assertThat(settings()
                        .put(asker(), form(2525, "devis", ""))
                        .orElseThrow()
                        .password())
                .contains("très secret");
        MailServerForm elsewhere = new MailServerForm(
                "smtp.ailleurs.example", 2525, "none", "devis", "", "devis@belloc.fr", "Cafés Belloc");
        assertThat(settings().put(asker(), elsewhere).orElseThrow().isComplete())
                .isFalse();
        assertThat(new Outbox(
                                belloc.records(),
                                SecretBox.forThisRun(),
                                at -> {},
                                belloc.workspace().clock())
                        .count(belloc.schema(), belloc.anne())
                        .serverSet())
                .isFalse();
    }

    @Test
    void whatIsRolledBackIsNotInTheOutbox() {
        UUID customer = customer(belloc.camille());
        assertThatThrownBy(() -> belloc.records().inOne(belloc.schema(), belloc.camille(), (tx, sight) -> {
                    outbox().queue(tx, about(customer, belloc.camille(), Optional.empty()));
                    throw new IllegalStateException("nothing of it");
                }))
                .hasMessage("nothing of it");
        assertThat(outbox().list(belloc.schema(), belloc.anne())).isEmpty();
    }

    @Test
    void whoDoesNotSeeTheRecordDoesNotSeeItsMessage() {
        UUID id = queue(belloc.camille());
        assertThat(outbox().list(belloc.schema(), belloc.camille())).hasSize(1);
        assertThat(outbox().list(belloc.schema(), belloc.anne()).getFirst().label())
                .isEqualTo("Hôtel des Remparts");
        assertThat(outbox().list(belloc.schema(), belloc.yanis())).isEmpty();
        assertThatThrownBy(() -> outbox().get(belloc.schema(), belloc.yanis(), id))
                .hasMessageContaining("outbox.not_found");
        assertThatThrownBy(() -> outbox().retry(belloc.asker(belloc.paul()), id))
                .hasMessageContaining("right.missing");
        outbox().withdraw(belloc.asker(belloc.camille()), id);
        assertThat(outbox().list(belloc.schema(), belloc.camille())).isEmpty();
    }

    @Test
    void theFileIsTheOneItsModuleKeeps() throws Exception {
        UUID customer = customer(belloc.camille());
        AttachedFile file = new AttachedFile(3, "Devis D-1.pdf", "0".repeat(64), FILE.length);
        belloc.records()
                .inOne(
                        belloc.schema(),
                        belloc.camille(),
                        (tx, sight) -> outbox().queue(tx, about(customer, belloc.camille(), Optional.of(file))));
        serve(smtp.getSmtp().getPort());
        postman().deliverDue(belloc.schema());
        MimeMultipart all = (MimeMultipart) smtp.getReceivedMessages()[0].getContent();
        assertThat(all.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(FILE);
    }

    @Test
    void whoTriedAgainOrTookBackStandsInTheJournal() {
        UUID id = queue(belloc.camille());
        outbox().retry(belloc.asker(belloc.camille()), id);
        outbox().withdraw(belloc.asker(belloc.camille()), id);
        List<String> noted = belloc.workspace().database().inTransaction(belloc.schema(), tx -> {
            tx.dsl().execute("set local search_path = \"" + belloc.schema().name() + "\", public");
            return tx.dsl()
                    .fetch(
                            "select o.kind || ' ' || o.actor_name || ' ' || (c.before ->> 'state') from operation o join change c on c.op = o.id where c.record = ? and o.number is not null and o.title <> '' order by o.number",
                            id)
                    .getValues(0, String.class);
        });
        assertThat(noted)
                .containsExactly("mail.retry Camille Roussel waiting", "mail.withdraw Camille Roussel waiting");
    }

    private UUID queue(Actor actor) {
        UUID customer = customer(actor);
        return belloc.records()
                .inOne(
                        belloc.schema(),
                        actor,
                        (tx, sight) -> outbox().queue(tx, about(customer, actor, Optional.empty())));
    }

    private UUID customer(Actor owner) {
        return belloc.create(
                belloc.anne(),
                "organisation",
                Map.of(
                        "name",
                        "Hôtel des Remparts",
                        "owner",
                        owner.member().orElseThrow().toString()));
    }

    private static NewMessage about(UUID customer, Actor by, Optional<AttachedFile> file) {
        Letter letter = Letter.read("Hélène Rabaud <helene@exemple.fr>", "Votre devis", "Bonjour,\n\nle voici.")
                .orThrow();
        return new NewMessage("organisation", customer, 1, by, letter, Optional.empty(), file);
    }

    private Message message(UUID id) {
        return outbox().get(belloc.schema(), belloc.anne(), id).shown().message();
    }

    private MessageState state(UUID id) {
        return message(id).state();
    }

    private Outbox outbox() {
        return new Outbox(
                belloc.records(), box, workspace -> {}, belloc.workspace().clock());
    }

    private Postman postman() {
        FrozenFiles files = new FrozenFiles() {
            @Override
            public String object() {
                return "organisation";
            }

            @Override
            public Optional<byte[]> bytes(Tx tx, UUID record, int version) {
                return version == 3 ? Optional.of(FILE) : Optional.empty();
            }
        };
        return new Postman(
                belloc.workspace().database(),
                box,
                List.of(files),
                belloc.workspace().clock());
    }

    private MailSettings settings() {
        return new MailSettings(
                belloc.workspace().database(),
                belloc.guardian(),
                belloc.journal(),
                belloc.records(),
                box,
                workspace -> {},
                (key, language) -> key,
                belloc.workspace().clock());
    }

    private Asker asker() {
        return belloc.asker(belloc.anne());
    }

    private void serve(int port) {
        settings().put(asker(), form(port, "", ""));
    }

    private static MailServerForm form(int port, String userName, String password) {
        return new MailServerForm("127.0.0.1", port, "none", userName, password, "devis@belloc.fr", "Cafés Belloc");
    }
}
