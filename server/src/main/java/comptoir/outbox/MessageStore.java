package comptoir.outbox;

import comptoir.platform.Json;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import comptoir.platform.mail.MailAddress;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Queues messages, and reads the outbox. */
final class MessageStore {

    private static final String MESSAGE =
            "id, about_object, about_record, recipients, reply_name, reply_mailbox, subject, body, file_version, file_name, file_sha256, file_bytes, queued_at, queued_by_name, state, why, attempts, next_attempt_at, handed_over_at";

    private static final String OPEN = "state not in ('handedOver', 'withdrawn')";
    private static final String LEFT = "state = 'handedOver'";

    private MessageStore() {}

    static void queue(Tx tx, UUID id, NewMessage message, Instant now) {
        Optional<AttachedFile> file = message.file();
        tx.dsl()
                .execute(
                        "insert into {0} (id, about_object, about_record, op, recipients, reply_name, reply_mailbox, subject, body, file_version, file_name, file_sha256, file_bytes, queued_at, queued_by, queued_by_name, next_attempt_at) values ({1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}, {12}, {13}, {14}, {15}, {16}, {14})",
                        Tables.of("outbox_message"),
                        DSL.val(id),
                        DSL.val(message.object()),
                        DSL.val(message.record()),
                        DSL.val(message.operation()),
                        DSL.val(JSONB.valueOf(Json.write(message.letter().to()))),
                        DSL.val(message.replyTo().map(MailAddress::name).orElse(null), String.class),
                        DSL.val(message.replyTo().map(MailAddress::mailbox).orElse(null), String.class),
                        DSL.val(message.letter().subject()),
                        DSL.val(message.letter().body()),
                        DSL.val(file.map(AttachedFile::version).orElse(null), Integer.class),
                        DSL.val(file.map(AttachedFile::name).orElse(null), String.class),
                        DSL.val(file.map(AttachedFile::sha256).orElse(null), String.class),
                        DSL.val(file.map(AttachedFile::sizeBytes).orElse(null), Long.class),
                        DSL.val(at(now)),
                        DSL.val(message.by().member().orElse(null), UUID.class),
                        DSL.val(message.by().name()));
    }

    /** Messages that have left or have not, the newest first, without their bodies. */
    static List<Message> list(Tx tx, boolean left, boolean serverSet, int from, int most) {
        return tx.dsl()
                .fetch(
                        "select " + MESSAGE.replace(" body,", " '' as body,")
                                + " from {0} where " + (left ? LEFT : OPEN)
                                + " order by queued_at desc, id desc offset {1} limit {2}",
                        Tables.of("outbox_message"),
                        DSL.val(from),
                        DSL.val(most))
                .map(row -> message(row, serverSet));
    }

    /** Those about one record that have left or will, the newest first, without their bodies. */
    static List<Message> about(Tx tx, UUID record, boolean serverSet, int most) {
        return tx.dsl()
                .fetch(
                        "select " + MESSAGE.replace(" body,", " '' as body,")
                                + " from {0} where about_record = {1} and state <> 'withdrawn' order by queued_at desc, id desc limit {2}",
                        Tables.of("outbox_message"),
                        DSL.val(record),
                        DSL.val(most))
                .map(row -> message(row, serverSet));
    }

    /** How many messages about a record have not left, and how many of them need somebody. */
    record Open(String object, UUID record, int messages, int failed) {}

    static List<Open> open(Tx tx) {
        return tx.dsl()
                .fetch(
                        "select about_object, about_record, count(*)::int as messages, (count(*) filter (where state in ('failed', 'perhapsGone')))::int as failed from {0} where "
                                + OPEN + " group by about_object, about_record",
                        Tables.of("outbox_message"))
                .map(row -> new Open(
                        row.get("about_object", String.class),
                        row.get("about_record", UUID.class),
                        row.get("messages", Integer.class),
                        row.get("failed", Integer.class)));
    }

    static Optional<Message> find(Tx tx, UUID id, boolean serverSet) {
        return tx.dsl()
                .fetchOptional(
                        "select " + MESSAGE + " from {0} where id = {1} and state <> 'withdrawn'",
                        Tables.of("outbox_message"),
                        DSL.val(id))
                .map(row -> message(row, serverSet));
    }

    /** As {@link #find}, held until the transaction ends. */
    static Optional<Message> hold(Tx tx, UUID id, boolean serverSet) {
        return tx.dsl()
                .fetchOptional(
                        "select " + MESSAGE + " from {0} where id = {1} and state <> 'withdrawn' for update",
                        Tables.of("outbox_message"),
                        DSL.val(id))
                .map(row -> message(row, serverSet));
    }

    /** Due at once, with all its attempts before it. */
    static void wait(Tx tx, UUID id, Instant now) {
        tx.dsl()
                .execute(
                        "update {0} set state = 'waiting', attempts = 0, next_attempt_at = {1}, sending_since = null where id = {2}",
                        Tables.of("outbox_message"), DSL.val(at(now)), DSL.val(id));
    }

    /** Everything waiting is due: whatever was wrong with the server may be mended. */
    static void hurryAll(Tx tx, Instant now) {
        tx.dsl()
                .execute(
                        "update {0} set attempts = 0, next_attempt_at = {1} where state = 'waiting'",
                        Tables.of("outbox_message"), DSL.val(at(now)));
    }

    static void withdraw(Tx tx, UUID id, Optional<UUID> by, Instant now) {
        tx.dsl()
                .execute(
                        "update {0} set state = 'withdrawn', next_attempt_at = null, withdrawn_at = {1}, withdrawn_by = {2} where id = {3}",
                        Tables.of("outbox_message"),
                        DSL.val(at(now)),
                        DSL.val(by.orElse(null), UUID.class),
                        DSL.val(id));
    }

    static List<MailAddress> addresses(JSONB recipients) {
        return Json.readList(recipients.data()).stream()
                .map(each -> each instanceof Map<?, ?> one
                        ? new MailAddress(String.valueOf(one.get("name")), String.valueOf(one.get("mailbox")))
                        : new MailAddress("", String.valueOf(each)))
                .toList();
    }

    static Optional<MailAddress> replyTo(Record row) {
        return Optional.ofNullable(row.get("reply_mailbox", String.class))
                .map(mailbox -> new MailAddress(
                        Optional.ofNullable(row.get("reply_name", String.class)).orElse(""), mailbox));
    }

    static Optional<AttachedFile> file(Record row) {
        return Optional.ofNullable(row.get("file_version", Integer.class))
                .map(version -> new AttachedFile(
                        version,
                        row.get("file_name", String.class),
                        row.get("file_sha256", String.class),
                        row.get("file_bytes", Long.class)));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Message message(Record row, boolean serverSet) {
        return new Message(
                row.get("id", UUID.class),
                row.get("about_object", String.class),
                row.get("about_record", UUID.class),
                addresses(row.get("recipients", JSONB.class)),
                replyTo(row),
                row.get("subject", String.class),
                row.get("body", String.class),
                file(row),
                row.get("queued_by_name", String.class),
                row.get("queued_at", OffsetDateTime.class).toInstant(),
                MessageState.stored(row.get("state", String.class), serverSet),
                Optional.ofNullable(row.get("why", String.class)),
                row.get("attempts", Integer.class),
                instant(row, "next_attempt_at"),
                instant(row, "handed_over_at"),
                false);
    }

    private static Optional<Instant> instant(Record row, String column) {
        return Optional.ofNullable(row.get(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
