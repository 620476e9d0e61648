package comptoir.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * What a workspace has settled about its quotes.
 *
 * @param series how they are numbered
 * @param validForDays how long an offer holds when nothing is said
 * @param linkDays how long a link goes on leading to a quote after its last day
 * @param conditions written under each new quote; may be empty
 * @param message the words a quote goes out with
 * @param discounts how deep they may go
 * @param company who sells, as the settings keep it
 * @param template the one that new quotes are in when nothing is said
 * @param numbering the series that new quotes are numbered in when nothing is said, unless it is {@code series}
 */
record SalesSettings(
        ZoneId zone,
        Currency currency,
        QuoteNumberSeries series,
        int validForDays,
        int linkDays,
        String conditions,
        MessageTemplate message,
        DiscountRules discounts,
        Map<String, Object> company,
        Optional<Texts> template,
        Optional<Numbering> numbering) {

    /** The texts of a template, and its name. */
    record Texts(String name, String letter, String conditions) {}

    /** A series of numbers besides the usual one. */
    record Numbering(String name, QuoteNumberSeries pattern) {}

    static final String USUAL_SERIES = "D-{YYYY}-{0000}";
    static final int USUAL_VALIDITY = 30;
    static final int USUAL_LINK_DAYS = 30;

    /** The seller charges no VAT (franchise). */
    boolean vatExempt() {
        return Boolean.TRUE.equals(company.get("vatExempt"));
    }

    String sellerName() {
        return String.valueOf(company.getOrDefault("name", ""));
    }

    LocalDate today(Instant now) {
        return now.atZone(zone).toLocalDate();
    }
}
