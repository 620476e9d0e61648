package comptoir.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An A4 paper with its letterhead: sender at the left, address in the window of a DL envelope, fold marks, legal foot and page
 * number on every page, firm and addressee again at the top of the next ones. What it says in between comes as HTML.
 *
 * @param title the kind of paper and its number, as HTML that is already safe
 * @param name what the file is called by a reader's screen, as text
 * @param addressee the lines in the window, the first in bold
 * @param continued what stands at the top right of page 2 and after, as text
 * @param style CSS of what is particular to this paper
 * @param body HTML that is already safe
 */
public record Sheet(
        Letterhead letterhead,
        String title,
        String name,
        List<String> addressee,
        String continued,
        String style,
        String body) {

    private static final int LINES_OF_USUAL_SIZE = 5;
    private static final int LETTERS_OF_USUAL_SIZE = 42;
    private static final int LETTERS_OF_SMALL_SIZE = 50;
    private static final int LETTERS_IN_A_FOOT_LINE = 150;
    private static final TextTemplate CSS = TextTemplate.parse(
                    resource("/documents/sheet.css"), Set.of("accent", "foot"))
            .orThrow();

    public Sheet {
        addressee = List.copyOf(addressee);
    }

    public HtmlDocument html() {
        CompanyIdentity company = letterhead.company();
        String html = "<html lang=\"fr\"><head><title>" + Html.text(name) + "</title>"
                + "<meta name=\"description\" content=\"" + Html.text(name + ", " + company.name()) + "\"/>"
                + "<meta name=\"author\" content=\"" + Html.text(company.name()) + "\"/>"
                + "<style>" + css() + "</style></head><body>"
                + continuation() + foot()
                + "<div class=\"first\">" + brand() + sender() + "<div class=\"title\">" + title + "</div>" + window()
                + marks() + "</div>"
                + "<div class=\"body\">" + body + "</div></body></html>";
        return new HtmlDocument(
                html, letterhead.logo().map(logo -> Map.of("logo", logo)).orElse(Map.of()));
    }

    private String css() {
        int extraLines = (int) footLines().stream()
                .mapToInt(line -> line.length() / LETTERS_IN_A_FOOT_LINE)
                .sum();
        return CSS.fill(Map.of("accent", letterhead.accent(), "foot", Double.toString(20.6 + 3.4 * extraLines)))
                + style;
    }

    private String brand() {
        CompanyIdentity company = letterhead.company();
        String words = "<b>" + Html.text(company.name()) + "</b>"
                + (company.tagline().isEmpty() ? "" : "<span>" + Html.text(company.tagline()) + "</span>");
        String logo = letterhead
                .logo()
                .map(picture -> "<td class=\"logo\"><img src=\"asset:logo\" alt=\"" + Html.text(company.name())
                        + "\" style=\"" + logoSize(picture) + "\"/></td>")
                .orElse("");
        return "<table class=\"brand\"><tr>" + logo + "<td>" + words + "</td></tr></table>";
    }

    /** At most 13 mm high and 40 wide. */
    private static String logoSize(Picture logo) {
        return logo.width() * 13.0 > logo.height() * 40.0 ? "width:40mm" : "height:13mm";
    }

    private String sender() {
        return "<div class=\"from\">"
                + letterhead.senderLines().stream().map(Html::text).collect(Collectors.joining("<br/>"))
                + "</div>";
    }

    private String window() {
        String size = windowSize();
        String first = addressee.stream()
                .limit(1)
                .map(line -> "<b>" + Html.text(line) + "</b>")
                .collect(Collectors.joining());
        return addressee.stream()
                .skip(1)
                .map(Html::text)
                .collect(Collectors.joining("<br/>", "<div class=\"to" + size + "\">" + first + "<br/>", "</div>"));
    }

    /** Five lines of usual size fit the window, six small ones, seven tiny ones. */
    private String windowSize() {
        int longest = addressee.stream().mapToInt(String::length).max().orElse(0);
        if (addressee.size() > LINES_OF_USUAL_SIZE + 1 || longest > LETTERS_OF_SMALL_SIZE) {
            return " tiny";
        }
        return addressee.size() > LINES_OF_USUAL_SIZE || longest > LETTERS_OF_USUAL_SIZE ? " small" : "";
    }

    private static String marks() {
        return "<div class=\"fold\" style=\"top:99mm\"></div><div class=\"fold punch\" style=\"top:148.5mm\"></div>"
                + "<div class=\"fold\" style=\"top:198mm\"></div>";
    }

    private String continuation() {
        return "<div class=\"cont\"><table><tr><td><b>"
                + Html.text(letterhead.company().name()) + "</b></td><td class=\"right\">" + Html.text(continued)
                + "</td></tr></table></div>";
    }

    private String foot() {
        return "<div class=\"foot\"><table><tr><td>"
                + footLines().stream().map(Html::text).collect(Collectors.joining("<br/>"))
                + "</td><td class=\"pg\"></td></tr></table></div>";
    }

    private List<String> footLines() {
        return letterhead.footLines();
    }

    private static String resource(String file) {
        try (InputStream css = Sheet.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(css, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
