package comptoir.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import comptoir.kernel.Outcome;
import comptoir.kernel.Problem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderingTest {

    private static final Rendering RENDERING = new Rendering();

    @AfterAll
    static void close() {
        RENDERING.close();
    }

    @Test
    void aPaperIsArchivableAndKnownByItsFingerprint() {
        RENDERING.warm();
        PdfFile pdf =
                RENDERING.pdf(page("<p>Bonjour, 1\u00A0234,50\u00A0€</p>")).orThrow();
        assertThat(PdfChecks.faults(pdf)).isEmpty();
        assertThat(PdfChecks.text(pdf)).contains("Bonjour, 1 234,50 €");
        assertThat(pdf.sha256()).matches("[0-9a-f]{64}");
        assertThat(pdf.pages()).isEqualTo(1);
    }

    @Test
    void nothingIsFetchedFromTheNetwork() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        try {
            RENDERING
                    .pdf(page("<link rel=\"stylesheet\" href=\"" + address + "a.css\"/><style>@import url(" + address
                            + "b.css); @font-face { font-family: x; src: url(" + address
                            + "c.ttf) } p { font-family: x;"
                            + " background: url(" + address + "d.png) }</style><p>Bonjour<img src=\"" + address
                            + "e.png\" alt=\"\"/><object type=\"image/svg+xml\" data=\"" + address + "f.svg\"/></p>"))
                    .orThrow();
            assertThat(calls).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void noFileIsReadFromThePage(@TempDir Path folder) throws IOException {
        Path picture = Files.write(folder.resolve("secret.png"), png(BufferedImage.TYPE_INT_RGB));
        int without = RENDERING.pdf(page("<p>Bonjour</p>")).orThrow().bytes().length;
        PdfFile with = RENDERING
                .pdf(page("<p>Bonjour<img src=\"" + picture.toUri() + "\" alt=\"\"/>"
                        + "<img src=\"jar:file:/x.jar!/y.png\" alt=\"\"/></p>"))
                .orThrow();
        assertThat(with.bytes().length - without).isLessThan(400);
        assertThatThrownBy(() -> RENDERING.pdf(HtmlDocument.of("<!DOCTYPE html [<!ENTITY x SYSTEM \"" + picture.toUri()
                        + "\">]><html><body>&x;</body></html>")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void ownPicturesArePrintedAndShown() {
        Picture logo = Picture.read(png(BufferedImage.TYPE_INT_ARGB)).orThrow();
        HtmlDocument document = new HtmlDocument(
                page("<p><img src=\"asset:logo\" alt=\"Belloc\"/></p>").html(), Map.of("logo", logo));
        PdfFile pdf = RENDERING.pdf(document).orThrow();
        assertThat(PdfChecks.faults(pdf)).isEmpty();
        assertThat(new String(pdf.bytes(), StandardCharsets.ISO_8859_1)).contains("/Subtype /Image");
        assertThat(RENDERING.html(document))
                .contains("src=\"data:image/png;base64,")
                .doesNotContain("asset:");
    }

    @Test
    void aPaperOfTooManyPagesIsRefused() {
        try (Rendering small = new Rendering(new Rendering.Limits(Duration.ofSeconds(30), 3, 1_000))) {
            assertThat(problem(small.pdf(page("<p style=\"page-break-after: always\">x</p>".repeat(5)))))
                    .isEqualTo(DocumentsProblem.TOO_MANY_PAGES);
            assertThat(problem(small.pdf(page("x".repeat(1_000))))).isEqualTo(DocumentsProblem.TOO_LARGE);
        }
    }

    @Test
    void aPaperThatTakesTooLongIsRefusedAndItsPressFreed() {
        String deep = "<table><tr><td>x ".repeat(20) + "</td></tr></table>".repeat(20);
        try (Rendering hasty = new Rendering(new Rendering.Limits(Duration.ofMillis(100), 200, 5_000_000))) {
            for (int i = 0; i < 6; i++) {
                assertThat(problem(hasty.pdf(page("<p>mot </p>".repeat(30_000) + deep))))
                        .isEqualTo(DocumentsProblem.TOO_SLOW);
            }
        }
    }

    private static Problem problem(Outcome<PdfFile> outcome) {
        return ((Outcome.No<PdfFile>) outcome).refusal().problem();
    }

    private static HtmlDocument page(String body) {
        return HtmlDocument.of("<html lang=\"fr\"><head><title>Page</title></head>"
                + "<body style=\"font-family: 'Comptoir Paper'\">" + body + "</body></html>");
    }

    private static byte[] png(int type) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(40, 30, type), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException memoryDoesNotFail) {
            throw new IllegalStateException(memoryDoesNotFail);
        }
    }
}
