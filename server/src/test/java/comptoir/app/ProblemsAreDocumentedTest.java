package comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import comptoir.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every refusal has its sentence in both languages, and no sentence is left over. */
class ProblemsAreDocumentedTest {

    /** Of answers, by their status. */
    private static final String TITLES = "status.";

    private static final Pattern CODE = Pattern.compile("[a-z]+(_[a-z]+)*(\\.[a-z0-9_]+)+");

    private static final Sentences SENTENCES = Sentences.load();

    @Test
    void everyRefusalHasASentenceInFrenchAndInEnglish() {
        assertThat(SENTENCES.keys(Locale.FRENCH)).containsAll(codes());
        assertThat(SENTENCES.keys(Locale.ENGLISH)).containsAll(codes());
    }

    @Test
    void theTwoLanguagesSayTheSameThings() {
        assertThat(SENTENCES.keys(Locale.FRENCH)).isEqualTo(SENTENCES.keys(Locale.ENGLISH));
    }

    @Test
    void noSentenceIsLeftOver() throws IOException {
        TreeSet<String> unused = new TreeSet<>(SENTENCES.keys(Locale.FRENCH));
        unused.removeAll(codes());
        unused.removeIf(key -> key.startsWith(TITLES));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                unused.removeIf(key -> source.contains('"' + key + '"'));
            }
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void codesAreStableNamesSaidOnce() {
        assertThat(codes())
                .doesNotHaveDuplicates()
                .allMatch(code -> CODE.matcher(code).matches());
        assertThat(problems()).allMatch(problem -> problem.status() >= 400 && problem.status() <= 499);
    }

    private static List<String> codes() {
        return problems().stream().map(Problem::code).toList();
    }

    private static List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (JavaClass each : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("comptoir")) {
            if (each.isEnum() && each.isAssignableTo(Problem.class)) {
                Arrays.stream(each.reflect().getEnumConstants())
                        .map(Problem.class::cast)
                        .forEach(problems::add);
            }
        }
        return problems;
    }
}
