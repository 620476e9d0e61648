package comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.XZInputStream;

class FoldTest {

    @Test
    void accentsAndCapitalsAreLeftOut() {
        assertThat(Fold.of("Œuvre d’Élodie, ÇA va à Saint‑Étienne"))
                .isEqualTo("oeuvre d'elodie, ca va a saint-etienne");
        assertThat(Fold.of("E\u0301lodie")).isEqualTo("elodie");
    }

    @Test
    void aHeadingIsReducedToItsWords() {
        assertThat(Fold.words("  N° de TVA (intracom.) ")).isEqualTo("n de tva intracom");
    }

    @Test
    void latinTextFoldsAsTheDatabaseFoldsIt() throws IOException {
        Map<Integer, String> rules = rulesOfTheDatabase();
        List<String> different = IntStream.concat(IntStream.range(0x20, 0x250), IntStream.range(0x300, 0x363))
                .boxed()
                .flatMap(sign -> difference(sign, rules))
                .toList();
        assertThat(different).isEmpty();
        assertThat(IntStream.concat(IntStream.range(0x1E00, 0x1F00), IntStream.range(0x2002, 0x2070))
                        .filter(Character::isDefined)
                        .boxed()
                        .flatMap(sign -> difference(sign, rules)))
                .isEmpty();
    }

    private static java.util.stream.Stream<String> difference(int sign, Map<Integer, String> rules) {
        StringBuilder expected = new StringBuilder();
        rules.getOrDefault(sign, Character.toString(sign))
                .codePoints()
                .forEach(part -> expected.appendCodePoint(Character.toLowerCase(part)));
        String folded = Fold.of(Character.toString(sign));
        return folded.contentEquals(expected)
                ? java.util.stream.Stream.empty()
                : java.util.stream.Stream.of("U+%04X %s, not %s".formatted(sign, folded, expected));
    }

    private static Map<Integer, String> rulesOfTheDatabase() throws IOException {
        try (InputStream packed = FoldTest.class.getResourceAsStream("/postgres-linux-x86_64.txz");
                TarArchiveInputStream files = new TarArchiveInputStream(new XZInputStream(packed))) {
            TarArchiveEntry entry = files.getNextEntry();
            while (!entry.getName().endsWith("tsearch_data/unaccent.rules")) {
                entry = files.getNextEntry();
            }
            Map<Integer, String> rules = new HashMap<>();
            new BufferedReader(new InputStreamReader(files, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .forEach(rule -> rules.put(rule[0].codePointAt(0), rule.length == 1 ? "" : unquoted(rule[1])));
            return rules;
        }
    }

    private static String unquoted(String meaning) {
        return meaning.startsWith("\"")
                ? meaning.substring(1, meaning.length() - 1).replace("\"\"", "\"")
                : meaning;
    }
}
