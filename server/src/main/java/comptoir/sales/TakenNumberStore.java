package comptoir.sales;

import comptoir.platform.Ids;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import comptoir.records.CopyStore;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.impl.DSL;

/**
 * Gives quotes taken over numbers of our series: of the year or month they were made in, in the order of their days, so that the past leaves no
 * gap in the numbers of today.
 */
final class TakenNumberStore {

    static final String NUMBERS = "taken_number";

    private final Tx tx;
    private final QuoteNumberSeries series;

    TakenNumberStore(Tx tx) {
        this.tx = tx;
        this.series = SalesSettingsStore.of(tx).series();
    }

    private record Dated(UUID id, LocalDate day) {}

    void give() {
        tx.dsl()
                .execute(
                        "create temporary table {0} (id uuid primary key, nth bigint, number text) on commit drop",
                        DSL.name(NUMBERS));
        List<Dated> quotes = tx.dsl()
                .fetch("select id, quoted_on from {0} order by quoted_on, nth", DSL.name(TakenQuoteStore.QUOTES))
                .map(row -> new Dated(row.get("id", UUID.class), row.get("quoted_on", LocalDate.class)));
        Map<UUID, String> numbers = numbers(quotes);
        try (CopyStore copy = CopyStore.into(tx, NUMBERS, List.of("id", "nth", "number"))) {
            long nth = 0;
            for (Dated each : quotes) {
                copy.with(each.id()).with(++nth).with(numbers.get(each.id())).row();
            }
        }
        tx.dsl().execute("analyze {0}", DSL.name(NUMBERS));
        giveAgain();
    }

    /** A series that was another before may come upon numbers it gave then. */
    private void giveAgain() {
        while (true) {
            List<Dated> taken = tx.dsl()
                    .fetch(
                            "select n.id, t.quoted_on from {0} n join {1} t on t.id = n.id join {2} q on q.number = n.number order by n.nth",
                            DSL.name(NUMBERS), DSL.name(TakenQuoteStore.QUOTES), Tables.of("quote"))
                    .map(row -> new Dated(row.get("id", UUID.class), row.get("quoted_on", LocalDate.class)));
            if (taken.isEmpty()) {
                return;
            }
            Map<UUID, String> others = numbers(taken);
            tx.dsl()
                    .execute(
                            "update {0} n set number = o.number from unnest({1}::uuid[], {2}::text[]) as o (id, number) where o.id = n.id",
                            DSL.name(NUMBERS),
                            Ids.of(others.keySet()),
                            DSL.val(others.values().toArray(String[]::new)));
        }
    }

    private Map<UUID, String> numbers(List<Dated> quotes) {
        Map<String, Long> many = new LinkedHashMap<>();
        quotes.forEach(each -> many.merge(series.counterOf(each.day()), 1L, Long::sum));
        Map<String, Long> last = new HashMap<>();
        // In one order, so that two files taken over at once wait for each other and never both.
        many.keySet().stream()
                .sorted()
                .forEach(period -> last.put(period, reserve(period, many.getOrDefault(period, 0L))));
        Map<UUID, String> numbers = new LinkedHashMap<>();
        for (Dated each : quotes) {
            long next = last.merge(series.counterOf(each.day()), 1L, Long::sum);
            numbers.put(each.id(), series.number(each.day(), next));
        }
        return numbers;
    }

    /** @return the last number given before these */
    private long reserve(String period, long count) {
        return tx.dsl()
                .fetchSingle(
                        "insert into {0} as n (series, period, last) values ({1}, {2}, {3}) on conflict (series, period) do update set last = n.last + excluded.last returning n.last - {3} as before",
                        Tables.of("quote_number"), DSL.val(series.toString()), DSL.val(period), DSL.val(count))
                .get("before", Long.class);
    }
}
