package comptoir.identity;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import comptoir.platform.InstanceTx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Reads and writes second factors and their recovery codes. */
final class SecondFactorStore {

    private static final Table<Record> FACTOR = table(name("comptoir", "second_factor"));
    private static final Table<Record> CODE = table(name("comptoir", "recovery_code"));
    private static final Field<UUID> ACCOUNT = field(name("account"), SQLDataType.UUID);
    private static final Field<String> SECRET = field(name("secret"), SQLDataType.CLOB);
    private static final Field<Instant> CONFIRMED_AT = field(name("confirmed_at"), SQLDataType.INSTANT);
    private static final Field<Long> LAST_STEP = field(name("last_step"), SQLDataType.BIGINT);
    private static final Field<byte[]> HASH = field(name("hash"), SQLDataType.BLOB);

    /**
     * The second factor of an account.
     *
     * @param secret sealed
     * @param active whether its owner has shown that their phone knows it
     */
    record Row(String secret, boolean active) {}

    /** One not yet confirmed gives way to the new one; an active one stays. */
    void begin(InstanceTx tx, UUID account, String secret) {
        tx.dsl()
                .insertInto(FACTOR)
                .set(ACCOUNT, account)
                .set(SECRET, secret)
                .onConflict(ACCOUNT)
                .doUpdate()
                .set(SECRET, excluded(SECRET))
                .where(field(name("second_factor", "confirmed_at")).isNull())
                .execute();
    }

    Optional<Row> find(InstanceTx tx, UUID account) {
        return tx.dsl()
                .select(SECRET, CONFIRMED_AT)
                .from(FACTOR)
                .where(ACCOUNT.eq(account))
                .fetchOptional(row -> new Row(row.get(SECRET), row.get(CONFIRMED_AT) != null));
    }

    boolean confirm(InstanceTx tx, UUID account, Instant now) {
        return tx.dsl()
                        .update(FACTOR)
                        .set(CONFIRMED_AT, now)
                        .where(ACCOUNT.eq(account), CONFIRMED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Takes the code of a step, unless it or a later one was taken before. */
    boolean take(InstanceTx tx, UUID account, long step) {
        return tx.dsl()
                        .update(FACTOR)
                        .set(LAST_STEP, step)
                        .where(ACCOUNT.eq(account), LAST_STEP.lt(step))
                        .execute()
                == 1;
    }

    /** The codes from before are worth nothing any more. */
    void keepCodes(InstanceTx tx, UUID account, List<RecoveryCode> codes) {
        tx.dsl().deleteFrom(CODE).where(ACCOUNT.eq(account)).execute();
        codes.forEach(code -> tx.dsl()
                .insertInto(CODE)
                .set(ACCOUNT, account)
                .set(HASH, code.hash())
                .execute());
    }

    boolean spend(InstanceTx tx, UUID account, RecoveryCode code) {
        return tx.dsl()
                        .deleteFrom(CODE)
                        .where(ACCOUNT.eq(account), HASH.eq(code.hash()))
                        .execute()
                == 1;
    }

    int codesLeft(InstanceTx tx, UUID account) {
        return tx.dsl()
                .select(count(inline(1)))
                .from(CODE)
                .where(ACCOUNT.eq(account))
                .fetchSingle()
                .value1();
    }

    Set<UUID> holders(InstanceTx tx) {
        return tx.dsl()
                .select(ACCOUNT)
                .from(FACTOR)
                .where(CONFIRMED_AT.isNotNull())
                .fetchSet(ACCOUNT);
    }

    void remove(InstanceTx tx, UUID account) {
        tx.dsl().deleteFrom(FACTOR).where(ACCOUNT.eq(account)).execute();
    }
}
