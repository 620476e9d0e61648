package comptoir.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What stands on the pages of a printed paper, for what can only be known once it is printed. */
public final class PrintedText {

    private PrintedText() {}

    /** The lines of the last page, from its top. */
    public static List<String> ofLastPage(PdfFile pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            text.setStartPage(pdf.pages());
            text.setEndPage(pdf.pages());
            return text.getText(document).lines().map(String::strip).toList();
        } catch (IOException ofOurOwnPdf) {
            throw new UncheckedIOException(ofOurOwnPdf);
        }
    }
}
