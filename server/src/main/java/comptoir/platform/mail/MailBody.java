package comptoir.platform.mail;

import java.util.stream.Collectors;

/** What a message says, as plain text and as HTML; both say the same. */
public record MailBody(String text, String html) {

    /** The HTML made from the text: paragraphs and line ends kept, everything else escaped, nothing fetched by the reader. */
    public static MailBody of(String text) {
        String paragraphs = text.strip()
                .replaceAll("\\R", "\n")
                .lines()
                .collect(Collectors.joining("\n"))
                .transform(MailBody::escaped)
                .replaceAll("\n{2,}", "</p><p>")
                .replace("\n", "<br>");
        return new MailBody(
                text,
                "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head>"
                        + "<body style=\"font: 15px/1.5 sans-serif; color: #1b1a19\"><p>" + paragraphs
                        + "</p></body></html>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
