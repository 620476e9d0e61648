package comptoir.sales;

import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads what a quote copies: the customer's details, the contact's name, the product's price. */
final class BuyerStore {

    private static final List<String> ADDRESS = List.of("line1", "line2", "street", "postcode", "town", "country");

    private BuyerStore() {}

    /**
     * A customer as a quote copies them.
     *
     * @param columns of the quote, by name
     */
    record Buyer(
            Map<String, @Nullable Object> columns, @Nullable UUID owner) {}

    static Optional<Buyer> buyer(Tx tx, UUID organisation) {
        return tx.dsl()
                .fetchOptional(
                        "select name, customer_number, vat_number, owner, address_line1, address_line2, address_street, address_postcode, address_town, address_country from {0} where id = {1}",
                        Tables.of("organisation"), DSL.val(organisation))
                .map(row -> new Buyer(columns(row), row.get("owner", UUID.class)));
    }

    private static Map<String, @Nullable Object> columns(Record row) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("buyer_name", row.get("name", String.class));
        columns.put("buyer_number", row.get("customer_number", String.class));
        columns.put("buyer_vat_number", row.get("vat_number", String.class));
        ADDRESS.forEach(part -> columns.put("buyer_" + part, row.get("address_" + part, String.class)));
        return columns;
    }

    /** As on an envelope: Mme Élodie Marchand. */
    static Optional<String> contactName(Tx tx, UUID contact) {
        return tx.dsl()
                .fetchOptional(
                        "select concat_ws(' ', o.label_fr, c.first_name, c.last_name) as name from {0} as c left join {1} as o on o.id = c.civility where c.id = {2}",
                        Tables.of("contact"), Tables.of("choice_option"), DSL.val(contact))
                .map(row -> row.get("name", String.class));
    }

    /** What a line takes over from the catalogue, by column of the line. */
    static Map<String, @Nullable Object> product(Tx tx, UUID product) {
        readProducts(tx, List.of(product));
        return known(tx).getOrDefault(product, Map.of());
    }

    /** Reads several products at once, as far as this transaction has not read them. */
    static void readProducts(Tx tx, Collection<UUID> products) {
        UUID[] unknown = products.stream()
                .filter(product -> !known(tx).containsKey(product))
                .distinct()
                .toArray(UUID[]::new);
        if (unknown.length > 0) {
            tx.dsl()
                    .fetch(
                            "select id, name, description, unit, price, cost, vat from {0} where id = any({1})",
                            Tables.of("product"), DSL.val(unknown))
                    .forEach(row -> known(tx).put(row.get("id", UUID.class), catalogued(row)));
        }
    }

    private static Map<UUID, Map<String, @Nullable Object>> known(Tx tx) {
        return tx.once(BuyerStore.class, HashMap::new);
    }

    private static Map<String, @Nullable Object> catalogued(Record row) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        List.of("name", "description", "unit").forEach(column -> columns.put(column, row.get(column, String.class)));
        List.of("price", "cost", "vat").forEach(column -> columns.put(column, row.get(column, BigDecimal.class)));
        return columns;
    }
}
