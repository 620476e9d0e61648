package comptoir.sales;

import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Reads what a quote's paper says beside its lines. */
final class PaperStore {

    private PaperStore() {}

    /** Heading, addressee and terms of a quote as it stands, and what it says of the seller instead of the settings. */
    record Read(
            QuoteHeading heading,
            QuoteBuyer buyer,
            QuoteTerms terms,
            List<String> sender,
            List<String> foot,
            Optional<String> repEmail) {}

    static Read read(Tx tx, UUID quote) {
        Record row = tx.dsl()
                .fetchSingle(
                        "select q.number, q.version, q.title, q.quoted_on, q.valid_until, q.letter, q.conditions, q.seller_address, q.seller_mentions, q.buyer_name, q.buyer_number, q.buyer_contact, q.buyer_line1, q.buyer_line2, q.buyer_street, q.buyer_postcode, q.buyer_town, q.buyer_country, m.name as rep, m.phone as rep_phone, m.email as rep_email from {0} as q left join {1} as m on m.id = q.owner where q.id = {2}",
                        Tables.of("quote"), Tables.of("member"), DSL.val(quote));
        QuoteHeading heading = new QuoteHeading(
                numbered(text(row, "number"), row.get("version", Integer.class)),
                text(row, "title"),
                row.get("quoted_on", LocalDate.class),
                Optional.ofNullable(row.get("valid_until", LocalDate.class)),
                text(row, "letter"),
                joined(", ", text(row, "rep"), text(row, "rep_phone")),
                "");
        QuoteBuyer buyer = new QuoteBuyer(
                text(row, "buyer_name"), text(row, "buyer_number"), text(row, "buyer_contact"), address(row));
        QuoteTerms terms = new QuoteTerms(QuoteTerms.NONE.deposit(), lines(row, "conditions"));
        return new Read(
                heading,
                buyer,
                terms,
                lines(row, "seller_address"),
                lines(row, "seller_mentions"),
                Optional.ofNullable(row.get("rep_email", String.class)));
    }

    private static List<String> lines(Record row, String column) {
        return text(row, column).lines().filter(line -> !line.isBlank()).toList();
    }

    /** From the second version on, the paper says which one it is. */
    private static String numbered(String number, int version) {
        return version > 1 ? number + "\u00A0V" + version : number;
    }

    private static List<String> address(Record row) {
        String country = text(row, "buyer_country");
        String abroad = country.isEmpty() || country.equals("FR")
                ? ""
                : Locale.of("", country).getDisplayCountry(Locale.FRENCH).toUpperCase(Locale.FRENCH);
        return Stream.of(
                        text(row, "buyer_line1"),
                        text(row, "buyer_line2"),
                        text(row, "buyer_street"),
                        joined(" ", text(row, "buyer_postcode"), text(row, "buyer_town")),
                        abroad)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(between));
    }

    private static String text(Record row, String column) {
        return Optional.ofNullable(row.get(column, String.class)).orElse("");
    }
}
