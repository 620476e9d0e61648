package comptoir.outbox;

import static comptoir.outbox.MessageStore.at;

import comptoir.platform.Tables;
import comptoir.platform.Tx;
import comptoir.platform.mail.MailAddress;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The queue as the postman works it off: takes a message, says what came of it. */
final class DeliveryStore {

    private DeliveryStore() {}

    /** A message taken for one attempt, the how manieth it is. */
    record Taken(
            UUID id,
            String object,
            UUID record,
            String messageId,
            List<MailAddress> to,
            Optional<MailAddress> replyTo,
            String subject,
            String body,
            Optional<AttachedFile> file,
            Instant queuedAt,
            int attempt) {}

    /** The next one due, marked as being sent; what another node holds is left to it. */
    static Optional<Taken> take(Tx tx, String domain, Instant now) {
        return tx.dsl()
                .fetchOptional(
                        "with due as (select id from {0} where state = 'waiting' and next_attempt_at <= {1} order by next_attempt_at, id limit 1 for update skip locked)"
                                + " update {0} as m set state = 'sending', next_attempt_at = null, sending_since = {1}, attempts = m.attempts + 1, message_id = coalesce(m.message_id, '<' || m.id || '@' || {2} || '>')"
                                + " from due where m.id = due.id"
                                + " returning m.id, m.about_object, m.about_record, m.message_id, m.recipients, m.reply_name, m.reply_mailbox, m.subject, m.body, m.file_version, m.file_name, m.file_sha256, m.file_bytes, m.queued_at, m.attempts",
                        Tables.of("outbox_message"), DSL.val(at(now)), DSL.val(domain))
                .map(DeliveryStore::taken);
    }

    private static Taken taken(Record row) {
        return new Taken(
                row.get("id", UUID.class),
                row.get("about_object", String.class),
                row.get("about_record", UUID.class),
                row.get("message_id", String.class),
                MessageStore.addresses(row.get("recipients", JSONB.class)),
                MessageStore.replyTo(row),
                row.get("subject", String.class),
                row.get("body", String.class),
                MessageStore.file(row),
                row.get("queued_at", OffsetDateTime.class).toInstant(),
                row.get("attempts", Integer.class));
    }

    static void handedOver(Tx tx, Taken message, Instant now) {
        tx.dsl()
                .execute(
                        "update {0} set state = 'handedOver', why = null, sending_since = null, handed_over_at = {1} where id = {2} and state in ('sending', 'perhapsGone')",
                        Tables.of("outbox_message"), DSL.val(at(now)), DSL.val(message.id()));
    }

    static void later(Tx tx, Taken message, String why, Instant next) {
        tx.dsl()
                .execute(
                        "update {0} set state = 'waiting', why = {1}, sending_since = null, next_attempt_at = {2} where id = {3} and state = 'sending'",
                        Tables.of("outbox_message"), DSL.val(why), DSL.val(at(next)), DSL.val(message.id()));
    }

    static void ended(Tx tx, Taken message, String state, String why) {
        tx.dsl()
                .execute(
                        "update {0} set state = {1}, why = {2}, sending_since = null where id = {3} and state = 'sending'",
                        Tables.of("outbox_message"), DSL.val(state), DSL.val(why), DSL.val(message.id()));
    }

    /** Those whose attempt began before that time and never ended: the program that made it is gone. */
    static int doubt(Tx tx, Instant begunBefore) {
        return tx.dsl()
                .execute(
                        "update {0} set state = 'perhapsGone', why = null, sending_since = null where state = 'sending' and sending_since <= {1}",
                        Tables.of("outbox_message"), DSL.val(at(begunBefore)));
    }
}
