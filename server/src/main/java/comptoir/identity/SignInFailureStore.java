package comptoir.identity;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import comptoir.platform.InstanceTx;
import java.time.Duration;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Counts failed attempts to sign in. */
final class SignInFailureStore {

    private static final Table<Record> FAILURE = table(name("comptoir", "sign_in_failure"));
    private static final Field<String> SCOPE = field(name("scope"), SQLDataType.CLOB);
    private static final Field<byte[]> KEY = field(name("key"), SQLDataType.BLOB);
    private static final Field<Integer> FAILURES = field(name("failures"), SQLDataType.INTEGER);
    private static final Field<Instant> LAST_AT = field(name("last_at"), SQLDataType.INSTANT);
    private static final int FORGOTTEN_AT_ONCE = 20;

    /** Locks the count until the end of the transaction, and says how long one still has to wait. */
    Duration waitOf(InstanceTx tx, SignInDelay delay, byte[] key, Instant now) {
        tx.dsl()
                .insertInto(FAILURE)
                .columns(SCOPE, KEY, FAILURES, LAST_AT)
                .values(delay.scope(), key, 0, now)
                .onConflictDoNothing()
                .execute();
        return tx.dsl()
                .select(FAILURES, LAST_AT)
                .from(FAILURE)
                .where(isThe(delay, key))
                .forUpdate()
                .fetchOptional(row -> left(delay.after(row.get(FAILURES)), row.get(LAST_AT), now))
                .orElse(Duration.ZERO);
    }

    /** Counted before the password is looked at, so that many guesses at once do not slip through. */
    void count(InstanceTx tx, SignInDelay delay, byte[] key, Instant now) {
        tx.dsl()
                .update(FAILURE)
                .set(
                        FAILURES,
                        when(LAST_AT.lt(now.minus(SignInDelay.FORGOTTEN_AFTER)), inline(1))
                                .otherwise(FAILURES.plus(1)))
                .set(LAST_AT, now)
                .where(isThe(delay, key))
                .execute();
    }

    void forget(InstanceTx tx, SignInDelay delay, byte[] key) {
        tx.dsl().deleteFrom(FAILURE).where(isThe(delay, key)).execute();
    }

    void takeBackOne(InstanceTx tx, SignInDelay delay, byte[] key) {
        tx.dsl()
                .update(FAILURE)
                .set(FAILURES, greatest(FAILURES.minus(1), inline(0)))
                .where(isThe(delay, key))
                .execute();
    }

    /** A few at a time, passing over those in use. */
    void forgetOld(InstanceTx tx, Instant now) {
        tx.dsl()
                .deleteFrom(FAILURE)
                .where(row(SCOPE, KEY)
                        .in(select(SCOPE, KEY)
                                .from(FAILURE)
                                .where(LAST_AT.lt(now.minus(SignInDelay.FORGOTTEN_AFTER)))
                                .limit(FORGOTTEN_AT_ONCE)
                                .forUpdate()
                                .skipLocked()))
                .execute();
    }

    private static Duration left(Duration wait, Instant lastAt, Instant now) {
        if (wait.isZero() || lastAt.plus(SignInDelay.FORGOTTEN_AFTER).isBefore(now)) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, lastAt.plus(wait));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Condition isThe(SignInDelay delay, byte[] key) {
        return SCOPE.eq(delay.scope()).and(KEY.eq(key));
    }
}
