package comptoir.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Prints figures beside their limits, and keeps the medians so that a larger size can be compared with a smaller one. */
final class Report {

    private static final double MOST_GROWTH = 1.5;
    private static final List<String> GROWING = List.of("P1", "P2", "P5", "P6", "P7", "P8");

    private final List<Figure> figures = new ArrayList<>();

    void add(Figure figure) {
        figures.add(figure);
        print(figure);
    }

    static void heading() {
        System.out.printf(
                "%-4s %-58s %9s %9s %9s %9s %7s  %s%n",
                "",
                "",
                Words.of("médiane", "median"),
                "p95",
                Words.of("limite", "limit"),
                Words.of("SQL nu", "bare SQL"),
                Words.of("rapport", "ratio"),
                "");
    }

    private static void print(Figure figure) {
        System.out.printf(
                "%-4s %-58s %9s %9s %9s %9s %7s  %s%n",
                figure.code(),
                figure.what(),
                ms(OptionalDouble.of(figure.served().median())),
                ms(OptionalDouble.of(figure.served().p95())),
                ms(figure.mostMilliseconds()),
                ms(figure.bare().map(times -> OptionalDouble.of(times.median())).orElseGet(OptionalDouble::empty)),
                figure.ratio().isPresent() ? Words.number(figure.ratio().getAsDouble(), 2) : "",
                (figure.fits() ? "✓" : Words.of("court", "short"))
                        + (figure.note().isEmpty() ? "" : "  " + figure.note()));
    }

    private static String ms(OptionalDouble value) {
        return value.isEmpty() ? "" : Words.number(value.getAsDouble(), value.getAsDouble() < 100 ? 1 : 0);
    }

    /** Keeps the medians of this run in a file. */
    void keep(Path file) throws IOException {
        Map<String, String> medians = read(file);
        figures.forEach(figure ->
                medians.put(figure.code(), Double.toString(figure.served().median())));
        Files.write(
                file,
                medians.entrySet().stream()
                        .map(each -> each.getKey() + "\t" + each.getValue())
                        .sorted()
                        .toList());
    }

    /** How the medians grew since those of a smaller size, when that was measured on this machine. */
    void growth(Size smaller, Path file) throws IOException {
        Map<String, String> before = read(file);
        for (Figure figure : figures) {
            if (GROWING.contains(figure.code()) && before.containsKey(figure.code())) {
                double growth = figure.served().median() / Double.parseDouble(before.get(figure.code()));
                System.out.printf(
                        "P19  %-58s %9s×%s%n",
                        Words.of("croissance de ", "growth of ")
                                + figure.code()
                                + Words.of(" depuis ", " since ")
                                + smaller,
                        Words.number(growth, 2),
                        growth <= MOST_GROWTH ? "  ✓" : "  " + Words.of("court (1,5 au plus)", "short (1.5 at most)"));
            }
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> medians = new HashMap<>();
        if (Files.exists(file)) {
            Files.readAllLines(file).stream()
                    .map(line -> line.split("\t", 2))
                    .forEach(cells -> medians.put(cells[0], cells[1]));
        }
        return medians;
    }
}
