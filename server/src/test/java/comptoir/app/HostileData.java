package comptoir.app;

import comptoir.kernel.TestData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts and JSON that broke other programs, of the collections among the test data; none where these are absent. */
final class HostileData {

    private static final List<String> LINES = List.of("sqli", "patt-intruder", "fuzzdb", "csv-injection", "utf8");
    private static final int LONGEST = 5_000;

    private HostileData() {}

    /** What a value may be, in order of the files. */
    static List<String> texts() {
        List<String> texts = new ArrayList<>();
        TestData.find("6-security/blns/blns.json")
                .ifPresent(list -> JsonMapper.shared()
                        .readTree(list)
                        .valueStream()
                        .map(JsonNode::asString)
                        .forEach(texts::add));
        for (String folder : LINES) {
            for (Path file : files(folder, name -> true)) {
                new String(bytes(file), StandardCharsets.ISO_8859_1)
                        .lines()
                        .filter(line -> !line.isBlank() && line.length() < LONGEST)
                        .forEach(texts::add);
            }
        }
        return texts;
    }

    /** What is no JSON, though some programs take it for such. */
    static List<byte[]> brokenJson() {
        return files("json-parsing", name -> name.startsWith("n_")).stream()
                .map(HostileData::bytes)
                .toList();
    }

    private static List<Path> files(String folder, Predicate<String> which) {
        return TestData.find("6-security/" + folder)
                .map(there -> {
                    try (Stream<Path> files = Files.list(there)) {
                        return files.filter(
                                        file -> which.test(file.getFileName().toString()))
                                .sorted()
                                .toList();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElseGet(List::of);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
