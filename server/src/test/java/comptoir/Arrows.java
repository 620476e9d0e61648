package comptoir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of arrows between modules, {@code docs/arrows.tsv}. */
final class Arrows {

    private static final String EVERYTHING = "*";

    private final Map<String, Set<String>> table = new LinkedHashMap<>();

    static Arrows read() {
        Arrows arrows = new Arrows();
        try {
            for (String line : Files.readAllLines(Path.of("../docs/arrows.tsv"))) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] cells = line.split("\t", -1);
                    arrows.table.put(
                            cells[0],
                            Arrays.stream(cells[1].split(" "))
                                    .filter(each -> !each.isEmpty())
                                    .collect(Collectors.toSet()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return arrows;
    }

    Set<String> modules() {
        return table.keySet();
    }

    boolean allow(String from, String to) {
        Set<String> targets = table.getOrDefault(from, Set.of());
        return from.equals(to) || targets.contains(EVERYTHING) || targets.contains(to);
    }
}
