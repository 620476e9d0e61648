package comptoir.sales.web;

import comptoir.documents.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** What every page for customers has around it: one file with its own style and script, which may reach nothing but this server. */
final class PageFrame {

    private static final String STYLE = read("/sales/page.css");
    private static final String SCRIPT = read("/sales/page.js");

    /** The very style and script of this page and no others. */
    static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + digest(STYLE) + "'; script-src 'sha256-" + digest(SCRIPT)
                    + "'; img-src data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private PageFrame() {}

    /** @param opened where the script tells that the page is in sight; empty for a page that is not counted */
    static String page(PageWords words, String title, String opened, String body) {
        return "<!doctype html><html lang=\"" + words.language() + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"robots\" content=\"noindex, nofollow\"><meta name=\"referrer\" content=\"no-referrer\">"
                + "<meta name=\"format-detection\" content=\"telephone=no\"><link rel=\"icon\" href=\"data:,\">"
                + "<title>" + Html.text(title) + "</title><style>" + STYLE + "</style></head><body"
                + (opened.isEmpty() ? "" : " data-opened=\"" + opened + "\"") + ">" + body + "<script>" + SCRIPT
                + "</script></body></html>";
    }

    /** A page that says one thing. */
    static String saying(PageWords words, String what, String why) {
        String title = words.say(what);
        return page(
                words,
                title,
                "",
                "<main class=\"alone\"><section class=\"card\"><h1>" + Html.text(title) + "</h1><p class=\"t2 intro\">"
                        + Html.text(words.say(why)) + "</p></section></main>");
    }

    private static String read(String name) {
        try (InputStream file = PageFrame.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
