package comptoir.sales;

import comptoir.documents.LegalMentions;
import comptoir.documents.PdfFile;
import comptoir.documents.Rendering;
import comptoir.platform.Tx;
import java.util.List;
import java.util.UUID;

/** Puts quotes on paper: what is written on it, as a page to look at and as a PDF to keep. */
public final class QuotePress {

    private final Rendering rendering;
    private final LegalMentions mentions;

    public QuotePress(Rendering rendering, LegalMentions mentions) {
        this.rendering = rendering;
        this.mentions = mentions;
    }

    QuotePaper paper(Tx tx, UUID quote) {
        SalesSettings settings = QuoteStore.settings(tx);
        PaperStore.Read read = PaperStore.read(tx, quote);
        QuoteSums sums = QuoteReckoning.sums(
                QuoteStore.find(tx, quote).orElseThrow().kept(), QuoteStore.lines(tx, List.of(quote)), settings);
        return QuotePaper.of(
                SellerPaper.letterhead(settings).saying(read.sender(), read.foot()),
                new QuotePaper.Content(
                        read.heading(), read.buyer(), sums.rows(), sums.discount(), sums.totals(), read.terms()),
                mentions);
    }

    String html(QuotePaper paper) {
        return rendering.html(QuotePaperHtml.of(paper));
    }

    PdfFile pdf(QuotePaper paper) {
        return rendering.pdf(QuotePaperHtml.of(paper)).orThrow();
    }
}
