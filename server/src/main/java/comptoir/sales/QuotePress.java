package comptoir.sales;

import comptoir.documents.LegalMentions;
import comptoir.documents.Letterhead;
import comptoir.documents.PdfFile;
import comptoir.documents.Picture;
import comptoir.documents.PrintedText;
import comptoir.documents.Rendering;
import comptoir.platform.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
        SalesSettings settings = SalesSettingsStore.of(tx);
        PaperStore.Read read = PaperStore.read(tx, quote);
        QuoteSums sums = QuoteReckoning.sums(
                QuoteStore.find(tx, quote).orElseThrow().kept(), QuoteStore.lines(tx, List.of(quote)), settings);
        Optional<QuoteTemplate> template = QuoteTemplateStore.of(tx, quote);
        return QuotePaper.of(
                        letterhead(settings, template).saying(read.sender(), read.foot()),
                        new QuotePaper.Content(
                                read.heading(),
                                read.buyer(),
                                sums.rows(),
                                sums.discount(),
                                sums.totals(),
                                read.terms()),
                        mentions)
                .showing(template.map(QuoteTemplate::columns).orElse(QuoteTemplate.Columns.ALL));
    }

    static Letterhead letterhead(SalesSettings settings, Optional<QuoteTemplate> template) {
        Letterhead usual = SellerPaper.letterhead(settings);
        return template.map(each -> each.on(usual)).orElse(usual);
    }

    /** That of the template a quote is in: the one thing of a paper that is not sealed with its words. */
    static Optional<Picture> logo(Tx tx, UUID quote) {
        return letterhead(SalesSettingsStore.of(tx), QuoteTemplateStore.of(tx, quote))
                .logo();
    }

    /** An invented quote, to look at a template by. */
    QuotePaper sample(Tx tx, Optional<QuoteTemplate> template, LocalDate today) {
        SalesSettings settings = SalesSettingsStore.of(tx);
        return QuotePaper.of(letterhead(settings, template), SampleQuote.content(settings, template, today), mentions)
                .showing(template.map(QuoteTemplate::columns).orElse(QuoteTemplate.Columns.ALL));
    }

    String html(QuotePaper paper) {
        return rendering.html(QuotePaperHtml.of(paper));
    }

    /** Printed once more where the totals have come to stand alone: then the last line goes with them. */
    PdfFile pdf(QuotePaper paper) {
        PdfFile pdf = rendering.pdf(QuotePaperHtml.of(paper)).orThrow();
        boolean alone = pdf.pages() > 1
                && PrintedText.ofLastPage(pdf).stream().noneMatch(line -> line.startsWith(PaperColumns.FIRST));
        return alone ? rendering.pdf(QuotePaperHtml.endingTogether(paper)).orThrow() : pdf;
    }
}
