package comptoir.sales;

import comptoir.dictionary.Column;
import comptoir.dictionary.ObjectType;
import comptoir.dictionary.SqlType;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import comptoir.records.InCharge;
import comptoir.records.StagingStore;
import comptoir.records.TakeOver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/** Lays the quotes that a file comes to out as they are to be written: their numbers, their customers' details of today, their lines. */
final class MadeQuoteStore {

    private static final String QUOTES = "made_quote";
    private static final String LINES = "made_line";
    private static final List<String> BUYER_ADDRESS =
            List.of("line1", "line2", "street", "postcode", "town", "country");

    private final StagingStore staging;
    private final Tx tx;
    private final ObjectType quote;
    private final ObjectType line;

    MadeQuoteStore(StagingStore staging) {
        this.staging = staging;
        this.tx = staging.tx();
        this.quote = staging.object();
        this.line = staging.sight().model().object("quoteLine");
    }

    List<TakeOver.Made> make(InCharge inCharge) {
        // What is taken over as sent is in the currency of today: it stays so until this is committed.
        SalesSettingsStore.keptCurrency(tx);
        new TakenNumberStore(tx).give();
        Map<Column, QueryPart> quotes = quotes(inCharge);
        List<QueryPart> selected = new ArrayList<>(List.of(DSL.sql("q.id")));
        quotes.forEach((column, value) -> selected.add(DSL.sql("{0} as {1}", value, DSL.name(column.name()))));
        tx.dsl()
                .execute(
                        "create temporary table {0} on commit drop as select {1} from {2} q join {3} n on n.id = q.id join {4} w on w.id = q.id left join {5} o on o.id = w.organisation left join {6} c on c.id = {7} left join {8} title on title.id = c.civility order by n.nth",
                        DSL.name(QUOTES),
                        DSL.list(selected),
                        DSL.name(TakenQuoteStore.QUOTES),
                        DSL.name(TakenNumberStore.NUMBERS),
                        said(),
                        Tables.of("organisation"),
                        Tables.of("contact"),
                        isStaged("contact") ? DSL.sql("w.contact") : DSL.sql("null"),
                        Tables.of("choice_option"));
        Map<Column, QueryPart> lines = lines();
        List<QueryPart> values = new ArrayList<>(List.of(DSL.sql("uuidv7() as id")));
        lines.forEach((column, value) -> values.add(DSL.sql("{0} as {1}", value, DSL.name(column.name()))));
        tx.dsl()
                .execute(
                        "create temporary table {0} on commit drop as select {1} from {2} l join {3} n on n.id = l.quote join {4} s on s.id = l.row order by n.nth, l.position",
                        DSL.name(LINES),
                        DSL.list(values),
                        DSL.name(TakenQuoteStore.LINES),
                        DSL.name(TakenNumberStore.NUMBERS),
                        DSL.name(StagingStore.TABLE));
        return List.of(
                new TakeOver.Made(quote, QUOTES, List.copyOf(quotes.keySet())),
                new TakeOver.Made(line, LINES, List.copyOf(lines.keySet())));
    }

    /** What the rows of each quote say of it: the first that says something. */
    private QueryPart said() {
        List<QueryPart> first = new ArrayList<>();
        ofQuote()
                .forEach(column -> first.add(DSL.sql(
                        "(array_agg(s.{0} order by t.position) filter (where s.{0} is not null))[1] as {0}",
                        DSL.name(column.name()))));
        return DSL.sql(
                "(select t.quote as id, {0} from {1} t join {2} s on s.id = t.row group by t.quote)",
                DSL.list(first), DSL.name(TakenQuoteStore.ROWS), DSL.name(StagingStore.TABLE));
    }

    private List<Column> ofQuote() {
        return QuoteTakeOver.ofQuote(quote)
                .flatMap(field -> field.columns().stream())
                .filter(staging.columns()::contains)
                .toList();
    }

    private Map<Column, QueryPart> quotes(InCharge inCharge) {
        Map<String, QueryPart> values = new LinkedHashMap<>();
        ofQuote().forEach(column -> values.put(column.name(), DSL.name("w", column.name())));
        QueryPart owner = isStaged("owner") ? DSL.sql("w.owner") : DSL.sql("null::uuid");
        values.put("number", DSL.sql("n.number"));
        values.put(
                "owner",
                DSL.sql(
                        "coalesce({0}, {1}, o.owner)",
                        owner, member(inCharge.rows().orElse(null))));
        values.put(
                "author",
                DSL.sql(
                        "coalesce({0}, {1})",
                        owner, member(staging.sight().actor().member().orElse(null))));
        for (String kept : List.of(
                "state",
                "quoted_on",
                "sent_at",
                "answered_on",
                "paid_on",
                "net_total",
                "vat_total",
                "gross_total",
                "cost_total",
                "margin")) {
            values.put(kept, DSL.name("q", kept));
        }
        values.put("paid", DSL.sql("q.paid_on is not null"));
        values.put(
                "made_at",
                DSL.sql(
                        "q.quoted_on::timestamp at time zone {0}",
                        DSL.inline(staging.sight().reading().zone().getId())));
        values.put("taken_over", DSL.sql("true"));
        values.put("buyer_name", DSL.sql("o.name"));
        values.put("buyer_number", DSL.sql("o.customer_number"));
        values.put("buyer_vat_number", DSL.sql("o.vat_number"));
        values.put("buyer_contact", DSL.sql("nullif(concat_ws(' ', title.label_fr, c.first_name, c.last_name), '')"));
        BUYER_ADDRESS.forEach(part -> values.put("buyer_" + part, DSL.name("o", "address_" + part)));
        Map<Column, QueryPart> columns = columns(quote, values);
        // No field: what is printed and sent again depends on it, and nobody writes it.
        columns.put(new Column("sent_elsewhere", "", SqlType.BOOLEAN), DSL.sql("q.state <> 'draft'"));
        return columns;
    }

    private static QueryPart member(@org.jspecify.annotations.Nullable UUID member) {
        return DSL.val(member, UUID.class);
    }

    private Map<Column, QueryPart> lines() {
        Map<String, QueryPart> values = new LinkedHashMap<>();
        values.put("quote", DSL.sql("l.quote"));
        values.put("kind", DSL.inline(StoredLine.ITEM));
        for (String kept : List.of("position", "name", "quantity", "unit", "price", "cost", "discount", "vat", "net")) {
            values.put(kept, DSL.name("l", kept));
        }
        for (String said : List.of("product", "description")) {
            if (isStaged(said)) {
                values.put(said, DSL.name("s", said));
            }
        }
        return columns(line, values);
    }

    private static Map<Column, QueryPart> columns(ObjectType object, Map<String, QueryPart> values) {
        Map<Column, QueryPart> columns = new LinkedHashMap<>();
        object.fields().stream()
                .flatMap(field -> field.columns().stream())
                .filter(column -> values.containsKey(column.name()))
                .forEach(column -> columns.put(column, values.get(column.name())));
        return columns;
    }

    private boolean isStaged(String column) {
        return staging.columns().stream().anyMatch(each -> each.name().equals(column));
    }
}
