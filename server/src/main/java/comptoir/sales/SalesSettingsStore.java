package comptoir.sales;

import comptoir.platform.Json;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Keeps what a workspace has settled about its quotes. */
final class SalesSettingsStore {

    private SalesSettingsStore() {}

    /** Read once in a transaction, with the usual template and series: every new quote asks for all of them. */
    static SalesSettings of(Tx tx) {
        return tx.once(SalesSettings.class, () -> read(tx));
    }

    private static SalesSettings read(Tx tx) {
        Record row = tx.dsl()
                .fetchSingle(
                        "select w.zone, w.currency, w.company, w.settings, t.name as template, t.letter, t.conditions, s.name as series, s.pattern from {0} w left join {1} t on t.is_default left join {2} s on s.is_default",
                        Tables.of("workspace_state"), Tables.of("quote_template"), Tables.of("quote_series"));
        Map<String, Object> settings =
                Json.readObject(row.get("settings", JSONB.class).data());
        Map<?, ?> quotes = settings.get("quotes") instanceof Map<?, ?> map ? map : Map.of();
        return new SalesSettings(
                ZoneId.of(row.get("zone", String.class)),
                Currency.getInstance(row.get("currency", String.class)),
                pattern(quotes.get("series") instanceof String text ? text : SalesSettings.USUAL_SERIES),
                days(quotes, "validForDays", SalesSettings.USUAL_VALIDITY),
                days(quotes, "linkDays", SalesSettings.USUAL_LINK_DAYS),
                quotes.get("conditions") instanceof String text ? text : "",
                message(quotes),
                DiscountRules.of(quotes.get("discounts")),
                Json.readObject(row.get("company", JSONB.class).data()),
                Optional.ofNullable(row.get("template", String.class))
                        .map(name -> new SalesSettings.Texts(
                                name, row.get("letter", String.class), row.get("conditions", String.class))),
                Optional.ofNullable(row.get("series", String.class))
                        .map(name -> new SalesSettings.Numbering(name, pattern(row.get("pattern", String.class)))));
    }

    private static QuoteNumberSeries pattern(String written) {
        return QuoteNumberSeries.parse(written).orThrow();
    }

    private static int days(Map<?, ?> quotes, String key, int usual) {
        return quotes.get(key) instanceof Number days ? days.intValue() : usual;
    }

    private static MessageTemplate message(Map<?, ?> quotes) {
        return quotes.get("message") instanceof Map<?, ?> message
                ? new MessageTemplate(String.valueOf(message.get("subject")), String.valueOf(message.get("body")))
                : MessageTemplate.USUAL;
    }

    /** As it stays until the end of the transaction: whoever changes it waits, and then sees what was sent in it. */
    static Currency keptCurrency(Tx tx) {
        return Currency.getInstance(tx.dsl()
                .fetchSingle("select currency from {0} for share", Tables.of("workspace_state"))
                .get("currency", String.class));
    }

    /** Keeps these settings of quotes; those not named stay. */
    static void settle(Tx tx, Map<String, Object> values) {
        tx.dsl()
                .execute(
                        "update {0} set settings = jsonb_set(settings, array['quotes'], coalesce(settings -> 'quotes', jsonb_build_object()) || {1})",
                        Tables.of("workspace_state"), DSL.val(JSONB.valueOf(Json.write(values))));
    }
}
