package comptoir.sales;

import comptoir.platform.Ids;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads quotes and their lines, and locks them: who changes a line holds its quote first, so that totals are reckoned one after the other. */
final class QuoteStore {

    private static final String FACTS =
            "id, number, state, organisation, owner, quoted_on, valid_until, answered_on, paid_on, rev, deleted_op, sent_elsewhere, origin, version,"
                    + " discount_kind, discount_value, net_total, vat_total, gross_total, cost_total, margin, awaits_release";
    private static final String LINE =
            "id, quote, kind, product, name, description, quantity, unit, price, cost, discount, vat, optional, position, net, rev, made_rev, deleted_op";

    private QuoteStore() {}

    static Optional<QuoteFacts> lock(Tx tx, UUID id) {
        return lock(tx, List.of(id)).stream().findFirst();
    }

    /** In order of id. */
    static List<QuoteFacts> lock(Tx tx, Collection<UUID> ids) {
        ids.forEach(id -> begun(tx, id).set(null));
        return tx.dsl()
                .fetch(
                        "select " + FACTS + " from {0} where id = any({1}) order by id for no key update",
                        Tables.of("quote"),
                        Ids.of(ids))
                .map(QuoteStore::facts);
    }

    /** As {@link #lock}, of one quote once in a transaction; of one {@linkplain #making being made} nothing, since nobody else can have it. */
    static List<QuoteFacts> held(Tx tx, List<UUID> ids) {
        return ids.size() == 1 ? tx.once(new Held(ids.getFirst()), () -> lock(tx, ids)) : lock(tx, ids);
    }

    /** Notes that this transaction makes the quote: a draft without lines. */
    static void making(Tx tx, UUID id) {
        tx.once(new Held(id), List::of);
        tx.once(new Places(id), AtomicLong::new);
    }

    private record Held(UUID quote) {}

    /** What a quote that this transaction makes begins with, until its totals are reckoned or it is {@linkplain #lock taken up again}. */
    static AtomicReference<@Nullable KeptTotals> begun(Tx tx, UUID quote) {
        return tx.once(new Begun(quote), () -> new AtomicReference<@Nullable KeptTotals>(null));
    }

    private record Begun(UUID quote) {}

    static Optional<QuoteFacts> find(Tx tx, UUID id) {
        return tx.dsl()
                .fetchOptional("select " + FACTS + " from {0} where id = {1}", Tables.of("quote"), DSL.val(id))
                .map(QuoteStore::facts);
    }

    private static QuoteFacts facts(Record row) {
        return new QuoteFacts(
                row.get("id", UUID.class),
                row.get("number", String.class),
                row.get("state", String.class),
                row.get("organisation", UUID.class),
                Optional.ofNullable(row.get("owner", UUID.class)),
                row.get("quoted_on", LocalDate.class),
                Optional.ofNullable(row.get("valid_until", LocalDate.class)),
                Optional.ofNullable(row.get("answered_on", LocalDate.class)),
                Optional.ofNullable(row.get("paid_on", LocalDate.class)),
                row.get("rev", Long.class),
                row.get("deleted_op") != null,
                row.get("sent_elsewhere", Boolean.class),
                Optional.ofNullable(row.get("origin", UUID.class)),
                row.get("version", Integer.class),
                kept(row));
    }

    /** The living lines of these quotes, in their order. */
    static List<StoredLine> lines(Tx tx, Collection<UUID> quotes) {
        return tx.dsl()
                .fetch(
                        "select " + LINE
                                + " from {0} where quote = any({1}) and deleted_op is null order by quote, position, id",
                        Tables.of("quote_line"),
                        Ids.of(quotes))
                .map(QuoteStore::line);
    }

    /** Also those in the trash. */
    static List<StoredLine> linesEver(Tx tx, UUID quote) {
        return tx.dsl()
                .fetch(
                        "select " + LINE + " from {0} where quote = {1} order by position, id",
                        Tables.of("quote_line"),
                        DSL.val(quote))
                .map(QuoteStore::line);
    }

    static Optional<StoredLine> line(Tx tx, UUID id) {
        return tx.dsl()
                .fetchOptional("select " + LINE + " from {0} where id = {1}", Tables.of("quote_line"), DSL.val(id))
                .map(QuoteStore::line);
    }

    static List<UUID> quotesOf(Tx tx, Collection<UUID> lines) {
        return tx.dsl()
                .fetch("select distinct quote from {0} where id = any({1})", Tables.of("quote_line"), Ids.of(lines))
                .getValues("quote", UUID.class);
    }

    /** Whether all of these lines are in the trash. */
    static boolean areTrashed(Tx tx, Collection<UUID> lines) {
        return tx.dsl()
                .fetch(
                        "select 1 from {0} where id = any({1}) and deleted_op is null limit 1",
                        Tables.of("quote_line"), Ids.of(lines))
                .isEmpty();
    }

    /** The place after the last line, and after those that this transaction has given already. */
    static BigDecimal nextPosition(Tx tx, UUID quote) {
        return BigDecimal.valueOf(tx.once(new Places(quote), () -> new AtomicLong(lastPosition(tx, quote)))
                .incrementAndGet());
    }

