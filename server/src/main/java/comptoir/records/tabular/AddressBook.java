package comptoir.records.tabular;

import comptoir.kernel.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The export of an address book, known by its headings. It has several columns for one thing (three addresses, a dozen
 * telephones) and two things under one heading; of each the filled column is called by its ordinary name.
 */
final class AddressBook {

    /** {@code Phone 2 - Value}, beside which {@code Phone 2 - Label} says what kind of telephone it is. */
    private static final Pattern NUMBERED = Pattern.compile("Phone (\\d+) - Value");

    private static final List<AddressBook> KNOWN =
            AddressBookHeadings.ALL.stream().map(AddressBook::new).toList();

    private final Set<String> signs = new HashSet<>();
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final Map<String, List<String>> places = new LinkedHashMap<>();
    private final Set<String> never = new HashSet<>();

    private AddressBook(String table) {
        for (String line : table.lines().toList()) {
            String name = line.substring(1, line.indexOf(':')).strip();
            List<String> headings = Arrays.stream(
                            line.substring(line.indexOf(':') + 1).split("\\|", -1))
                    .map(AddressBook::folded)
                    .toList();
            switch (line.charAt(0)) {
                case '?' -> signs.addAll(headings);
                case '-' -> never.addAll(headings);
                case '@' -> places.put(name, headings);
                default -> columns.put(name, headings);
            }
        }
    }

    static Optional<AddressBook> of(List<String> headings) {
        Set<String> there = new HashSet<>();
        headings.forEach(heading -> there.add(folded(heading)));
        return KNOWN.stream().filter(book -> there.containsAll(book.signs)).findFirst();
    }

    /**
     * What the columns would be called in a file made by hand; empty where another column tells the same better.
     *
     * @param samples some cells of each column; may be empty
     */
    List<String> ordinary(List<String> headings, List<List<String>> samples) {
        Map<String, Integer> at = columnsByHeading(headings, samples);
        String[] ordinary = headings.toArray(String[]::new);
        never.forEach(heading -> silence(ordinary, at.get(heading)));
        columns.forEach((name, all) -> {
            all.forEach(heading -> silence(ordinary, at.get(heading)));
            all.stream()
                    .filter(at::containsKey)
                    .map(at::get)
                    .max(Comparator.comparing((Integer column) -> filled(samples, column) > 0)
                            .thenComparing(Comparator.reverseOrder()))
                    .ifPresent(column -> ordinary[column] = name);
        });
        int place = place(at, samples);
        places.forEach((name, all) -> {
            all.forEach(heading -> silence(ordinary, at.get(heading)));
            Integer column = at.get(all.get(Math.min(place, all.size() - 1)));
            if (column != null) {
                ordinary[column] = name;
            }
        });
        return List.of(ordinary);
    }

    /** Which of the addresses has most to say. */
    private int place(Map<String, Integer> at, List<List<String>> samples) {
        int most = places.values().stream().mapToInt(List::size).max().orElse(1);
        return IntStream.range(0, most)
                .boxed()
                .max(Comparator.comparing((Integer place) -> said(place, at, samples))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(0);
    }

    private long said(int place, Map<String, Integer> at, List<List<String>> samples) {
        return places.values().stream()
                .filter(all -> place < all.size())
                .mapToLong(all -> filled(samples, at.getOrDefault(all.get(place), samples.size())))
                .sum();
    }

    /** The columns by their heading, the second of a name as {@code titre 2nd}. */
    private static Map<String, Integer> columnsByHeading(List<String> headings, List<List<String>> samples) {
        Map<String, Integer> at = new HashMap<>();
        for (int column = 0; column < headings.size(); column++) {
            String heading = folded(kind(headings, samples, column));
            at.merge(at.containsKey(heading) ? heading + " 2nd" : heading, column, (first, second) -> first);
        }
        return at;
    }

    /** A telephone by what stands beside it: {@code Mobile 2 - Value}. */
    private static String kind(List<String> headings, List<List<String>> samples, int column) {
        Matcher numbered = NUMBERED.matcher(headings.get(column));
        if (!numbered.matches()) {
            return headings.get(column);
        }
        String start = "Phone " + numbered.group(1) + " - ";
        List<String> kinds = new ArrayList<>();
        for (String beside : List.of("Label", "Type")) {
            int said = headings.indexOf(start + beside);
            if (said >= 0 && said < samples.size()) {
                kinds.addAll(samples.get(said).stream()
                        .filter(kind -> !kind.isBlank())
                        .toList());
            }
        }
        long mobile = kinds.stream()
                .filter(kind -> isKind(kind, "mobile|portable|cell"))
                .count();
        long fax = kinds.stream().filter(kind -> isKind(kind, "fax|telecop")).count();
        String name = mobile * 2 > kinds.size() ? "Mobile" : fax * 2 > kinds.size() ? "Fax" : "Phone";
        return name + " " + numbered.group(1) + " - Value";
    }

    private static boolean isKind(String kind, String words) {
        return Pattern.compile(words).matcher(Fold.of(kind)).find();
    }

    private static void silence(String[] ordinary, @org.jspecify.annotations.Nullable Integer column) {
        if (column != null) {
            ordinary[column] = "";
        }
    }

    private static long filled(List<List<String>> samples, int column) {
        return column < samples.size()
                ? samples.get(column).stream().filter(cell -> !cell.isBlank()).count()
                : 0;
    }

    private static String folded(String heading) {
        return Fold.words(heading);
    }
}
