package comptoir.platform.mail;

import comptoir.kernel.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One message, complete before it is queued: sent again after a failure it is the very same, Message-ID included, so that a
 * reader's mailbox shows it once.
 *
 * @param messageId between its angle brackets: {@code <0191…@comptoir>}
 * @param replyTo whom an answer goes to, when not the sender
 * @param writtenAt the date it shows
 */
public record MailMessage(
        String messageId,
        MailAddress from,
        Optional<MailAddress> replyTo,
        List<MailAddress> to,
        String subject,
        MailBody body,
        List<MailAttachment> attachments,
        Instant writtenAt) {

    private static final String MESSAGE_ID = "<[A-Za-z0-9._+-]{1,100}@[A-Za-z0-9.-]{1,100}>";

    public MailMessage {
        to = List.copyOf(to);
        attachments = List.copyOf(attachments);
        if (!messageId.matches(MESSAGE_ID) || to.isEmpty()) {
            throw new IllegalArgumentException("A message needs an id and someone to go to: " + messageId);
        }
    }

    /** This message, or the header somebody broke into two with a line end. */
    public Outcome<MailMessage> checked() {
        return Stream.of(
                        Stream.of(subject, from.name(), from.mailbox()),
                        replyTo.stream().map(MailAddress::name),
                        to.stream().flatMap(one -> Stream.of(one.name(), one.mailbox())))
                .flatMap(texts -> texts)
                .filter(MailAddress::isBroken)
                .findFirst()
                .map(broken -> Outcome.<MailMessage>refused(MailProblem.HEADER_BROKEN, "text", broken))
                .orElse(Outcome.ok(this));
    }
}
