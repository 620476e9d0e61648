package comptoir.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The fonts of every paper: Inter in three weights, and the same with figures of one width for columns. */
final class PaperFonts {

    private static final List<Integer> WEIGHTS = List.of(400, 500, 600);
    private static final Map<String, String> FAMILIES =
            Map.of("Comptoir Paper", "paper", "Comptoir Figures", "figures");

    private final Map<String, byte[]> files = FAMILIES.values().stream()
            .flatMap(name -> WEIGHTS.stream().map(weight -> name + "-" + weight))
            .collect(Collectors.toUnmodifiableMap(name -> name, PaperFonts::read));

    void giveTo(PdfRendererBuilder builder) {
        FAMILIES.forEach((family, name) -> WEIGHTS.forEach(weight -> builder.useFont(
                () -> new ByteArrayInputStream(file(name, weight)), family, weight, FontStyle.NORMAL, true)));
    }

    /** The same for a browser that may fetch nothing: the small files with figures of one width serve all text. */
    String asCss() {
        StringBuilder css = new StringBuilder();
        FAMILIES.keySet().stream()
                .sorted()
                .forEach(family -> WEIGHTS.forEach(weight ->
                        css.append("@font-face{font-family:\"%s\";font-weight:%d;src:url(data:font/ttf;base64,%s)}"
                                .formatted(
                                        family, weight, Base64.getEncoder().encodeToString(file("figures", weight))))));
        return css.toString();
    }

    private byte[] file(String name, int weight) {
        return Objects.requireNonNull(files.get(name + "-" + weight));
    }

    private static byte[] read(String name) {
        try (InputStream font = PaperFonts.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            return Objects.requireNonNull(font, name).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
