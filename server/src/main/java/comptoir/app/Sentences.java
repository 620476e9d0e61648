package comptoir.app;

import comptoir.kernel.Refusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What people are told, in their language: each module brings its sentences in {@code messages/<name>_fr.properties} and {@code _en}. */
public final class Sentences {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z0-9_]+)}");

    private final Map<String, String> french;
    private final Map<String, String> english;

    private Sentences(Map<String, String> french, Map<String, String> english) {
        this.french = Map.copyOf(french);
        this.english = Map.copyOf(english);
    }

    public static Sentences load() {
        return new Sentences(all("fr"), all("en"));
    }

    public String of(Refusal refusal, Locale locale) {
        return of(refusal.problem().code(), refusal.values(), locale);
    }

    /** The sentence under a key; the key itself where there is none, which a test rules out. */
    public String of(String key, Map<String, ?> values, Locale locale) {
        String sentence = in(locale).getOrDefault(key, key);
        return PLACEHOLDER.matcher(sentence).replaceAll(found -> {
            Object value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : said(value, locale));
        });
    }

    Set<String> keys(Locale locale) {
        return in(locale).keySet();
    }

    private Map<String, String> in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : french;
    }

    private static String said(Object value, Locale locale) {
        return switch (value) {
            case BigDecimal number -> plainSpaced(NumberFormat.getNumberInstance(locale), number);
            case Number number -> plainSpaced(NumberFormat.getIntegerInstance(locale), number);
            case LocalDate day ->
                day.format(DateTimeFormatter.ofPattern(
                        locale.getLanguage().equals("en") ? "d MMM uuuu" : "dd/MM/uuuu", locale));
            default -> String.valueOf(value);
        };
    }

    /** Thousands are set apart by U+00A0 everywhere. */
    private static String plainSpaced(NumberFormat format, @Nullable Object number) {
        return format.format(number).replace('\u202f', '\u00a0');
    }

    private static Map<String, String> all(String language) {
        Map<String, String> sentences = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language + ".properties")) {
                read(file).forEach((key, sentence) -> add(sentences, key, sentence));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }

    private static Properties read(Resource file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static void add(Map<String, String> sentences, Object key, Object sentence) {
        if (sentences.put((String) key, (String) sentence) != null) {
            throw new IllegalStateException("two sentences for " + key);
        }
    }
}