    private record Places(UUID quote) {}

    private static long lastPosition(Tx tx, UUID quote) {
        return tx.dsl()
                .fetchSingle(
                        "select floor(coalesce(max(position), 0)) as last from {0} where quote = {1} and deleted_op is null",
                        Tables.of("quote_line"), DSL.val(quote))
                .get("last", Long.class);
    }

    private static StoredLine line(Record row) {
        return new StoredLine(
                row.get("id", UUID.class),
                row.get("quote", UUID.class),
                row.get("kind", String.class),
                Optional.ofNullable(row.get("product", UUID.class)),
                text(row, "name"),
                text(row, "description"),
                row.get("quantity", BigDecimal.class),
                text(row, "unit"),
                row.get("price", BigDecimal.class),
                Optional.ofNullable(row.get("cost", BigDecimal.class)),
                row.get("discount", BigDecimal.class),
                row.get("vat", BigDecimal.class),
                row.get("optional", Boolean.class),
                row.get("position", BigDecimal.class),
                row.get("net", BigDecimal.class),
                row.get("rev", Long.class),
                row.get("made_rev", Long.class),
                row.get("deleted_op") != null);
    }

    private static KeptTotals kept(Record row) {
        Map<String, @Nullable BigDecimal> totals = new HashMap<>();
        totals.put("netTotal", row.get("net_total", BigDecimal.class));
        totals.put("vatTotal", row.get("vat_total", BigDecimal.class));
        totals.put("grossTotal", row.get("gross_total", BigDecimal.class));
        totals.put("costTotal", row.get("cost_total", BigDecimal.class));
        totals.put("margin", row.get("margin", BigDecimal.class));
        return new KeptTotals(
                row.get("discount_kind", String.class),
                row.get("discount_value", BigDecimal.class),
                totals,
                row.get("awaits_release", Boolean.class));
    }

    /** The latest change of the quote or any of its lines. */
    static long latestRev(Tx tx, UUID quote) {
        return tx.dsl()
                .fetchSingle(
                        "select greatest((select rev from {0} where id = {2}), (select max(greatest(rev, made_rev)) from {1} where quote = {2})) as rev",
                        Tables.of("quote"), Tables.of("quote_line"), DSL.val(quote))
                .get("rev", Long.class);
    }

    /** Some columns of a quote as they stand. */
    static Record columns(Tx tx, UUID quote, Collection<? extends org.jooq.Field<?>> columns) {
        return tx.dsl()
                .fetchSingle(
                        "select {0} from {1} where id = {2}",
                        DSL.list(columns.toArray(QueryPart[]::new)), Tables.of("quote"), DSL.val(quote));
    }

    /** Counts up under the lock of the series' row; another quote being made waits, and none gets the same. */
    static String nextNumber(Tx tx, QuoteNumberSeries series, LocalDate day) {
        while (true) {
            Record next = tx.dsl()
                    .fetchSingle(
                            "with given as (insert into {0} as n (series, period, last) values ({1}, {2}, 1) on conflict (series, period) do update set last = n.last + 1 returning last) select last, exists (select 1 from {3} q where q.number = {4}) as taken from given",
                            Tables.of("quote_number"),
                            DSL.val(series.toString()),
                            DSL.val(series.counterOf(day)),
                            Tables.of("quote"),
                            written(series, day));
            if (!next.get("taken", Boolean.class)) {
                return series.number(day, next.get("last", Long.class));
            }
        }
    }

    /** {@link QuoteNumberSeries#number} of the number {@code given.last}. */
    private static QueryPart written(QuoteNumberSeries series, LocalDate day) {
        return DSL.sql(
                "replace({0}, '{}', lpad(given.last::text, greatest({1}, length(given.last::text)), '0'))",
                DSL.val(series.around(day, "{}")), DSL.val(series.digits()));
    }

    /** What {@link #nextNumber} would give, without taking it. */
    static String comingNumber(Tx tx, QuoteNumberSeries series, LocalDate day) {
        long last = tx
                .dsl()
                .fetch(
                        "select last from {0} where series = {1} and period = {2}",
                        Tables.of("quote_number"), DSL.val(series.toString()), DSL.val(series.counterOf(day)))
                .map(row -> row.get("last", Long.class))
                .stream()
                .findFirst()
                .orElse(0L);
        return series.number(day, last + 1);
    }

    /** Whether any quote has left, be it in the trash by now. */
    static boolean anySent(Tx tx) {
        return tx.dsl()
                .fetchSingle(
                        "select exists (select 1 from {0} where state <> 'draft' or version > 1) as any",
                        Tables.of("quote"))
                .get("any", Boolean.class);
    }

    static boolean any(Tx tx) {
        return tx.dsl()
                .fetchSingle("select exists (select 1 from {0}) as any", Tables.of("quote"))
                .get("any", Boolean.class);
    }

    private static String text(Record row, String column) {
        return Optional.ofNullable(row.get(column, String.class)).orElse("");
    }
}
