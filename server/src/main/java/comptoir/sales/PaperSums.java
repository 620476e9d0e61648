package comptoir.sales;

import comptoir.documents.FrenchFigures;
import comptoir.documents.LegalMention;
import comptoir.documents.LegalMentions;
import comptoir.kernel.Percentage;
import comptoir.sales.QuotePaper.Sum;
import comptoir.sales.QuotePaper.Sum.Weight;
import java.util.ArrayList;
import java.util.List;

/** The column of sums of a printed quote: discount only when there is one, VAT only where it is charged. */
final class PaperSums {

    private final QuotePaper.Content content;
    private final LegalMentions mentions;
    private final boolean vatExempt;

    PaperSums(QuotePaper.Content content, LegalMentions mentions, boolean vatExempt) {
        this.content = content;
        this.mentions = mentions;
        this.vatExempt = vatExempt;
    }

    List<Sum> list() {
        QuoteTotals totals = content.totals();
        List<Sum> sums = new ArrayList<>();
        boolean discounted = !totals.discount().isZero();
        if (discounted) {
            sums.add(new Sum(Weight.USUAL, "Total des lignes HT", FrenchFigures.money(totals.linesTotal())));
            sums.add(new Sum(
                    Weight.USUAL,
                    discountLabel(),
                    FrenchFigures.money(totals.discount().negated())));
        }
        if (!vatExempt) {
            sums.add(new Sum(
                    discounted ? Weight.STRONG : Weight.USUAL, "Total HT", FrenchFigures.money(totals.exclVat())));
            sums.add(new Sum(Weight.USUAL, "TVA", FrenchFigures.money(totals.vat())));
        }
        String total = vatExempt ? "Total" : "Total TTC";
        sums.add(new Sum(Weight.TOTAL, total, FrenchFigures.money(totals.inclVat())));
        sums.addAll(after());
        return sums;
    }

    private List<Sum> after() {
        List<Sum> after = new ArrayList<>();
        if (vatExempt) {
            mentions.find("vat.franchise", content.heading().date())
                    .map(LegalMention::text)
                    .ifPresent(text -> after.add(new Sum(Weight.AFTER, text, "")));
        }
        Percentage deposit = content.terms().deposit();
        if (!deposit.isZero()) {
            String label = "Acompte de\u00A0" + FrenchFigures.percent(deposit) + " à la commande";
            after.add(new Sum(Weight.AFTER, label, FrenchFigures.money(QuotePaper.deposit(content))));
        }
        return after;
    }

    private String discountLabel() {
        return content.discount() instanceof DocumentDiscount.Percent(Percentage points)
                ? "Remise commerciale " + FrenchFigures.percent(points)
                : "Remise commerciale";
    }
}
