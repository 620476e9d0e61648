package comptoir.sales;

import comptoir.kernel.Money;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Reads what a quote's message says and to whom it may go. */
final class QuoteMessageStore {

    private QuoteMessageStore() {}

    /** A quote as its message names it. */
    record Facts(
            String number,
            int version,
            String title,
            String buyerName,
            String buyerContact,
            Money net,
            Money gross,
            Optional<LocalDate> validUntil,
            UUID organisation,
            Optional<UUID> contact,
            Optional<UUID> owner,
            Optional<String> ownerName) {}

    static Facts facts(Tx tx, UUID quote, Currency currency) {
        Record row = tx.dsl()
                .fetchSingle(
                        "select q.number, q.version, q.title, q.buyer_name, q.buyer_contact, q.net_total, q.gross_total, q.valid_until, q.organisation, q.contact, q.owner, m.name as owner_name from {0} as q left join {1} as m on m.id = q.owner where q.id = {2}",
                        Tables.of("quote"), Tables.of("member"), DSL.val(quote));
        return new Facts(
                text(row, "number"),
                row.get("version", Integer.class),
                text(row, "title"),
                text(row, "buyer_name"),
                text(row, "buyer_contact"),
                new Money(row.get("net_total", BigDecimal.class), currency),
                new Money(row.get("gross_total", BigDecimal.class), currency),
                Optional.ofNullable(row.get("valid_until", LocalDate.class)),
                row.get("organisation", UUID.class),
                Optional.ofNullable(row.get("contact", UUID.class)),
                Optional.ofNullable(row.get("owner", UUID.class)),
                Optional.ofNullable(row.get("owner_name", String.class)));
    }

    private static String text(Record row, String column) {
        return Optional.ofNullable(row.get(column, String.class)).orElse("");
    }
}
