package comptoir.outbox;

import comptoir.platform.mail.MailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A message as the outbox shows it.
 *
 * @param object key of the object of the record it is about
 * @param body empty in lists
 * @param why the server's words, when something went wrong
 * @param mayChange whether its reader may try it again or withdraw it
 */
public record Message(
        UUID id,
        String object,
        UUID record,
        List<MailAddress> to,
        Optional<MailAddress> replyTo,
        String subject,
        String body,
        Optional<AttachedFile> file,
        String queuedBy,
        Instant queuedAt,
        MessageState state,
        Optional<String> why,
        int attempts,
        Optional<Instant> nextAttemptAt,
        Optional<Instant> handedOverAt,
        boolean mayChange) {

    /** What its reader may do with it, by the names of the API. */
    public List<String> moves() {
        return switch (state) {
            case WAITS_FOR_SETTINGS -> mayChange ? List.of("withdraw") : List.of();
            case WAITING, FAILED, PERHAPS_GONE -> mayChange ? List.of("retry", "withdraw") : List.of();
            case SENDING, HANDED_OVER -> List.of();
        };
    }

    Message withMayChange(boolean may) {
        return new Message(
                id,
                object,
                record,
                to,
                replyTo,
                subject,
                body,
                file,
                queuedBy,
                queuedAt,
                state,
                why,
                attempts,
                nextAttemptAt,
                handedOverAt,
                may);
    }
}
