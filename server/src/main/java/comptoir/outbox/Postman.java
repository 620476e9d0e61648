package comptoir.outbox;

import comptoir.platform.Database;
import comptoir.platform.SecretBox;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import comptoir.platform.mail.MailAttachment;
import comptoir.platform.mail.MailBody;
import comptoir.platform.mail.MailMessage;
import comptoir.platform.mail.MailOutcome;
import comptoir.platform.mail.MailRetries;
import comptoir.platform.mail.MailSender;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands waiting messages over, one after the other. A message is marked before anything is said to the server and settled after:
 * whatever ends the program in between leaves it marked, and it is then said to be perhaps gone, never sent again by itself.
 */
public final class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final String PDF = "application/pdf";

    /** Said to people instead of a fault of the program, which stands in the log: codes of sentences. */
    static final String NOT_PREPARED = "outbox.not_prepared";

    static final String BROKE_OFF = "outbox.broke_off";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Far longer than an attempt can last with that patience. */
    static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(10);

    private final Database database;
    private final SecretBox box;
    private final Map<String, FrozenFiles> files;
    private final InstantSource clock;
    private final MailSender sender = new MailSender();

    /** One round at a time in this process; other nodes are kept off by the rows' locks. */
    private final ReentrantLock round = new ReentrantLock();

    public Postman(Database database, SecretBox box, Collection<FrozenFiles> files, InstantSource clock) {
        this.database = database;
        this.box = box;
        this.files = files.stream().collect(Collectors.toUnmodifiableMap(FrozenFiles::object, Function.identity()));
        this.clock = clock;
    }

    /** Hands over everything due in a workspace that has a mail server. @return how many attempts were made */
    public int deliverDue(WorkspaceSchema workspace) {
        return deliverDue(workspace, () -> true);
    }

    /** @param goesOn asked before each message; a message that is being sent comes to its end */
    public int deliverDue(WorkspaceSchema workspace, BooleanSupplier goesOn) {
        round.lock();
        try {
            database.doInTransaction(workspace, tx -> doubt(tx));
            int attempts = 0;
            Step step = Step.DONE;
            while (step == Step.DONE && goesOn.getAsBoolean()) {
                step = deliverNext(workspace);
                attempts += step == Step.NOTHING_DUE ? 0 : 1;
            }
            return attempts;
        } finally {
            round.unlock();
        }
    }

    private void doubt(Tx tx) {
        int doubtful = DeliveryStore.doubt(tx, clock.instant().minus(LONGEST_ATTEMPT));
        if (doubtful > 0) {
            LOG.warn(
                    "{}: {} messages were being sent when the program ended",
                    tx.workspace().slug(),
                    doubtful);
        }
    }

    private record Errand(DeliveryStore.Taken message, MailServer server) {}

    private enum Step {
        NOTHING_DUE,
        DONE,
        /** No message would fare better now, and other companies wait. */
        SERVER_AWAY
    }

    private Step deliverNext(WorkspaceSchema workspace) {
        Optional<Errand> errand = database.inTransaction(
                workspace,
                tx -> MailServerStore.find(tx, box)
                        .filter(MailServer::isComplete)
                        .flatMap(server -> DeliveryStore.take(tx, server.domain(), clock.instant())
                                .map(message -> new Errand(message, server))));
        if (errand.isEmpty()) {
            return Step.NOTHING_DUE;
        }
        DeliveryStore.Taken message = errand.get().message();
        MailOutcome outcome = attempt(workspace, errand.get());
        database.doInTransaction(workspace, tx -> settle(tx, message, outcome));
        return isOfServer(outcome) ? Step.SERVER_AWAY : Step.DONE;
    }

    private static boolean isOfServer(MailOutcome outcome) {
        return outcome instanceof MailOutcome.Unreachable
                || (outcome instanceof MailOutcome.Refused(int code, String ignored) && isAboutTheAccount(code));
    }

    private MailOutcome attempt(WorkspaceSchema workspace, Errand errand) {
        MailMessage message;
        try {
            message = database.inTransaction(workspace, tx -> written(tx, errand));
        } catch (RuntimeException broken) {
            // One message that cannot be written must not keep those behind it waiting; nothing has left yet.
            LOG.error("message {} cannot be put together", errand.message().id(), broken);
            return new MailOutcome.TryAgain(NOT_PREPARED);
        }
        try {
            return sender.send(message, errand.server().smtp(PATIENCE));
        } catch (RuntimeException broken) {
            // Whatever broke, the server may have it: it is said to be perhaps gone, and never sent again by itself.
            LOG.error("message {} broke off", errand.message().id(), broken);
            return new MailOutcome.PerhapsGone(BROKE_OFF);
        }
    }

    private MailMessage written(Tx tx, Errand errand) {
        DeliveryStore.Taken message = errand.message();
        return new MailMessage(
                message.messageId(),
                errand.server().from(),
                message.replyTo(),
                message.to(),
                message.subject(),
                MailBody.of(message.body()),
                message.file()
                        .map(file -> attachment(tx, message, file))
                        .map(List::of)
                        .orElseGet(List::of),
                message.queuedAt());
    }

    private MailAttachment attachment(Tx tx, DeliveryStore.Taken message, AttachedFile file) {
        byte[] bytes = Optional.ofNullable(files.get(message.object()))
                .flatMap(kept -> kept.bytes(tx, message.record(), file.version()))
                .orElseThrow(() -> new IllegalStateException("no file " + file.name()));
        return new MailAttachment(file.name(), PDF, bytes);
    }

    private void settle(Tx tx, DeliveryStore.Taken message, MailOutcome outcome) {
        Instant now = clock.instant();
        switch (outcome) {
            case MailOutcome.HandedOver ignored -> DeliveryStore.handedOver(tx, message, now);
            case MailOutcome.TryAgain(String reason) -> later(tx, message, reason, now);
            case MailOutcome.Unreachable(String reason) -> later(tx, message, reason, now);
            case MailOutcome.PerhapsGone(String reason) -> DeliveryStore.ended(tx, message, "perhapsGone", reason);
            case MailOutcome.Refused(int code, String reason) -> {
                if (isAboutTheAccount(code)) {
                    DeliveryStore.later(tx, message, reason, MailRetries.alwaysAfter(message.attempt(), now));
                } else {
                    DeliveryStore.ended(tx, message, "failed", reason);
                }
            }
        }
    }

    private static void later(Tx tx, DeliveryStore.Taken message, String why, Instant now) {
        MailRetries.nextAfter(message.attempt(), now)
                .ifPresentOrElse(
                        next -> DeliveryStore.later(tx, message, why, next),
                        () -> DeliveryStore.ended(tx, message, "failed", why));
    }

    /** A wrong password is no fault of the message: it waits for the settings to be mended. */
    private static boolean isAboutTheAccount(int code) {
        return code == 530 || (code >= 534 && code <= 538);
    }
}
