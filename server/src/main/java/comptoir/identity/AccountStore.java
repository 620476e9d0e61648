package comptoir.identity;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import comptoir.kernel.Reach;
import comptoir.platform.InstanceTx;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Reads and writes accounts. */
final class AccountStore {

    static final Table<Record> ACCOUNT = table(name("comptoir", "account"));
    static final Field<UUID> ID = field(name("id"), SQLDataType.UUID);
    static final Field<UUID> ID_OF_ACCOUNT = field(name("account", "id"), SQLDataType.UUID);
    static final Field<String> NAME = field(name("account", "name"), SQLDataType.CLOB);
    static final Field<String> USER_NAME = field(name("user_name"), SQLDataType.CLOB);
    static final Field<String> EMAIL = field(name("email"), SQLDataType.CLOB);
    static final Field<String> PASSWORD_HASH = field(name("password_hash"), SQLDataType.CLOB);
    static final Field<String> LANGUAGE = field(name("language"), SQLDataType.CLOB);
    static final Field<Boolean> ACTIVE = field(name("active"), SQLDataType.BOOLEAN);
    private static final Field<Instant> CREATED_AT = field(name("created_at"), SQLDataType.INSTANT);

    /** What {@link #signed} reads beside the workspaces. */
    static final List<Field<?>> SIGNED = List.of(ID_OF_ACCOUNT, NAME, EMAIL, USER_NAME, LANGUAGE);

    /** An account with what its password is checked against. */
    record WithHash(Account account, @Nullable String hash) {}

    void insert(InstanceTx tx, NewAccount account, @Nullable String hash, Instant now) {
        tx.dsl()
                .insertInto(ACCOUNT)
                .set(ID, account.id())
                .set(field(name("name"), SQLDataType.CLOB), account.name().strip())
                .set(USER_NAME, account.userName())
                .set(EMAIL, account.email())
                .set(PASSWORD_HASH, hash)
                .set(LANGUAGE, account.language())
                .set(CREATED_AT, now)
                .execute();
    }

    Optional<WithHash> findBySignInName(InstanceTx tx, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return find(tx, lower(typed.contains("@") ? EMAIL : USER_NAME).eq(wanted));
    }

    Optional<WithHash> find(InstanceTx tx, UUID id) {
        return find(tx, ID.eq(id));
    }

    List<Account> list(InstanceTx tx) {
        return tx.dsl()
                .select(ID, NAME, USER_NAME, EMAIL, PASSWORD_HASH, LANGUAGE, ACTIVE)
                .from(ACCOUNT)
                .orderBy(NAME, ID)
                .fetch(row -> read(row).account());
    }

    boolean any(InstanceTx tx) {
        return tx.dsl().fetchExists(ACCOUNT);
    }

    int setPassword(InstanceTx tx, UUID id, String hash) {
        return tx.dsl()
                .update(ACCOUNT)
                .set(PASSWORD_HASH, hash)
                .where(ID.eq(id))
                .execute();
    }

    int setUserName(InstanceTx tx, UUID id, String userName) {
        return tx.dsl()
                .update(ACCOUNT)
                .set(USER_NAME, userName)
                .where(ID.eq(id))
                .execute();
    }

    int setLanguage(InstanceTx tx, UUID id, String language) {
        return tx.dsl().update(ACCOUNT).set(LANGUAGE, language).where(ID.eq(id)).execute();
    }

    int setActive(InstanceTx tx, UUID id, boolean active) {
        return tx.dsl().update(ACCOUNT).set(ACTIVE, active).where(ID.eq(id)).execute();
    }

    /** Only one that is a member of nothing. */
    void delete(InstanceTx tx, UUID id) {
        tx.dsl()
                .deleteFrom(ACCOUNT)
                .where(ID.eq(id), WorkspaceStore.noMembershipOf(id))
                .execute();
    }

    static Signed signed(
            Record row, Map<String, UUID> members, Signed.Door door, UUID credential, Optional<Reach> reach) {
        return new Signed(
                row.get(ID_OF_ACCOUNT),
                row.get(NAME),
                row.get(EMAIL),
                row.get(USER_NAME),
                row.get(LANGUAGE),
                members,
                door,
                credential,
                reach);
    }

    private static Optional<WithHash> find(InstanceTx tx, Condition condition) {
        return tx.dsl()
                .select(ID, NAME, USER_NAME, EMAIL, PASSWORD_HASH, LANGUAGE, ACTIVE)
                .from(ACCOUNT)
                .where(condition)
                .fetchOptional(AccountStore::read);
    }

    private static WithHash read(Record row) {
        String hash = row.get(PASSWORD_HASH);
        Account account = new Account(
                row.get(ID),
                row.get(NAME),
                row.get(EMAIL),
                row.get(USER_NAME),
                row.get(LANGUAGE),
                row.get(ACTIVE),
                hash != null);
        return new WithHash(account, hash);
    }
}
