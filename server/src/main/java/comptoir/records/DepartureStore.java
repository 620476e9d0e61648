package comptoir.records;

import comptoir.dictionary.ObjectType;
import comptoir.platform.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;

/** Members whose last day is over. */
final class DepartureStore {

    private DepartureStore() {}

    static List<UUID> due(Tx tx, ObjectType member, LocalDate today) {
        return tx.dsl()
                .fetch(
                        "select id from {0} where active and last_day < {1} and deleted_op is null order by id",
                        ObjectStore.table(member), DSL.val(today))
                .getValues("id", UUID.class);
    }

    /** Locks them, so that of two servers one finds nothing left to do. */
    static Optional<String> stillDue(Tx tx, ObjectType member, UUID id, LocalDate today) {
        return tx.dsl()
                .fetchOptional(
                        "select label from {0} where id = {1} and active and last_day < {2} and deleted_op is null for no key update",
                        ObjectStore.table(member), DSL.val(id), DSL.val(today))
                .map(row -> row.get("label", String.class));
    }
}
