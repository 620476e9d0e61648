package comptoir.sales;

import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Quantity;
import comptoir.kernel.Refusal;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import comptoir.records.CopyStore;
import comptoir.records.StagingStore;
import comptoir.records.TakeOver;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Puts the staged rows of a file together to quotes: grouped by their old number in the database, reckoned in Java some thousands at a time, and
 * brought back by COPY.
 */
final class TakenQuoteStore {

    /** Which row belongs to which quote. */
    static final String ROWS = "taken";

    /** What each quote was, and comes to. */
    static final String QUOTES = "taken_quote";

    /** What each line comes to. */
    static final String LINES = "taken_line";

    private static final int QUOTES_AT_ONCE = 2_000;

    private final StagingStore staging;
    private final Tx tx;
    private final ObjectType quote;
    private final SalesSettings settings;
    private final TakenQuote.Reading reading;
    private final List<TakeOver.Stopped> stopped = new ArrayList<>();
    private long ready;

    TakenQuoteStore(StagingStore staging, InstantSource clock) {
        this.staging = staging;
        this.tx = staging.tx();
        this.quote = staging.object();
        this.settings = SalesSettingsStore.of(tx);
        this.reading = new TakenQuote.Reading(settings, settings.today(clock.instant()), whole(), required());
    }

    private Map<String, String> whole() {
        Map<String, String> fields = new LinkedHashMap<>();
        QuoteTakeOver.ofQuote(quote)
                .forEach(field -> field.columns().forEach(column -> fields.put(column.name(), field.key())));
        return fields;
    }

    private Map<String, String> required() {
        return QuoteTakeOver.ofQuote(quote)
                .filter(Field::required)
                .collect(Collectors.toMap(
                        Field::column,
                        field -> field.label().in(staging.sight().actor().language())));
    }

    TakeOver.Reckoned reckon() {
        group();
        leaveBehind();
        lay();
        long quotes = tx.dsl()
                .fetchSingle("select coalesce(max(nth), 0) as most from {0}", DSL.name(ROWS))
                .get("most", Long.class);
        for (long from = 0; from < quotes; from += QUOTES_AT_ONCE) {
            reckon(read(from, from + QUOTES_AT_ONCE));
        }
        staging.refuse(stopped.stream().map(TakeOver.Stopped::line).toList());
        return new TakeOver.Reckoned(ready, stopped);
    }

    private void group() {
        QueryPart named = isStaged("taken_over_number")
                ? DSL.sql("coalesce('n' || comptoir.fold(s.taken_over_number), s.id::text)")
                : DSL.sql("s.id::text");
        tx.dsl()
                .execute(
                        "create temporary table {0} on commit drop as select id as row, line, status, first_value(id) over (partition by named order by line) as quote, dense_rank() over (order by first) as nth, row_number() over (partition by named order by line) as position from (select s.id, s.line, s.status, {1} as named, min(s.line) over (partition by {1}) as first from {2} s where s.status in ('new', 'out')) x",
                        DSL.name(ROWS), named, DSL.name(StagingStore.TABLE));
        tx.dsl().execute("create index on {0} (nth)", DSL.name(ROWS));
        tx.dsl().execute("analyze {0}", DSL.name(ROWS));
    }

    /** A quote comes in whole or not at all: the rows of one that lost a row stay out with it. */
    private void leaveBehind() {
        tx.dsl()
                .fetch(
                        "update {0} s set status = 'out' from {1} t join (select nth, min(line) as line from {1} where status = 'out' group by nth) o on o.nth = t.nth where t.row = s.id and s.status = 'new' returning s.line, o.line as because",
                        DSL.name(StagingStore.TABLE), DSL.name(ROWS))
                .sortAsc("line")
                .forEach(row -> stopped.add(leftBehind(row.get("line", Long.class), row.get("because", Long.class))));
        tx.dsl()
                .execute(
                        "delete from {0} t using (select distinct nth from {0} where status = 'out') o where o.nth = t.nth",
                        DSL.name(ROWS));
    }

    private static TakeOver.Stopped leftBehind(long line, long because) {
        return new TakeOver.Stopped(
                line, Optional.empty(), "", Refusal.of(SalesProblem.ROW_LEFT_BEHIND, "line", because));
    }

    private void lay() {
        tx.dsl()
                .execute(
                        "create temporary table {0} (id uuid, nth bigint, state text, quoted_on date, sent_at timestamptz, answered_on date, paid_on date, net_total numeric, vat_total numeric, gross_total numeric, cost_total numeric, margin numeric) on commit drop",
                        DSL.name(QUOTES));
        tx.dsl()
                .execute(
                        "create temporary table {0} (row uuid, quote uuid, nth bigint, position numeric, name text, quantity numeric, unit text, price numeric, cost numeric, discount numeric, vat numeric, net numeric) on commit drop",
                        DSL.name(LINES));
    }

