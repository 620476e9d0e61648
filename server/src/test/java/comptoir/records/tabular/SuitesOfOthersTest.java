package comptoir.records.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.kernel.TestData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that the makers of other readers keep because they went wrong once: each gives its rows, or a refusal that says why or
 * names the line. What is expected stands, file by file, in {@code tables/} beside the tests.
 */
class SuitesOfOthersTest {

    @ParameterizedTest
    @MethodSource
    void calamine(String file, String expected) {
        isReadAs("calamine", file, expected);
    }

    static Stream<Arguments> calamine() {
        return expected("calamine");
    }

    @ParameterizedTest
    @MethodSource
    void clevercsv(String file, String expected) {
        isReadAs("clevercsv", file, expected);
    }

    static Stream<Arguments> clevercsv() {
        return expected("clevercsv");
    }

    @ParameterizedTest
    @MethodSource
    void csvkit(String file, String expected) {
        isReadAs("csvkit", file, expected);
    }

    static Stream<Arguments> csvkit() {
        return expected("csvkit");
    }

    @ParameterizedTest
    @MethodSource
    void csvkitReal(String file, String expected) {
        isReadAs("csvkit-real", file, expected);
    }

    static Stream<Arguments> csvkitReal() {
        return expected("csvkit-real");
    }

    @ParameterizedTest
    @MethodSource
    void frictionless(String file, String expected) {
        isReadAs("frictionless", file, expected);
    }

    static Stream<Arguments> frictionless() {
        return expected("frictionless");
    }

    @ParameterizedTest
    @MethodSource
    void papaparse(String file, String expected) {
        isReadAs("papaparse", file, expected);
    }

    static Stream<Arguments> papaparse() {
        return expected("papaparse");
    }

    @ParameterizedTest
    @MethodSource
    void poi(String file, String expected) {
        isReadAs("poi", file, expected);
    }

    static Stream<Arguments> poi() {
        return expected("poi");
    }

    @ParameterizedTest
    @MethodSource
    void readxl(String file, String expected) {
        isReadAs("readxl", file, expected);
    }

    static Stream<Arguments> readxl() {
        return expected("readxl");
    }

    @ParameterizedTest
    @MethodSource
    void sheetjs(String file, String expected) {
        isReadAs("sheetjs-1904", file, expected);
    }

    static Stream<Arguments> sheetjs() {
        return expected("sheetjs-1904");
    }

    @ParameterizedTest
    @MethodSource
    void sheetjsCsv(String file, String expected) {
        isReadAs("sheetjs-csv-expect", file, expected);
    }

    static Stream<Arguments> sheetjsCsv() {
        return expected("sheetjs-csv-expect");
    }

    @ParameterizedTest
    @MethodSource
    void univocity(String file, String expected) {
        isReadAs("univocity", file, expected);
    }

    static Stream<Arguments> univocity() {
        return expected("univocity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "calamine",
                "clevercsv",
                "csvkit",
                "csvkit-real",
                "frictionless",
                "papaparse",
                "poi",
                "readxl",
                "sheetjs-1904",
                "sheetjs-csv-expect",
                "univocity"
            })
    void noFileOfASuiteIsLeftOut(String suite) throws IOException {
        try (Stream<Path> files = Files.list(TestData.at("3-csv-xlsx/" + suite))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            expected(suite).map(each -> (String) each.get()[0]).toList());
        }
    }

    private static void isReadAs(String suite, String file, String expected) {
        assertThat(FileDrawing.of(TestData.at("3-csv-xlsx/" + suite + "/" + file)))
                .isEqualTo(expected);
    }

    /** {@code == name} begins each file. */
    private static Stream<Arguments> expected(String suite) {
        try (InputStream text = SuitesOfOthersTest.class.getResourceAsStream("/tables/" + suite + ".txt")) {
            String all = new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^== ", -1))
                    .filter(part -> !part.isEmpty())
                    .map(part -> Arguments.of(
                            part.substring(0, part.indexOf('\n')), part.substring(part.indexOf('\n') + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
