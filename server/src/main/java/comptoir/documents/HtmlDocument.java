package comptoir.documents;

import java.util.Map;

/**
 * A paper before printing: well-formed XHTML with its own style, and the pictures it names. A picture is written
 * {@code <img src="asset:logo" alt="…"/>}; nothing outside this map can be reached from the page.
 */
public record HtmlDocument(String html, Map<String, Picture> pictures) {

    public HtmlDocument {
        pictures = Map.copyOf(pictures);
    }

    public static HtmlDocument of(String html) {
        return new HtmlDocument(html, Map.of());
    }
}
