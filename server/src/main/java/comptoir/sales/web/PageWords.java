package comptoir.sales.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** What the pages for customers say around the quote, in the visitor's language; the quote itself keeps the words it went out with. */
final class PageWords {

    private static final Map<String, PageWords> ALL =
            Map.of("fr", new PageWords(Locale.FRENCH), "en", new PageWords(Locale.ENGLISH));

    private final Locale language;
    private final Properties words = new Properties();

    private PageWords(Locale language) {
        this.language = language;
        String name = "/sales/page_" + language.getLanguage() + ".properties";
        try (InputStream file = PageWords.class.getResourceAsStream(name)) {
            words.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static PageWords in(Locale language) {
        return Objects.requireNonNull(ALL.get(language.getLanguage().equals("en") ? "en" : "fr"));
    }

    String language() {
        return language.getLanguage();
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }

    /** @param pairs name, value, name, value … of what stands in braces */
    String say(String key, String... pairs) {
        String said = words.getProperty(key);
        if (said == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        for (int i = 0; i < pairs.length; i += 2) {
            said = said.replace("{" + pairs[i] + "}", pairs[i + 1]);
        }
        return said;
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }
}
