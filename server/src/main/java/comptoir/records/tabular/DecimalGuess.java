package comptoir.records.tabular;

import comptoir.records.tabular.FormatReason.Kind;
import java.util.List;
import java.util.regex.Pattern;

/** Whether decimals come after a comma or a point, from the numbers of a sample that can be read in one way only. */
record DecimalGuess(boolean comma, FormatReason reason) {

    private static final String NUMBER =
            "[-+(−]?\\p{Sc}?\\p{Z}?\\d{1,3}(?:%s?\\d{3})*%s(?:\\d{1,2}|\\d{4,})\\p{Z}?(?:[€%%]|k€)?\\)?";
    private static final Pattern COMMA = Pattern.compile(NUMBER.formatted("[\\p{Z}.'’]", ","));
    private static final Pattern POINT = Pattern.compile(NUMBER.formatted("[\\p{Z},'’]", "\\."));

    static DecimalGuess of(List<TableRow> rows, char separator) {
        long commas = count(rows, COMMA);
        long points = count(rows, POINT);
        if (commas != points) {
            return new DecimalGuess(commas > points, reason(Kind.DECIMAL_SEEN, commas > points));
        }
        return new DecimalGuess(separator != ',', reason(Kind.DECIMAL_SUPPOSED, separator != ','));
    }

    private static FormatReason reason(Kind kind, boolean comma) {
        return FormatReason.of(kind, "sign", comma ? "," : ".");
    }

    private static long count(List<TableRow> rows, Pattern number) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> number.matcher(cell.strip()).matches())
                .count();
    }
}
