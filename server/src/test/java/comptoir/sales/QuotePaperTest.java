package comptoir.sales;

import static comptoir.sales.PrintedQuotes.belloc;
import static comptoir.sales.PrintedQuotes.item;
import static comptoir.sales.PrintedQuotes.none;
import static comptoir.sales.PrintedQuotes.paper;
import static org.assertj.core.api.Assertions.assertThat;

import comptoir.documents.PdfChecks;
import comptoir.documents.PdfFile;
import comptoir.documents.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuotePaperTest {

    private static final Rendering RENDERING = new Rendering();

    @AfterAll
    static void close() {
        RENDERING.close();
    }

    static Stream<String> papers() {
        return PrintedQuotes.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyQuoteIsArchivableAndNumbersItsPages(String name) {
        PdfFile pdf = printed(Objects.requireNonNull(PrintedQuotes.all().get(name)));
        assertThat(PdfChecks.faults(pdf)).isEmpty();
        for (int page = 1; page <= pdf.pages(); page++) {
            assertThat(PdfChecks.pageText(pdf, page)).contains("Page " + page + " sur " + pdf.pages(), "SIREN");
        }
    }

    /** One line more after the other: somewhere on the way the totals no longer fit under the last one. */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(ints = {14, 16, 18, 20, 22, 24, 26, 28, 30})
    void theTotalsNeverStandAloneOnTheLastPage(int lines) {
        QuotePaper paper = paper(belloc(), PrintedQuotes.items(lines), none());
        PdfFile pdf = new QuotePress(RENDERING, comptoir.documents.LegalMentions.read()).pdf(paper);
        assertThat(PdfChecks.faults(pdf)).isEmpty();
        assertThat(PdfChecks.pageText(pdf, pdf.pages()))
                .contains("Désignation", "Article numéro " + lines, "Total TTC");
    }

    @Test
    void thePageSaysAllThatTheQuoteSays() {
        PdfFile pdf = printed(PrintedQuotes.carnac());
        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(PdfChecks.text(pdf))
                .contains("Devis", "D-2026-0431", "Bar à café, trois salles")
                .contains("Thalasso Carnac Rivage", "Mme Hélène Rabaud", "56340 Carnac", "C-0217")
                .contains("23 novembre 2026", "23 décembre 2026", "Yanis Haddad, 06 12 40 88 35")
                .contains("Équipement des trois salles", "15 306,00", "Premières fournitures", "2 214,00")
                .contains("−8 %", "10 083,20", "1 276,40", "5,5 %", "1 618,80")
                .contains("15 594,00", "3 118,80", "1 926,00", "105,93")
                .contains("17 520,00 €", "3 224,73 €", "20 744,73 €", "Acompte de 30 % à la commande", "6 223,42 €")
                .contains("IBAN FR76 3000 4008 2800 0102 0456 143, BIC BNPAFRPP", "Bon pour accord")
                .contains("indemnité de 40 € pour frais de")
                .contains("Cafés Belloc, SAS au capital de 80 000 €, 14 quai de la Fosse, 44000 Nantes.")
                .contains("SIREN 513 204 870, RCS Nantes.", "TVA FR 63 513204870.", "Assurance : Mutuelle des Quais");
    }

    @Test
    void optionsStandAfterTheLinesAndOutOfTheTotal() {
        String text = PdfChecks.text(printed(PrintedQuotes.withOptions()));
        assertThat(text).contains("Total des lignes HT", "Remise commerciale 3 %", "−728,45 €", "27 684,45 €");
        assertThat(text.indexOf("En option, hors total"))
                .isBetween(text.indexOf("Café grains Océan"), text.indexOf("Entretien annuel"));
    }

    @Test
    void aSellerInFranchiseNamesTheArticleAndNoVat() {
        String text = PdfChecks.text(printed(paper(PrintedQuotes.soleTrader(), PrintedQuotes.items(3), none())));
        assertThat(text)
                .contains("TVA non applicable, article 293 B du CGI", "Entrepreneur individuel")
                .doesNotContain("Total TTC", "Base HT");
    }

    @Test
    void theNextPageSaysAgainWhoAndWhatAndTheColumns() {
        PdfFile pdf = printed(paper(belloc(), PrintedQuotes.items(60), none()));
        assertThat(PdfChecks.pageText(pdf, 2))
                .startsWith("Cafés Belloc")
                .contains(
                        "Thalasso Carnac Rivage, devis D-2026-0431, 23 novembre 2026", "Désignation", "Total HT, en €");
        assertThat(PdfChecks.text(pdf)).contains(items(60));
    }

    @Test
    void aTitleNeverEndsAPage() {
        for (int above = 10; above < 24; above++) {
            List<QuoteRow> rows = new ArrayList<>(PrintedQuotes.items(above));
            rows.add(new QuoteRow.Section("Lot seul"));
            rows.addAll(PrintedQuotes.items(3));
            String first = PdfChecks.pageText(printed(paper(belloc(), rows, none())), 1);
            assertThat(first.substring(Math.max(0, first.indexOf("Lot seul"))))
                    .as(above + " lines above")
                    .contains("Article numéro");
        }
    }

    @Test
    void aDescriptionLongerThanAPageIsPrintedWhole() {
        String detail = "Une phrase de plus. ".repeat(600) + "Fin de la description.";
        QuoteRow.Item base = (QuoteRow.Item) item("Étude", "1", "10", "0", "20");
        QuoteRow row = new QuoteRow.Item(base.label(), detail, "", base.pricing());
        String text =
                PdfChecks.text(printed(paper(belloc(), List.of(row), none()))).replaceAll("\\s+", " ");
        assertThat(text.split("phrase", -1)).hasSize(601);
        assertThat(text).contains("Fin de la description.");
    }

    @Test
    void whatPeopleTypeIsNeverReadAsHtml() {
        QuotePaper hostile = Objects.requireNonNull(PrintedQuotes.all().get("hostile"));
        String html = RENDERING.html(QuotePaperHtml.of(hostile));
        assertThat(html).doesNotContain("<script").doesNotContain("file:///etc/passwd\"/>");
        assertThat(PdfChecks.text(printed(hostile))).contains("<script>alert(1)</script> & \"guillemets\" 'simples'");
    }

    private static PdfFile printed(QuotePaper paper) {
        return RENDERING.pdf(QuotePaperHtml.of(paper)).orThrow();
    }

    private static List<String> items(int howMany) {
        return Stream.iterate(1, i -> i + 1)
                .limit(howMany)
                .map(i -> "Article numéro " + i)
                .toList();
    }
}
