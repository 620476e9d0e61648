package comptoir.access;

import comptoir.platform.Ids;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Which account a member has; beside the record, since it is no field. */
final class MemberStore {

    /** A member as roles and accounts need them. */
    record Row(UUID id, String name, boolean active, Optional<UUID> account) {}

    private final Tx tx;

    MemberStore(Tx tx) {
        this.tx = tx;
    }

    Optional<Row> find(UUID member) {
        return tx.dsl()
                .fetchOptional(
                        "select id, name, active, account from {0} where id = {1} and deleted_op is null",
                        Tables.of("member"), DSL.val(member))
                .map(MemberStore::row);
    }

    private static Row row(Record row) {
        return new Row(
                row.get("id", UUID.class),
                row.get("name", String.class),
                row.get("active", Boolean.class),
                Optional.ofNullable(row.get("account", UUID.class)));
    }

    /** Within the transaction whose operation made the member. */
    void setAccount(UUID member, UUID account) {
        tx.dsl()
                .execute(
                        "update {0} set account = {1} where id = {2} and account is distinct from {1}",
                        Tables.of("member"), DSL.val(account), DSL.val(member));
    }

    Set<UUID> absent(Collection<UUID> members) {
        Set<UUID> absent = new HashSet<>(members);
        tx.dsl()
                .fetch(
                        "select id from {0} where id = any({1}) and deleted_op is null",
                        Tables.of("member"), Ids.of(members))
                .forEach(row -> absent.remove(row.get("id", UUID.class)));
        return absent;
    }
}
