package comptoir.sales;

import comptoir.platform.Ids;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which quotes and lines in the trash stay there for good: those of quotes that went out, in whatever version. */
final class KeptInTrashStore {

    private KeptInTrashStore() {}

    /** The others are drafts that never went out, or taken over without a paper of ours, locked until the end, so that none is sent meanwhile. */
    static Set<UUID> quotes(Tx tx, Collection<UUID> quotes) {
        Set<UUID> kept = new HashSet<>(quotes);
        kept.removeAll(tx.dsl()
                .fetch(
                        "select id from {0} where id = any({1}) and (state = 'draft' and version = 1 or sent_elsewhere) order by id for no key update",
                        Tables.of("quote"), Ids.of(quotes))
                .getValues("id", UUID.class));
        return kept;
    }

    static Set<UUID> lines(Tx tx, Collection<UUID> lines) {
        Map<UUID, UUID> quoteOf = new HashMap<>();
        tx.dsl()
                .fetch("select id, quote from {0} where id = any({1})", Tables.of("quote_line"), Ids.of(lines))
                .forEach(row -> quoteOf.put(row.get("id", UUID.class), row.get("quote", UUID.class)));
        Set<UUID> sent = quotes(tx, Set.copyOf(quoteOf.values()));
        quoteOf.values().retainAll(sent);
        return quoteOf.keySet();
    }
}
