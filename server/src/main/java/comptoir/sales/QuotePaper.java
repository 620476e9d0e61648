package comptoir.sales;

import static java.math.RoundingMode.HALF_UP;

import comptoir.documents.CompanyIdentity;
import comptoir.documents.FrenchFigures;
import comptoir.documents.FrenchUnits;
import comptoir.documents.LegalMention;
import comptoir.documents.LegalMentions;
import comptoir.documents.Letterhead;
import comptoir.kernel.Currencies;
import comptoir.kernel.Money;
import comptoir.sales.QuoteTotals.RowTotal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A quote as it is printed: every text and figure in its place, already written the French way, nothing left to reckon.
 *
 * @param addressee lines of the address window
 * @param facts the line of dates and names under the head
 * @param options offered beside the quote, after its lines
 * @param showsVat false for a seller who charges none
 * @param showsDiscount false where the column of discounts would be empty and is left out
 * @param sums the column of totals, the great one marked
 * @param currency as it stands beside an amount
 */
public record QuotePaper(
        Letterhead letterhead,
        QuoteHeading heading,
        List<String> addressee,
        List<Fact> facts,
        List<Row> rows,
        List<Row.Line> options,
        boolean showsVat,
        boolean showsDiscount,
        List<VatRow> vat,
        List<Sum> sums,
        List<String> conditions,
        String currency) {

    /** A label with its value. */
    public record Fact(String label, String value) {}

    /** One row of the table. */
    public sealed interface Row {

        /** An item with its figures; an empty discount is not shown. */
        record Line(
                String label, String detail, String quantity, String price, String discount, String vat, String total)
                implements Row {}

        /** A section's title and subtotal. */
        record Title(String label, String subtotal) implements Row {}

        /** A remark across the table. */
        record Remark(String text) implements Row {}
    }

    /** One rate of the small table. */
    public record VatRow(String rate, String base, String vat) {}

    /** One sum; a note says what it is, an empty amount makes it a sentence. */
    public record Sum(Weight weight, String label, String amount) {

        /** How loudly it is said. */
        public enum Weight {
            USUAL,
            STRONG,
            TOTAL,
            AFTER
        }
    }

    public QuotePaper {
        addressee = List.copyOf(addressee);
        facts = List.copyOf(facts);
        rows = List.copyOf(rows);
        options = List.copyOf(options);
        vat = List.copyOf(vat);
        sums = List.copyOf(sums);
        conditions = List.copyOf(conditions);
    }

    /** What the paper is made from. */
    public record Content(
            QuoteHeading heading,
            QuoteBuyer buyer,
            List<QuoteRow> rows,
            DocumentDiscount discount,
            QuoteTotals totals,
            QuoteTerms terms) {}

    public static QuotePaper of(Letterhead letterhead, Content content, LegalMentions mentions) {
        boolean vatExempt = letterhead.company().vatExempt();
        List<Row> rows = new ArrayList<>();
        List<Row.Line> options = new ArrayList<>();
        for (int i = 0; i < content.rows().size(); i++) {
            Row row = row(content.rows().get(i), content.totals().rows().get(i));
            if (row instanceof Row.Line line && isOption(content.rows().get(i))) {
                options.add(line);
            } else {
                rows.add(row);
            }
        }
        return new QuotePaper(
                letterhead,
                content.heading(),
                addressee(content.buyer()),
                facts(content.heading(), content.buyer()),
                rows,
                options,
                !vatExempt,
                true,
                vatExempt ? List.of() : vatRows(content.totals()),
                new PaperSums(content, mentions, vatExempt).list(),
                conditions(letterhead.company(), content, mentions),
                Currencies.onPaper(content.totals().inclVat().currency()));
    }

    /** The same with less in its table of lines; what is reckoned stays as it is, and no discount is kept from the reader. */
    QuotePaper showing(QuoteTemplate.Columns columns) {
        boolean discounted = Stream.concat(rows.stream(), options.stream())
                .anyMatch(
                        row -> row instanceof Row.Line line && !line.discount().isEmpty());
        return new QuotePaper(
                letterhead,
                heading,
                addressee,
                facts,
                rows.stream().map(row -> shown(row, columns)).toList(),
                options.stream().map(line -> shown(line, columns)).toList(),
                showsVat && columns.vat(),
                columns.discount() || discounted,
                vat,
                sums,
                conditions,
                currency);
    }

    private static Row shown(Row row, QuoteTemplate.Columns columns) {
        return switch (row) {
            case Row.Line line -> shown(line, columns);
            case Row.Title title -> columns.subtotals() ? title : new Row.Title(title.label(), "");
            case Row.Remark remark -> remark;
        };
    }

    private static Row.Line shown(Row.Line line, QuoteTemplate.Columns columns) {
        return columns.detail()
                ? line
                : new Row.Line(
                        line.label(), "", line.quantity(), line.price(), line.discount(), line.vat(), line.total());
    }

    private static boolean isOption(QuoteRow row) {
        return row instanceof QuoteRow.Item item && item.pricing().optional();
    }

    private static Row row(QuoteRow row, RowTotal total) {
        return switch (row) {
            case QuoteRow.Item item when total instanceof RowTotal.Line(LineTotals sums) -> line(item, sums);
            case QuoteRow.Section section
            when total instanceof RowTotal.Subtotal(Money net) ->
                new Row.Title(section.label(), FrenchFigures.amount(net));
            case QuoteRow.Text text -> new Row.Remark(text.text());
            case QuoteRow.Item ignored -> throw new IllegalArgumentException("The totals are of another quote");
            case QuoteRow.Section ignored -> throw new IllegalArgumentException("The totals are of another quote");
        };
    }

    private static Row.Line line(QuoteRow.Item item, LineTotals sums) {
        Pricing pricing = item.pricing();
        return new Row.Line(
                item.label(),
                item.detail(),
                FrenchUnits.counted(pricing.quantity(), item.unit()),
                FrenchFigures.price(pricing.price()),
                pricing.discount().isZero() ? "" : "\u2212" + FrenchFigures.percent(pricing.discount()),
                FrenchFigures.percent(pricing.vat().rate()),
                FrenchFigures.amount(sums.net()));
    }

    private static List<String> addressee(QuoteBuyer buyer) {
        return Stream.concat(Stream.of(buyer.name(), buyer.contact()), buyer.address().stream())
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static List<Fact> facts(QuoteHeading heading, QuoteBuyer buyer) {
        return Stream.of(
                        new Fact("Date", FrenchFigures.day(heading.date())),
                        new Fact(
                                "Valable jusqu’au",
                                heading.validUntil().map(FrenchFigures::day).orElse("")),
                        new Fact("Livraison", heading.delivery()),
                        new Fact("Votre n° client", buyer.number()),
                        new Fact("Votre interlocuteur", heading.rep()))
                .filter(fact -> !fact.value().isBlank())
                .toList();
    }

    private static List<VatRow> vatRows(QuoteTotals totals) {
        return totals.breakdown().shares().stream()
                .map(share -> new VatRow(
                        FrenchFigures.percent(share.key().rate()),
                        FrenchFigures.amount(share.base()),
                        FrenchFigures.amount(share.vat())))
                .toList();
    }

    private static List<String> conditions(CompanyIdentity company, Content content, LegalMentions mentions) {
        List<String> conditions = new ArrayList<>(content.terms().conditions());
        company.bankLine().ifPresent(bank -> conditions.add(bank + "."));
        Stream.of("payment.no_early_discount", "payment.late")
                .flatMap(code -> mentions.find(code, content.heading().date()).stream())
                .map(LegalMention::text)
                .reduce((one, other) -> one + " " + other)
                .ifPresent(conditions::add);
        return conditions.stream().filter(paragraph -> !paragraph.isBlank()).toList();
    }

    /** The deposit asked for with the order, in money. */
    static Money deposit(Content content) {
        return content.totals().inclVat().times(content.terms().deposit(), HALF_UP);
    }

    /** The title of the options, shown only when there are any. */
    public Optional<String> optionsTitle() {
        return options.isEmpty() ? Optional.empty() : Optional.of("En option, hors total");
    }
}
