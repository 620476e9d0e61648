package comptoir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The foundation carries any object and names none of the trade's; nothing is called after a drawer. */
class WordsTest {

    private static final Path HOUSE = Path.of("src/main/java/comptoir");
    private static final List<String> FOUNDATION = List.of(
            "kernel",
            "platform",
            "identity",
            "dictionary",
            "access",
            "records",
            "automation",
            "documents",
            "analytics");
    private static final Set<String> WORDS_OF_THE_TRADE = Set.of(
            "opportunity", "opportunities", "quote", "quotes", "invoice", "invoices", "organisation", "organisations");
    private static final Set<String> DRAWERS = Set.of("common", "util", "utils", "helper", "helpers", "shared", "core");

    private static final Pattern COMMENT =
            Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|Pattern\\.quote|quoteReplacement|quote_ident");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");

    @Test
    void theFoundationNeverNamesAnObjectOfTheTrade() {
        TreeSet<String> said = new TreeSet<>();
        for (Path file : sources(FOUNDATION)) {
            TreeSet<String> words = wordsOf(file);
            words.retainAll(WORDS_OF_THE_TRADE);
            words.forEach(word -> said.add(HOUSE.relativize(file) + " says " + word));
        }
        assertThat(said).isEmpty();
    }

    @Test
    void nothingIsNamedAfterADrawer() {
        assertThat(sources(List.of("")))
                .noneMatch(file -> DRAWERS.contains(lastWord(file))
                        || Stream.of(HOUSE.relativize(file).toString().split("/"))
                                .anyMatch(DRAWERS::contains));
    }

    /** What a class is, such as the store in {@code QuoteStore}. */
    private static String lastWord(Path file) {
        String[] words = BETWEEN_WORDS.split(file.getFileName().toString().replace(".java", ""));
        return words[words.length - 1].toLowerCase(Locale.ROOT);
    }

    private static List<Path> sources(List<String> modules) {
        return modules.stream()
                .map(HOUSE::resolve)
                .filter(Files::exists)
                .flatMap(WordsTest::under)
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    private static Stream<Path> under(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreeSet<String> wordsOf(Path file) {
        try {
            // The names of the CSV library speak of quotation marks.
            String code = COMMENT.matcher(Files.readString(file))
                    .replaceAll("")
                    .replaceAll("quoteCharacter|AroundQuotes|ClosingQuote|UnclosedQuote", "");
            return BETWEEN_WORDS
                    .splitAsStream(code)
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
