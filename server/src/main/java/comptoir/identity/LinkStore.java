package comptoir.identity;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import comptoir.platform.InstanceTx;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Reads and writes one-time links; a used one is gone. */
final class LinkStore {

    static final String SETUP = "setup";

    private static final Table<Record> LINK = table(name("comptoir", "one_time_link"));
    private static final Field<String> KIND = field(name("kind"), SQLDataType.CLOB);
    private static final Field<UUID> ACCOUNT = field(name("account"), SQLDataType.UUID);
    private static final Field<byte[]> TOKEN_HASH = field(name("token_hash"), SQLDataType.BLOB);
    private static final Field<Instant> CREATED_AT = field(name("created_at"), SQLDataType.INSTANT);
    private static final Field<Instant> EXPIRES_AT = field(name("expires_at"), SQLDataType.INSTANT);

    /** A link as it is kept. */
    record Row(String kind, @Nullable UUID account) {}

    void insert(InstanceTx tx, Row link, byte[] hash, Instant now, Instant expiresAt) {
        tx.dsl()
                .insertInto(LINK)
                .columns(KIND, ACCOUNT, TOKEN_HASH, CREATED_AT, EXPIRES_AT)
                .values(link.kind(), link.account(), hash, now, expiresAt)
                .execute();
    }

    Optional<Row> find(InstanceTx tx, byte[] hash, Instant now) {
        return tx.dsl()
                .select(KIND, ACCOUNT)
                .from(LINK)
                .where(isOpen(hash, now))
                .fetchOptional(row -> new Row(row.get(KIND), row.get(ACCOUNT)));
    }

    /** The link, gone with this transaction: of two who use it at once one finds nothing. */
    Optional<Row> take(InstanceTx tx, byte[] hash, Instant now) {
        return tx.dsl()
                .deleteFrom(LINK)
                .where(isOpen(hash, now))
                .returningResult(KIND, ACCOUNT)
                .fetchOptional(row -> new Row(row.get(KIND), row.get(ACCOUNT)));
    }

    void forget(InstanceTx tx, UUID account) {
        tx.dsl().deleteFrom(LINK).where(ACCOUNT.eq(account)).execute();
    }

    void forgetSetup(InstanceTx tx) {
        tx.dsl().deleteFrom(LINK).where(KIND.eq(SETUP)).execute();
    }

    private static Condition isOpen(byte[] hash, Instant now) {
        return TOKEN_HASH.eq(hash).and(EXPIRES_AT.gt(now));
    }
}
