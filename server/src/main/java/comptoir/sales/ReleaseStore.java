package comptoir.sales;

import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;

/** Reads how far somebody has allowed a quote to cut its prices. */
final class ReleaseStore {

    private ReleaseStore() {}

    static List<UUID> drafts(Tx tx) {
        return tx.dsl()
                .fetch(
                        "select id from {0} where state = 'draft' and deleted_op is null order by id",
                        Tables.of("quote"))
                .getValues("id", UUID.class);
    }

    static Optional<DiscountCut> released(Tx tx, UUID quote) {
        return tx.dsl()
                .fetchOptional(
                        "select released_line, released_whole from {0} where id = {1} and released_at is not null",
                        Tables.of("quote"), DSL.val(quote))
                .map(row -> new DiscountCut(
                        row.get("released_line", BigDecimal.class), row.get("released_whole", BigDecimal.class)));
    }
}
