package comptoir.sales;

import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;

/** Reads which template and series a quote is in. */
final class ChosenStore {

    private ChosenStore() {}

    /** Nobody else changes templates or series until the transaction ends: names, numbers and the usual one are compared with all others. */
    static void alone(Tx tx) {
        tx.dsl()
                .execute(
                        "lock table {0}, {1} in share row exclusive mode",
                        Tables.of("quote_template"), Tables.of("quote_series"));
    }

    /** The quotes in that template or series, whatever their state. */
    static List<UUID> named(Tx tx, String column, String name) {
        return tx.dsl()
                .fetch(
                        "select id from {0} where {1} = {2} and deleted_op is null order by id",
                        Tables.of("quote"), DSL.name(column), DSL.val(name))
                .getValues("id", UUID.class);
    }

    static QuoteLayout.Chosen of(Tx tx, UUID quote) {
        return tx.dsl()
                .fetchSingle("select template, series from {0} where id = {1}", Tables.of("quote"), DSL.val(quote))
                .map(row -> new QuoteLayout.Chosen(
                        Optional.ofNullable(row.get("template", String.class)),
                        Optional.ofNullable(row.get("series", String.class))));
    }
}
