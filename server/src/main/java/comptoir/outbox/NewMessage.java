package comptoir.outbox;

import comptoir.kernel.Actor;
import comptoir.platform.mail.MailAddress;
import java.util.Optional;
import java.util.UUID;

/**
 * A message to be queued.
 *
 * @param object key of the object of the record it is about
 * @param operation what sends it
 * @param replyTo whom an answer goes to, when not the sender of all messages
 */
public record NewMessage(
        String object,
        UUID record,
        long operation,
        Actor by,
        Letter letter,
        Optional<MailAddress> replyTo,
        Optional<AttachedFile> file) {}
