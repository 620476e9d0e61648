package comptoir.outbox;

import comptoir.dictionary.Asker;
import comptoir.dictionary.ChangeLog;
import comptoir.dictionary.SettingsGuard;
import comptoir.kernel.Id;
import comptoir.kernel.Refusal;
import comptoir.platform.Database;
import comptoir.platform.SecretBox;
import comptoir.platform.Tx;
import comptoir.platform.mail.MailAddress;
import comptoir.platform.mail.MailBody;
import comptoir.platform.mail.MailMessage;
import comptoir.platform.mail.MailOutcome;
import comptoir.platform.mail.MailSender;
import comptoir.records.Records;
import comptoir.records.Sight;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The company's mail server: read, changed and tried by those who may change the workspace's settings. */
public final class MailSettings {

    private static final Duration PATIENCE_IN_A_TEST = Duration.ofSeconds(10);

    /** What the test message says, in the asker's language. */
    public interface Wording {
        String of(String key, String language);
    }

    private final Database database;
    private final SettingsGuard guard;
    private final ChangeLog log;
    private final Records records;
    private final SecretBox box;
    private final Bell bell;
    private final Wording wording;
    private final InstantSource clock;
    private final MailSender sender = new MailSender();

    public MailSettings(
            Database database,
            SettingsGuard guard,
            ChangeLog log,
            Records records,
            SecretBox box,
            Bell bell,
            Wording wording,
            InstantSource clock) {
        this.database = database;
        this.guard = guard;
        this.log = log;
        this.records = records;
        this.box = box;
        this.bell = bell;
        this.wording = wording;
        this.clock = clock;
    }

    public Optional<MailServer> get(Asker asker) {
        return database.inTransaction(asker.workspace(), tx -> {
            guard.check(tx, asker.actor());
            return MailServerStore.find(tx, box);
        });
    }

    /** Sets the server, or none when the form is empty; what waits is tried again at once. */
    public Optional<MailServer> put(Asker asker, MailServerForm form) {
        Optional<MailServer> kept = database.inTransaction(asker.workspace(), tx -> {
            guard.check(tx, asker.actor());
            Optional<MailServer> before = MailServerStore.find(tx, box);
            Optional<MailServer> server = keep(tx, form);
            String title = server.or(() -> before).map(MailServer::host).orElse("");
            log.note(
                    tx,
                    ChangeLog.Entry.of(asker, "settings.mail", title)
                            .changing(noted(before, Optional.empty()), noted(server, before)));
            tx.afterCommit(() -> bell.ring(asker.workspace()));
            return server;
        });
        log.committed(asker.workspace());
        return kept;
    }

    /** As the journal keeps it: of the password only that it changed. */
    private static Map<String, Object> noted(Optional<MailServer> server, Optional<MailServer> before) {
        Map<String, Object> noted = new HashMap<>();
        server.ifPresent(kept -> {
            noted.put("host", kept.host());
            noted.put("port", kept.port());
            noted.put("security", kept.security().name().toLowerCase(Locale.ROOT));
            noted.put("userName", kept.userName());
            noted.put("from", kept.from().mailbox());
            noted.put("fromName", kept.from().name());
        });
        if (before.isPresent() && !server.flatMap(MailServer::password).equals(before.flatMap(MailServer::password))) {
            noted.put("password", "changed");
        }
        return noted;
    }

    private Optional<MailServer> keep(Tx tx, MailServerForm form) {
        if (form.isEmpty()) {
            MailServerStore.forget(tx);
            return Optional.empty();
        }
        MailServer server = form.read(MailServerStore.find(tx, box)).orThrow();
        MailServerStore.write(tx, server, box);
        MessageStore.hurryAll(tx, clock.instant());
        return Optional.of(server);
    }

    /** Sends the asking person a message through the server as it is kept. @return whom it went to */
    public String test(Asker asker) {
        record Prepared(MailServer server, MailAddress to) {}
        Prepared prepared = records.reading(asker.workspace(), asker.actor(), (tx, sight) -> {
            guard.check(tx, asker.actor());
            MailServer server = MailServerStore.find(tx, box)
                    .filter(MailServer::isComplete)
                    .orElseThrow(() -> Refusal.of(OutboxProblem.NOT_SET).refused());
            return new Prepared(server, mailbox(tx, sight).orElse(server.from()));
        });
        String language = asker.actor().language();
        MailMessage message = new MailMessage(
                "<" + Id.next(clock) + "@" + prepared.server().domain() + ">",
                prepared.server().from(),
                Optional.empty(),
                List.of(prepared.to()),
                wording.of("mail.test.subject", language),
                MailBody.of(wording.of("mail.test.body", language)),
                List.of(),
                clock.instant());
        return switch (sender.send(message, prepared.server().smtp(PATIENCE_IN_A_TEST))) {
            case MailOutcome.HandedOver ignored -> prepared.to().mailbox();
            case MailOutcome.Refused(int ignored, String reason) -> throw failed(reason);
            case MailOutcome.TryAgain(String reason) -> throw failed(reason);
            case MailOutcome.Unreachable(String reason) ->
                throw Refusal.of(OutboxProblem.UNREACHABLE, "why", reason).refused();
            case MailOutcome.PerhapsGone(String reason) -> throw failed(reason);
        };
    }

    private Optional<MailAddress> mailbox(Tx tx, Sight sight) {
        return sight.actor().member().flatMap(member -> Mailboxes.ofRecord(records, tx, sight, "member", member));
    }

    private static RuntimeException failed(String why) {
        return Refusal.of(OutboxProblem.TEST_FAILED, "why", why).refused();
    }
}
