package comptoir.records;

import comptoir.platform.Ids;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Which members sign in, and which do not any more. */
final class MemberAccountStore {

    private MemberAccountStore() {}

    /** The name of one of these members who does not come in any more. */
    static Optional<String> inactive(Tx tx, Collection<UUID> members) {
        return tx.dsl()
                .fetchOptional(
                        "select name from {0} where id = any({1}) and not active limit 1",
                        Tables.of("member"), Ids.of(members))
                .map(row -> row.get("name", String.class));
    }

    /** The name of one of these living members who has an account. */
    static Optional<String> withAccount(Tx tx, Collection<UUID> members) {
        return tx.dsl()
                .fetchOptional(
                        "select name from {0} where id = any({1}) and account is not null and deleted_op is null limit 1",
                        Tables.of("member"), Ids.of(members))
                .map(row -> row.get("name", String.class));
    }
}
