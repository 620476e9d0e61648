package comptoir.records.repeats;

import comptoir.platform.Tables;
import comptoir.platform.Tx;
import comptoir.records.RequestKey;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Keeps the requests that came with a key. */
final class RequestStore {

    /**
     * A request that came before.
     *
     * @param status what was answered; none where nobody knows
     */
    record Known(byte[] print, Optional<Integer> status, Optional<Long> operation) {}

    private final Tx tx;

    RequestStore(Tx tx) {
        this.tx = tx;
    }

    /**
     * @param old one known since before that is forgotten
     * @return whether it was not known
     */
    boolean begin(RequestKey key, byte[] print, Instant now, Instant old) {
        return tx.change(
                        "insert into {0} as known (member, key, run, print, begun_at) values ({1}, {2}, {6}, {3}, {4}) on conflict (member, key) do update set run = excluded.run, print = excluded.print, begun_at = excluded.begun_at, operation = null, status = null, type = null, body = null, access_version = null where known.begun_at < {5}",
                        Tables.of("request_key"),
                        DSL.val(key.member()),
                        DSL.val(key.key()),
                        DSL.val(print),
                        DSL.val(at(now)),
                        DSL.val(at(old)),
                        DSL.val(key.run()))
                == 1;
    }

    Known lock(RequestKey key) {
        Record row = tx.dsl()
                .fetchSingle(
                        "select print, status, operation from {0} where member = {1} and key = {2} for update",
                        Tables.of("request_key"), DSL.val(key.member()), DSL.val(key.key()));
        return new Known(
                row.get("print", byte[].class),
                Optional.ofNullable(row.get("status", Integer.class)),
                Optional.ofNullable(row.get("operation", Long.class)));
    }

    void beginAnew(RequestKey key, Instant now) {
        tx.change(
                "update {0} set begun_at = {3}, run = {4} where member = {1} and key = {2}",
                Tables.of("request_key"),
                DSL.val(key.member()),
                DSL.val(key.key()),
                DSL.val(at(now)),
                DSL.val(key.run()));
    }

    /** What was answered, as long as the rights are those it was answered under: it may tell what is hidden now. */
    Optional<Repeats.Answer> answer(RequestKey key, int status) {
        return tx.dsl()
                .fetchOptional(
                        "select type, body from {0} where member = {1} and key = {2} and body is not null and access_version = (select access_version from {3})",
                        Tables.of("request_key"),
                        DSL.val(key.member()),
                        DSL.val(key.key()),
                        Tables.of("workspace_state"))
                .map(row -> new Repeats.Answer(
                        status,
                        Optional.ofNullable(row.get("type", String.class)).orElse(""),
                        row.get("body", byte[].class)));
    }

    void done(RequestKey key, int status, Optional<Repeats.Answer> answer) {
        tx.change(
                "update {0} set status = {3}, type = {4}, body = {5}, access_version = (select access_version from {6}) where member = {1} and key = {2}",
                Tables.of("request_key"),
                DSL.val(key.member()),
                DSL.val(key.key()),
                DSL.val(status),
                DSL.val(type(answer), SQLDataType.CLOB),
                DSL.val(body(answer), SQLDataType.BLOB),
                Tables.of("workspace_state"));
    }

    /** Unless it did something after all. */
    void forget(RequestKey key) {
        tx.change(
                "delete from {0} where member = {1} and key = {2} and run = {3} and operation is null",
                Tables.of("request_key"), DSL.val(key.member()), DSL.val(key.key()), DSL.val(key.run()));
    }

    int forgetBefore(Instant when) {
        return tx.change("delete from {0} where begun_at < {1}", Tables.of("request_key"), DSL.val(at(when)));
    }

    private static @Nullable String type(Optional<Repeats.Answer> answer) {
        return answer.map(Repeats.Answer::type).orElse(null);
    }

    private static byte @Nullable [] body(Optional<Repeats.Answer> answer) {
        return answer.map(Repeats.Answer::body).orElse(null);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
