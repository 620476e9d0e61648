package comptoir.sales;

import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Keeps the templates of quotes. */
final class QuoteTemplateStore {

    private static final String ALL =
            "id, name, logo, accent, letter, conditions, detail, discount, vat, subtotals, is_default, archived";

    private QuoteTemplateStore() {}

    /** By name, archived ones last. */
    static List<QuoteTemplate> list(Tx tx) {
        return tx.dsl()
                .fetch("select " + ALL + " from {0} order by archived, lower(name)", Tables.of("quote_template"))
                .map(QuoteTemplateStore::template);
    }

    static Optional<QuoteTemplate> find(Tx tx, UUID id) {
        return tx.dsl()
                .fetchOptional(
                        "select " + ALL + " from {0} where id = {1} for no key update",
                        Tables.of("quote_template"),
                        DSL.val(id))
                .map(QuoteTemplateStore::template);
    }

    /** The one a quote is in, whatever has become of it since. */
    static Optional<QuoteTemplate> of(Tx tx, UUID quote) {
        return tx.dsl()
                .fetchOptional(
                        "select " + ALL + " from {0} where name = (select template from {1} where id = {2})",
                        Tables.of("quote_template"),
                        Tables.of("quote"),
                        DSL.val(quote))
                .map(QuoteTemplateStore::template);
    }

    /** Writes it over the one of the same id; of all only one is the default. */
    static void keep(Tx tx, QuoteTemplate template) {
        if (template.isDefault()) {
            tx.dsl()
                    .execute(
                            "update {0} set is_default = false where is_default and id <> {1}",
                            Tables.of("quote_template"), DSL.val(template.id()));
        }
        tx.dsl()
                .execute(
                        "insert into {0} (" + ALL
                                + ") values ({1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}, {12})"
                                + " on conflict (id) do update set (name, logo, accent, letter, conditions, detail, discount, vat, subtotals, is_default, archived)"
                                + " = row(excluded.name, excluded.logo, excluded.accent, excluded.letter, excluded.conditions, excluded.detail, excluded.discount, excluded.vat, excluded.subtotals, excluded.is_default, excluded.archived)",
                        Tables.of("quote_template"),
                        DSL.val(template.id()),
                        DSL.val(template.name()),
                        DSL.val(template.logo()),
                        DSL.val(template.accent()),
                        DSL.val(template.letter()),
                        DSL.val(template.conditions()),
                        DSL.val(template.columns().detail()),
                        DSL.val(template.columns().discount()),
                        DSL.val(template.columns().vat()),
                        DSL.val(template.columns().subtotals()),
                        DSL.val(template.isDefault()),
                        DSL.val(template.archived()));
    }

    private static QuoteTemplate template(Record row) {
        return new QuoteTemplate(
                row.get("id", UUID.class),
                row.get("name", String.class),
                row.get("logo", String.class),
                row.get("accent", String.class),
                row.get("letter", String.class),
                row.get("conditions", String.class),
                new QuoteTemplate.Columns(
                        row.get("detail", Boolean.class),
                        row.get("discount", Boolean.class),
                        row.get("vat", Boolean.class),
                        row.get("subtotals", Boolean.class)),
                row.get("is_default", Boolean.class),
                row.get("archived", Boolean.class));
    }
}
