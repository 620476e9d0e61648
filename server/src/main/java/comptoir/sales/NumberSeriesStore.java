package comptoir.sales;

import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Keeps the series of quote numbers besides the usual one. */
final class NumberSeriesStore {

    private NumberSeriesStore() {}

    /** By name, archived ones last. */
    static List<NumberSeries> list(Tx tx) {
        return tx.dsl()
                .fetch(
                        "select id, name, pattern, is_default, archived from {0} order by archived, lower(name)",
                        Tables.of("quote_series"))
                .map(NumberSeriesStore::series);
    }

    static Optional<NumberSeries> find(Tx tx, UUID id) {
        return list(tx).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Whether it has given a number. */
    static boolean isUsed(Tx tx, QuoteNumberSeries pattern) {
        return tx.dsl()
                .fetch(
                        "select 1 from {0} where series = {1} limit 1",
                        Tables.of("quote_number"), DSL.val(pattern.toString()))
                .isNotEmpty();
    }

    /** Writes it over the one of the same id; of all only one is the default. */
    static void keep(Tx tx, NumberSeries series) {
        if (series.isDefault()) {
            tx.dsl()
                    .execute(
                            "update {0} set is_default = false where is_default and id <> {1}",
                            Tables.of("quote_series"), DSL.val(series.id()));
        }
        tx.dsl()
                .execute(
                        "insert into {0} (id, name, pattern, is_default, archived) values ({1}, {2}, {3}, {4}, {5}) on conflict (id) do update set (name, pattern, is_default, archived) = row(excluded.name, excluded.pattern, excluded.is_default, excluded.archived)",
                        Tables.of("quote_series"),
                        DSL.val(series.id()),
                        DSL.val(series.name()),
                        DSL.val(series.pattern().toString()),
                        DSL.val(series.isDefault()),
                        DSL.val(series.archived()));
    }

    private static NumberSeries series(Record row) {
        return new NumberSeries(
                row.get("id", UUID.class),
                row.get("name", String.class),
                QuoteNumberSeries.parse(row.get("pattern", String.class)).orThrow(),
                row.get("is_default", Boolean.class),
                row.get("archived", Boolean.class));
    }
}
