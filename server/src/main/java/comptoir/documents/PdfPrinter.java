package comptoir.documents;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Prints one paper, within its limits and with its own pictures only. */
final class PdfPrinter {

    private static final String ASSET = "asset:";
    private static final String[] PROTOCOLS = {"http", "https", "file", "jar", "ftp", "data", "classpath", "asset"};

    private final Rendering.Limits limits;
    private final PaperFonts fonts;
    private final byte[] sRgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false);
    }

    PdfPrinter(Rendering.Limits limits, PaperFonts fonts) {
        this.limits = limits;
        this.fonts = fonts;
    }

    PdfFile print(HtmlDocument document) throws IOException {
        PrintLimit limit = new PrintLimit(limits);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_3_U)
                .usePdfUaAccessibility(true)
                .useColorProfile(sRgb)
                .withProducer("Comptoir")
                .usePageSupplier((pdf, width, height, page, shadow) -> newPage(pdf, width, height, limit))
                .toStream(bytes);
        builder.useFastMode();
        builder.withW3cDocument(parsed(document.html()), ASSET);
        builder.useUnicodeLineBreaker(limit.watching());
        builder.withDiagnosticConsumer(ignored -> {});
        onlyOwnPictures(builder, document);
        fonts.giveTo(builder);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            limit.checkTime();
            renderer.createPDF();
        }
        return new PdfFile(bytes.toByteArray(), limit.pages());
    }

    private static PDPage newPage(PDDocument pdf, float width, float height, PrintLimit limit) {
        limit.countPage();
        PDPage page = new PDPage(new PDRectangle(width, height));
        pdf.addPage(page);
        return page;
    }

    private static void onlyOwnPictures(PdfRendererBuilder builder, HtmlDocument document) {
        builder.useUriResolver((base, uri) -> uri.startsWith(ASSET) ? uri : null);
        builder.useProtocolsStreamImplementation(uri -> new Asset(document, uri), PROTOCOLS);
        builder.useExternalResourceAccessControl(
                (uri, type) -> document.pictures().containsKey(name(uri)),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> document.pictures().containsKey(name(uri)),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    }

    private static String name(@Nullable String uri) {
        return uri != null && uri.startsWith(ASSET) ? uri.substring(ASSET.length()) : "";
    }

    private static Document parsed(String html) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser.parse(new InputSource(new StringReader(html)));
        } catch (ParserConfigurationException | SAXException malformed) {
            throw new IllegalArgumentException("The paper is not well-formed: " + malformed.getMessage(), malformed);
        }
    }

    /** A picture of the paper, or nothing at all. */
    private record Asset(HtmlDocument document, String uri) implements FSStream {

        @Override
        public InputStream getStream() {
            Picture picture = document.pictures().get(name(uri));
            return new ByteArrayInputStream(
                    Objects.requireNonNull(picture, "Nothing may be fetched").png());
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
