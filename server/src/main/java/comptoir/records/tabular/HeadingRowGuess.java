package comptoir.records.tabular;

import comptoir.records.tabular.FormatReason.Kind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the table begins under blank lines, titles and remarks, and whether its first row holds headings or data. */
record HeadingRowGuess(int preamble, boolean present, FormatReason reason) {

    /** What stands in data and hardly ever in a heading: numbers, days, addresses of mail and web, yes or no. */
    private static final Pattern DATA = Pattern.compile(
            "(?i)[-+(]?[\\d\\p{Z}.,’'/:+-]*\\d[\\d\\p{Z}.,’'/:)-]*\\p{Z}?[€%]?"
                    + "|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+\\S*|[^@\\s]+@[^@\\s]+\\.[a-z]{2,}|https?://.*|www\\..*|true|false|oui|non|vrai|faux");

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d\\p{Z}.,]*");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    static HeadingRowGuess of(List<TableRow> sample, int firstLine) {
        List<TableRow> rows = sample.stream()
                .filter(row -> row.line() >= firstLine && !row.isBlank())
                .toList();
        int first = first(rows);
        if (first < 0) {
            return new HeadingRowGuess(firstLine - 1, true, FormatReason.of(Kind.HEADING_FOUND, "line", firstLine));
        }
        TableRow heading = rows.get(first);
        int preamble = Math.toIntExact(heading.line() - 1);
        boolean present = isHeading(heading, rows.subList(first + 1, rows.size()));
        Kind kind = present ? Kind.HEADING_FOUND : Kind.HEADING_ABSENT;
        return new HeadingRowGuess(preamble, present, FormatReason.of(kind, "line", heading.line()));
    }

    /** The number of cells most rows have. */
    static int width(List<TableRow> rows) {
        return rows.stream()
                .map(row -> row.cells().size())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    static boolean isData(String cell) {
        return DATA.matcher(cell.strip()).matches();
    }

    /** The first row that is filled like those of the table: a title above it has one cell or two. */
    private static int first(List<TableRow> rows) {
        int width = width(rows);
        int needed = width <= 2 ? width : Math.max(2, (width + 1) / 3);
        return IntStream.range(0, rows.size())
                .filter(index -> isFilled(rows.get(index), width, needed))
                .findFirst()
                .orElse(rows.isEmpty() ? -1 : 0);
    }

    private static boolean isFilled(TableRow row, int width, int needed) {
        boolean remark = row.cells().getFirst().startsWith("#") && row.cells().size() != width;
        return !remark && row.filled() >= Math.min(needed, Math.max(1, width));
    }

    /** Headings hold no data; one number among them, such as that of an index, is forgiven over columns of numbers. */
    private static boolean isHeading(TableRow first, List<TableRow> below) {
        List<String> filled =
                first.cells().stream().filter(cell -> !cell.isBlank()).toList();
        double data = dataShare(filled);
        if (data == 0) {
            return true;
        }
        // A table with a column for each year is headed by numbers.
        boolean years = filled.stream()
                .filter(HeadingRowGuess::isData)
                .allMatch(cell -> YEAR.matcher(cell.strip()).matches());
        boolean allYears = years && data * filled.size() >= 2 && !isData(filled.getFirst());
        boolean numbers = data * 2 >= 1
                && filled.stream()
                        .filter(HeadingRowGuess::isData)
                        .allMatch(cell -> NUMBER.matcher(cell.strip()).matches());
        if (!below.isEmpty() && numbers && !isData(filled.getFirst()) && isOfAnotherKind(first, below)) {
            return true;
        }
        double dataBelow = dataShare(below.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.isBlank())
                .toList());
        return !below.isEmpty() && (allYears || (data <= 0.25 && data * 2 <= dataBelow));
    }

    /** Numbers over columns in which no number stands: codes of questions, say, over yes and no. */
    private static boolean isOfAnotherKind(TableRow first, List<TableRow> below) {
        return IntStream.range(0, first.cells().size())
                .filter(column ->
                        NUMBER.matcher(first.cells().get(column).strip()).matches())
                .allMatch(column -> below.stream()
                        .filter(row -> column < row.cells().size())
                        .noneMatch(row ->
                                NUMBER.matcher(row.cells().get(column).strip()).matches()));
    }

    private static double dataShare(List<String> cells) {
        return cells.isEmpty()
                ? 0
                : cells.stream().filter(HeadingRowGuess::isData).count() / (double) cells.size();
    }
}
