package comptoir.app.demo;

import comptoir.kernel.Fold;
import comptoir.kernel.Siren;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/** What an invented company is made of: names, addresses, numbers; the same for the same seed. */
final class DemoWords {

    private static final String[] AREAS = {"0199", "0261", "0353", "0465", "0536"};
    private static final String[] BEGINNINGS = {"00", "91", "01", "71", "49"};
    private static final List<String> WEST = List.of(
            "14", "18", "22", "27", "28", "29", "35", "36", "37", "41", "44", "45", "49", "50", "53", "56", "61", "72",
            "76", "85");
    private static final List<String> EAST = List.of(
            "02", "08", "10", "21", "25", "39", "51", "52", "54", "55", "57", "58", "59", "60", "62", "67", "68", "70",
            "71", "80", "88", "89", "90");
    private static final List<String> SOUTH_WEST = List.of(
            "09", "12", "16", "17", "19", "23", "24", "31", "32", "33", "40", "46", "47", "64", "65", "79", "81", "82",
            "86", "87");
    private static final List<String> CAPITAL = List.of("75", "77", "78", "91", "92", "93", "94", "95");

    private final Random random;

    DemoWords(Random random) {
        this.random = random;
    }

    /** Rows of a table kept beside the program, by the names in its first line. */
    static List<Map<String, String>> table(String name) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DemoWords.class.getResourceAsStream("/demo/" + name + ".tsv")),
                StandardCharsets.UTF_8))) {
            List<String> all = lines.lines().toList();
            String[] heading = all.getFirst().split("\t");
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : all.subList(1, all.size())) {
                String[] cells = line.split("\t");
                Map<String, String> row = new HashMap<>();
                IntStream.range(0, heading.length).forEach(i -> row.put(heading[i], cells[i]));
                rows.add(Map.copyOf(row));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Right by its key, in a range where none is given out. */
    Siren siren() {
        int number = 99_900_000 + random.nextInt(100_000);
        return IntStream.range(0, 10)
                .mapToObj(key -> Integer.toString(number) + key)
                .filter(text -> Siren.parse(text).isOk())
                .findFirst()
                .map(Siren::new)
                .orElseThrow();
    }

    /** Of the region, in the range kept for films and books. */
    String landline(String postcode) {
        String department = postcode.substring(0, 2);
        int area = CAPITAL.contains(department)
                ? 0
                : WEST.contains(department)
                        ? 1
                        : EAST.contains(department) ? 2 : SOUTH_WEST.contains(department) ? 4 : 3;
        return AREAS[area] + BEGINNINGS[area] + "%04d".formatted(random.nextInt(10_000));
    }

    /** Written with the country's prefix, without which it would be taken for one of Mayotte. */
    String mobile() {
        return "+33 6 39 98 %04d".formatted(random.nextInt(10_000));
    }

    /** {@code Hôtel de l’Écluse} as {@code hotel-de-l-ecluse}. */
    static String plain(String text) {
        return Fold.of(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    <T> T one(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    void shuffle(List<?> list) {
        Collections.shuffle(list, random);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }
}
