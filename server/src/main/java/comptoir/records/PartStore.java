package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Ids;
import comptoir.platform.Tx;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;

/** Finds the parts of records: the lines of documents. */
final class PartStore {

    private PartStore() {}

    /** @param trashedBy the living ones when empty, else those that this operation put in the trash */
    static List<UUID> of(Tx tx, ObjectType part, Field parent, Collection<UUID> wholes, Optional<Long> trashedBy) {
        return tx.dsl()
                .fetch(
                        "select id from {0} where {1} = any({2}) and deleted_op is not distinct from {3} order by id",
                        ObjectStore.table(part),
                        DSL.name(parent.column()),
                        Ids.of(wholes),
                        DSL.val(trashedBy.orElse(null), Long.class))
                .getValues("id", UUID.class);
    }

    /** What these parts are of, even those in the trash. */
    static List<UUID> wholes(Tx tx, ObjectType part, Field parent, Collection<UUID> parts) {
        return tx.dsl()
                .fetch(
                        "select distinct {1} as whole from {0} where id = any({2})",
                        ObjectStore.table(part), DSL.name(parent.column()), Ids.of(parts))
                .getValues("whole", UUID.class);
    }
}
