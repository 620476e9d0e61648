package comptoir.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What tests ask of a made PDF: its text, and whether the reference validator finds it standard. */
public final class PdfChecks {

    private PdfChecks() {}

    /** The rules of PDF/A-3U it breaks; empty when it is compliant. */
    public static List<String> faults(PdfFile pdf) {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour archive = PDFAFlavour.PDFA_3_U;
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf.bytes()), archive);
                var validator = Foundries.defaultInstance().createValidator(archive, false)) {
            var result = validator.validate(parser);
            List<String> faults = result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
            return faults.isEmpty() && !result.isCompliant() ? List.of("not compliant") : faults;
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** All its text, with ordinary spaces. */
    public static String text(PdfFile pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            return new PDFTextStripper().getText(document).replace('\u00A0', ' ');
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The text of one page, counted from 1. */
    public static String pageText(PdfFile pdf, int page) {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document).replace('\u00A0', ' ');
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
