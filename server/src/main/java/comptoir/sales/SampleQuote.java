package comptoir.sales;

import comptoir.kernel.Percentage;
import comptoir.kernel.Quantity;
import comptoir.kernel.UnitPrice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An invented quote with everything a paper can show, for looking at templates. */
final class SampleQuote {

    private SampleQuote() {}

    static QuotePaper.Content content(SalesSettings settings, Optional<QuoteTemplate> template, LocalDate today) {
        List<QuoteRow> rows = rows(settings);
        DocumentDiscount discount = new DocumentDiscount.Percent(Percentage.ZERO);
        String conditions = template.map(QuoteTemplate::conditions)
                .filter(text -> !text.isEmpty())
                .orElse(settings.conditions());
        return new QuotePaper.Content(
                new QuoteHeading(
                        settings.series().number(today, 1),
                        "Bar à café, deux salles",
                        today,
                        Optional.of(today.plusDays(settings.validForDays())),
                        template.map(QuoteTemplate::letter).orElse(""),
                        "",
                        ""),
                new QuoteBuyer(
                        "Hôtel des Remparts",
                        "C-0217",
                        "Mme Hélène Rabaud",
                        List.of("3 place Vauban", "35400 Saint-Malo")),
                rows,
                discount,
                QuoteTotals.of(rows, discount, settings.currency()).orThrow(),
                new QuoteTerms(
                        Percentage.ZERO,
                        conditions.lines().filter(line -> !line.isBlank()).toList()));
    }

    private static List<QuoteRow> rows(SalesSettings settings) {
        return List.of(
                new QuoteRow.Section("Équipement"),
                item(settings, "Machine Duo 2 groupes", "Réf. MDG-02. Garantie deux ans", "2", "5480", "8"),
                item(settings, "Moulin à la demande", "Réf. MLN-11", "3", "890", "0"),
                new QuoteRow.Section("Mise en service"),
                item(settings, "Pose et raccordement", "", "1", "426", "0"));
    }

    private static QuoteRow item(
            SalesSettings settings, String label, String detail, String quantity, String... figures) {
        Pricing pricing = new Pricing(
                Quantity.of(quantity),
                UnitPrice.of(figures[0], settings.currency()),
                Percentage.of(figures[1]),
                VatKey.of(Percentage.of(settings.vatExempt() ? "0" : "20")),
                Optional.empty(),
                false);
        return new QuoteRow.Item(label, detail, "", pricing);
    }
}
