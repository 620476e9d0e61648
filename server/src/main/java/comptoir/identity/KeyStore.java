package comptoir.identity;

import static comptoir.identity.AccountStore.ACCOUNT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import comptoir.kernel.Reach;
import comptoir.platform.InstanceTx;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Reads and writes API keys. */
final class KeyStore {

    private static final Duration USED_EVERY = Duration.ofMinutes(1);

    private static final Table<Record> KEY = table(name("comptoir", "api_key"));
    private static final Field<UUID> ID = field(name("api_key", "id"), SQLDataType.UUID);
    private static final Field<UUID> OF = field(name("api_key", "account"), SQLDataType.UUID);
    private static final Field<String> IN = field(name("api_key", "workspace"), SQLDataType.CLOB);
    private static final Field<String> NAME = field(name("api_key", "name"), SQLDataType.CLOB);
    private static final Field<byte[]> TOKEN_HASH = field(name("token_hash"), SQLDataType.BLOB);
    private static final Field<Instant> CREATED_AT = field(name("api_key", "created_at"), SQLDataType.INSTANT);
    private static final Field<LocalDate> EXPIRES_ON = field(name("expires_on"), SQLDataType.LOCALDATE);
    private static final Field<String[]> READS = field(name("reads"), SQLDataType.CLOB.array());
    private static final Field<String[]> WRITES = field(name("writes"), SQLDataType.CLOB.array());
    private static final Field<Instant> LAST_USED_AT = field(name("last_used_at"), SQLDataType.INSTANT);

    UUID insert(InstanceTx tx, UUID account, String workspace, ApiKeys.NewKey wanted, byte[] hash, Instant now) {
        return tx.dsl()
                .insertInto(KEY)
                .columns(
                        field(name("account"), SQLDataType.UUID),
                        field(name("workspace"), SQLDataType.CLOB),
                        field(name("name"), SQLDataType.CLOB),
                        TOKEN_HASH,
                        field(name("created_at"), SQLDataType.INSTANT),
                        EXPIRES_ON,
                        READS,
                        WRITES)
                .values(
                        account,
                        workspace,
                        wanted.name(),
                        hash,
                        now,
                        wanted.expiresOn(),
                        named(wanted.reach(), Reach.Use.READ),
                        named(wanted.reach(), Reach.Use.WRITE))
                .returningResult(ID)
                .fetchSingle()
                .value1();
    }

    Optional<Signed> find(InstanceTx tx, byte[] hash, Instant now, LocalDate today) {
        return tx.dsl()
                .select(ID, IN, LAST_USED_AT, READS, WRITES)
                .select(AccountStore.SIGNED)
                .select(WorkspaceStore.OPEN_TO_ACCOUNT)
                .from(KEY)
                .join(ACCOUNT)
                .on(AccountStore.ID_OF_ACCOUNT.eq(OF))
                .where(TOKEN_HASH.eq(hash), EXPIRES_ON.ge(today), AccountStore.ACTIVE.isTrue())
                .fetchOptional(row -> {
                    use(tx, row.get(ID), now);
                    Map<String, UUID> members = WorkspaceStore.openToAccount(row);
                    members.keySet().retainAll(Set.of(row.get(IN)));
                    return AccountStore.signed(row, members, Signed.Door.KEY, row.get(ID), reach(row));
                });
    }

    Set<UUID> livingAmong(InstanceTx tx, UUID[] ids, LocalDate today) {
        return tx.dsl()
                .select(ID)
                .from(KEY)
                .join(ACCOUNT)
                .on(AccountStore.ID_OF_ACCOUNT.eq(OF))
                .where(ID.eq(DSL.any(ids)), EXPIRES_ON.ge(today), AccountStore.ACTIVE.isTrue())
                .fetchSet(ID);
    }

    List<ApiKey> list(InstanceTx tx, UUID account, String workspace) {
        return tx.dsl()
                .select(ID, NAME, CREATED_AT, EXPIRES_ON, LAST_USED_AT, READS, WRITES)
                .from(KEY)
                .where(OF.eq(account), IN.eq(workspace))
                .orderBy(CREATED_AT.desc(), ID)
                .fetch(row -> new ApiKey(
                        row.get(ID),
                        row.get(NAME),
                        row.get(CREATED_AT),
                        row.get(EXPIRES_ON),
                        row.get(LAST_USED_AT),
                        reach(row)));
    }

    int delete(InstanceTx tx, UUID account, String workspace, UUID id) {
        return tx.dsl()
                .deleteFrom(KEY)
                .where(OF.eq(account), IN.eq(workspace), ID.eq(id))
                .execute();
    }

    private static void use(InstanceTx tx, UUID id, Instant now) {
        tx.dsl()
                .update(KEY)
                .set(LAST_USED_AT, now)
                .where(ID.eq(id), LAST_USED_AT.isNull().or(LAST_USED_AT.lt(now.minus(USED_EVERY))))
                .execute();
    }

    private static String @Nullable [] named(Optional<Reach> reach, Reach.Use use) {
        return reach.map(those -> those.objects().entrySet().stream()
                        .filter(each -> each.getValue() == use)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toArray(String[]::new))
                .orElse(null);
    }

    private static Optional<Reach> reach(Record row) {
        String[] reads = row.get(READS);
        String[] writes = row.get(WRITES);
        if (reads == null || writes == null) {
            return Optional.empty();
        }
        Map<String, Reach.Use> objects = new HashMap<>();
        Arrays.asList(reads).forEach(object -> objects.put(object, Reach.Use.READ));
        Arrays.asList(writes).forEach(object -> objects.put(object, Reach.Use.WRITE));
        return Optional.of(new Reach(objects));
    }
}
