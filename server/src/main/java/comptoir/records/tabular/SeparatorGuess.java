package comptoir.records.tabular;

import comptoir.records.tabular.FormatReason.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The separator that cuts the rows of a sample most evenly. */
record SeparatorGuess(char separator, Quoting quoting, FormatReason reason) {

    static final String CANDIDATES = ";,\t|";
    private static final Pattern SAID = Pattern.compile("\\A\"?(?i:sep)=(.)\"?\\R");
    private static final Pattern BACKSLASHED = Pattern.compile("[^\\\\]\\\\\"[^;,\\t|\\r\\n]");

    /** A backslash before a doubled mark within a text; at its end the mark after a backslash may be followed by the closing one. */
    private static final Pattern TRIPLED = Pattern.compile("\\\\\"\"(?![;,\\t|\\r\\n\"]|\\z)");

    private static final Pattern SPACED = Pattern.compile("[;,|] +\"[^\"\\r\\n]*\" *(?:[;,|]|\\R|\\z)");
    private static final Pattern CLOSE = Pattern.compile("[;,|]\"|\"[;,|]\\S");

    static SeparatorGuess of(String sample, String name) {
        Quoting quoting = quoting(sample);
        Matcher said = SAID.matcher(sample);
        if (said.find()) {
            char separator = said.group(1).charAt(0);
            return new SeparatorGuess(
                    separator, quoting, FormatReason.of(Kind.SEPARATOR_SAID, "separator", shown(separator)));
        }
        char byName = name.toLowerCase(Locale.ROOT).endsWith(".tsv") ? '\t' : ';';
        return CANDIDATES
                .chars()
                .mapToObj(candidate -> Cut.of(sample, (char) candidate, quoting))
                .filter(cut -> cut.width() > 1)
                .max(Comparator.comparing(Cut::score).thenComparing(cut -> cut.separator() == byName))
                .map(cut -> new SeparatorGuess(cut.separator(), quoting, reason(cut)))
                .orElseGet(() -> new SeparatorGuess(byName, quoting, FormatReason.of(Kind.SEPARATOR_NONE)));
    }

    private static FormatReason reason(Cut cut) {
        return new FormatReason(
                Kind.SEPARATOR_EVEN, Map.of("separator", shown(cut.separator()), "columns", cut.width()));
    }

    private static String shown(char separator) {
        return separator == '\t' ? "⇥" : String.valueOf(separator);
    }

    private static Quoting quoting(String sample) {
        if (BACKSLASHED.matcher(sample).find() && !TRIPLED.matcher(sample).find()) {
            return Quoting.BACKSLASH;
        }
        return SPACED.matcher(sample).find() && !CLOSE.matcher(sample).find() ? Quoting.SPACED : Quoting.DOUBLED;
    }

    /** A sample cut by one separator: how many cells most rows have, and how many rows agree. */
    private record Cut(char separator, int width, double share, double clean) {

        static Cut of(String sample, char separator, Quoting quoting) {
            List<TableRow> rows = DelimitedRows.sample(sample, separator, quoting);
            Map<Integer, Long> widths = rows.stream()
                    .collect(Collectors.groupingBy(row -> row.cells().size(), Collectors.counting()));
            int width = widths.entrySet().stream()
                    .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(0);
            return new Cut(separator, width, share(rows, widths, width), clean(rows, separator, width));
        }

        double score() {
            return share * share * clean * (1 + Math.log(width));
        }

        private static double share(List<TableRow> rows, Map<Integer, Long> widths, int width) {
            return rows.isEmpty() ? 0 : widths.getOrDefault(width, 0L) / (double) rows.size();
        }

        /** How little of another separator is left in the first cells of a full row, where headings stand; blanks around cells are none. */
        private static double clean(List<TableRow> rows, char separator, int width) {
            Function<TableRow, Stream<String>> cells = row -> row.cells().stream();
            List<String> first = rows.stream()
                    .filter(row -> row.cells().size() == width)
                    .limit(1)
                    .flatMap(cells)
                    .map(String::strip)
                    .toList();
            long left = first.stream()
                    .flatMapToInt(String::chars)
                    .filter(sign -> sign != separator && sign != ',' && CANDIDATES.indexOf(sign) >= 0)
                    .count();
            long ends = first.stream().filter(cell -> cell.endsWith(",")).count();
            return 1.0 / (1 + left + ends);
        }
    }
}
