package comptoir.identity;

import static comptoir.identity.AccountStore.ACCOUNT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import comptoir.platform.InstanceTx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Reads and writes sessions. */
final class SessionStore {

    static final Duration LONGEST_IDLE = Duration.ofDays(14);
    static final Duration LONGEST = Duration.ofDays(90);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private static final Table<Record> SESSION = table(name("comptoir", "session"));
    private static final Field<UUID> ID = field(name("session", "id"), SQLDataType.UUID);
    private static final Field<UUID> OF = field(name("session", "account"), SQLDataType.UUID);
    private static final Field<byte[]> TOKEN_HASH = field(name("token_hash"), SQLDataType.BLOB);
    private static final Field<String> DEVICE = field(name("device"), SQLDataType.CLOB);
    private static final Field<Instant> CREATED_AT = field(name("session", "created_at"), SQLDataType.INSTANT);
    private static final Field<Instant> LAST_SEEN_AT = field(name("last_seen_at"), SQLDataType.INSTANT);

    void insert(InstanceTx tx, UUID account, byte[] tokenHash, String device, Instant now) {
        tx.dsl()
                .insertInto(SESSION)
                .columns(
                        field(name("account"), SQLDataType.UUID),
                        TOKEN_HASH,
                        DEVICE,
                        field(name("created_at"), SQLDataType.INSTANT),
                        LAST_SEEN_AT)
                .values(account, tokenHash, device, now, now)
                .execute();
    }

    /** One statement for who is asking; another, at most once a minute, to note when. */
    Optional<Signed> find(InstanceTx tx, byte[] tokenHash, Instant now) {
        return tx.dsl()
                .select(ID, LAST_SEEN_AT)
                .select(AccountStore.SIGNED)
                .select(WorkspaceStore.OPEN_TO_ACCOUNT)
                .from(SESSION)
                .join(ACCOUNT)
                .on(AccountStore.ID_OF_ACCOUNT.eq(OF))
                .where(TOKEN_HASH.eq(tokenHash), living(now), AccountStore.ACTIVE.isTrue())
                .fetchOptional(row -> {
                    see(tx, row.get(ID), row.get(LAST_SEEN_AT), now);
                    return AccountStore.signed(
                            row, WorkspaceStore.openToAccount(row), Signed.Door.SESSION, row.get(ID), Optional.empty());
                });
    }

    List<Session> list(InstanceTx tx, UUID account, Instant now) {
        return tx.dsl()
                .select(ID, DEVICE, CREATED_AT, LAST_SEEN_AT)
                .from(SESSION)
                .where(OF.eq(account), living(now))
                .orderBy(LAST_SEEN_AT.desc(), ID)
                .fetch(row -> new Session(row.get(ID), row.get(DEVICE), row.get(CREATED_AT), row.get(LAST_SEEN_AT)));
    }

    int end(InstanceTx tx, UUID account, UUID id) {
        return tx.dsl().deleteFrom(SESSION).where(OF.eq(account), ID.eq(id)).execute();
    }

    void endAll(InstanceTx tx, UUID account) {
        tx.dsl().deleteFrom(SESSION).where(OF.eq(account)).execute();
    }

    void endAllBut(InstanceTx tx, UUID account, UUID id) {
        tx.dsl().deleteFrom(SESSION).where(OF.eq(account), ID.ne(id)).execute();
    }

    void forgetEnded(InstanceTx tx, UUID account, Instant now) {
        tx.dsl().deleteFrom(SESSION).where(OF.eq(account), living(now).not()).execute();
    }

    Set<UUID> livingAmong(InstanceTx tx, UUID[] ids, Instant now) {
        return tx.dsl()
                .select(ID)
                .from(SESSION)
                .join(ACCOUNT)
                .on(AccountStore.ID_OF_ACCOUNT.eq(OF))
                .where(ID.eq(DSL.any(ids)), living(now), AccountStore.ACTIVE.isTrue())
                .fetchSet(ID);
    }

    private static void see(InstanceTx tx, UUID id, Instant before, Instant now) {
        if (before.plus(SEEN_EVERY).isBefore(now)) {
            tx.dsl()
                    .update(SESSION)
                    .set(LAST_SEEN_AT, now)
                    .where(ID.eq(id), LAST_SEEN_AT.lt(now.minus(SEEN_EVERY)))
                    .execute();
        }
    }

    private static Condition living(Instant now) {
        return LAST_SEEN_AT.gt(now.minus(LONGEST_IDLE)).and(CREATED_AT.gt(now.minus(LONGEST)));
    }
}