    private List<List<TakenRow>> read(long after, long until) {
        List<QueryPart> selected = new ArrayList<>(List.of(DSL.sql("t.nth, s.id, s.line")));
        staging.columns().forEach(column -> selected.add(DSL.name("s", column.name())));
        staging.links().forEach(link -> selected.add(DSL.name("s", "said_" + link.column())));
        boolean catalogue = isStaged("product");
        if (catalogue) {
            selected.add(
                    DSL.sql(
                            "p.name as product_name, p.unit as product_unit, p.price as product_price, p.cost as product_cost, p.vat as product_vat"));
        }
        QueryPart products =
                catalogue ? DSL.sql("left join {0} p on p.id = s.product", Tables.of("product")) : DSL.sql("");
        Map<Long, List<TakenRow>> quotes = new LinkedHashMap<>();
        tx.dsl()
                .fetch(
                        "select {0} from {1} t join {2} s on s.id = t.row {3} where t.nth > {4} and t.nth <= {5} order by t.nth, t.position",
                        DSL.list(selected),
                        DSL.name(ROWS),
                        DSL.name(StagingStore.TABLE),
                        products,
                        DSL.val(after),
                        DSL.val(until))
                .forEach(row -> quotes.computeIfAbsent(row.get("nth", Long.class), nth -> new ArrayList<>())
                        .add(row(row)));
        return List.copyOf(quotes.values());
    }

    private TakenRow row(Record row) {
        Map<String, @Nullable Object> cells = new HashMap<>();
        for (org.jooq.Field<?> field : row.fields()) {
            cells.put(field.getName(), row.get(field));
        }
        for (Column column : staging.columns()) {
            cells.put(column.name(), row.get(column.name(), column.type().java()));
        }
        return new TakenRow(row.get("id", UUID.class), row.get("line", Long.class), cells);
    }

    private void reckon(List<List<TakenRow>> quotes) {
        Map<TakenQuote, List<TakenRow>> taken = new LinkedHashMap<>();
        for (List<TakenRow> rows : quotes) {
            try {
                taken.put(TakenQuote.of(rows, reading), rows);
            } catch (WrongRow wrong) {
                stop(rows, wrong.stopped());
            }
        }
        ready += taken.size();
        keep(List.copyOf(taken.keySet()));
    }

    private void stop(List<TakenRow> rows, TakeOver.Stopped wrong) {
        for (TakenRow row : rows) {
            stopped.add(row.line() == wrong.line() ? wrong : leftBehind(row.line(), wrong.line()));
        }
    }

    private void keep(List<TakenQuote> quotes) {
        try (CopyStore copy = CopyStore.into(
                tx,
                QUOTES,
                List.of(
                        "id",
                        "nth",
                        "state",
                        "quoted_on",
                        "sent_at",
                        "answered_on",
                        "paid_on",
                        "net_total",
                        "vat_total",
                        "gross_total",
                        "cost_total",
                        "margin"))) {
            long nth = ready - quotes.size();
            for (TakenQuote each : quotes) {
                Map<String, @Nullable Object> totals = each.sums().values();
                copy.with(each.id())
                        .with(++nth)
                        .with(each.state().state())
                        .with(each.state().quotedOn())
                        .with(each.state().sentAt().orElse(null))
                        .with(each.state().answeredOn().orElse(null))
                        .with(each.state().paidOn().orElse(null));
                for (String total : List.of("netTotal", "vatTotal", "grossTotal", "costTotal", "margin")) {
                    copy.with(totals.get(total) instanceof BigDecimal amount ? plain(amount) : null);
                }
                copy.row();
            }
        }
        keepLines(quotes);
    }

    private void keepLines(List<TakenQuote> quotes) {
        try (CopyStore copy = CopyStore.into(
                tx,
                LINES,
                List.of(
                        "row",
                        "quote",
                        "nth",
                        "position",
                        "name",
                        "quantity",
                        "unit",
                        "price",
                        "cost",
                        "discount",
                        "vat",
                        "net"))) {
            long nth = ready - quotes.size();
            for (TakenQuote each : quotes) {
                nth++;
                for (StoredLine line : each.lines()) {
                    copy.with(line.id())
                            .with(each.id())
                            .with(nth)
                            .with(line.position())
                            .with(line.name())
                            .with(line.quantity())
                            .with(line.unit().isEmpty() ? null : line.unit())
                            .with(line.price())
                            .with(line.cost().orElse(null))
                            .with(line.discount())
                            .with(line.vat())
                            .with(plain(line.kept()))
                            .row();
                }
            }
        }
    }

    /** As any other write keeps it: 100 rather than 100.00. */
    private static BigDecimal plain(BigDecimal amount) {
        return new Quantity(amount).count();
    }

    private boolean isStaged(String column) {
        return staging.columns().stream().anyMatch(each -> each.name().equals(column));
    }
}
