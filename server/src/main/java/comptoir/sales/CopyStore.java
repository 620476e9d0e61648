package comptoir.sales;

import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads what a duplicate takes over from a quote. */
final class CopyStore {

    private CopyStore() {}

    /** By field; links as ids. */
    static Map<String, @Nullable Object> values(Tx tx, UUID quote) {
        Map<String, @Nullable Object> values = new HashMap<>();
        tx.dsl()
                .fetch(
                        "select title, template, series, contact, letter, conditions, seller_address, seller_mentions, discount_kind, discount_value from {0} where id = {1}",
                        Tables.of("quote"), DSL.val(quote))
                .forEach(row -> {
                    List.of("title", "template", "series", "letter", "conditions")
                            .forEach(field -> values.put(field, row.get(field, String.class)));
                    values.put("sellerAddress", row.get("seller_address", String.class));
                    values.put("sellerMentions", row.get("seller_mentions", String.class));
                    values.put("contact", row.get("contact", UUID.class));
                    values.put("discountKind", row.get("discount_kind", String.class));
                    values.put("discountValue", row.get("discount_value", BigDecimal.class));
                });
        return values;
    }
}
