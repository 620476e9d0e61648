package comptoir.sales;

import comptoir.sales.QuotePaper.Row;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The columns of the table of lines: as wide as drawn, wider when a figure needs it, so that no number is ever cut. */
record PaperColumns(List<Column> columns) {

    /** Heads the table on each page it stands on. */
    static final String FIRST = "Désignation";

    private static final double MM_A_LETTER = 1.75;
    private static final double MM_BETWEEN = 3;
    private static final double MM_ALL = 175;
    private static final double MM_OF_THE_NAME = 50;

    private record Column(String head, double width) {}

    static PaperColumns of(QuotePaper paper) {
        List<Row.Line> lines = Stream.concat(paper.rows().stream(), paper.options().stream())
                .flatMap(row -> row instanceof Row.Line line ? Stream.of(line) : Stream.of())
                .toList();
        int longestSubtotal = paper.rows().stream()
                .mapToInt(
                        row -> row instanceof Row.Title title ? title.subtotal().length() : 0)
                .max()
                .orElse(0);
        Stream<Column> vat =
                paper.showsVat() ? Stream.of(new Column("TVA", width(15, lines, Row.Line::vat))) : Stream.of();
        Stream<Column> discount = paper.showsDiscount()
                ? Stream.of(new Column("Remise", width(17, lines, Row.Line::discount)))
                : Stream.of();
        return new PaperColumns(Stream.of(
                        Stream.of(
                                new Column("Quantité", width(18, lines, Row.Line::quantity)),
                                new Column("Prix unit. HT", width(24, lines, Row.Line::price))),
                        discount,
                        vat,
                        Stream.of(new Column(
                                "Total HT, en " + paper.currency(),
                                Math.max(width(26, lines, Row.Line::total), width(0, longestSubtotal)))))
                .flatMap(column -> column)
                .toList());
    }

    String head() {
        double figures = columns.stream().mapToDouble(Column::width).sum();
        double shrink = Math.min(1, (MM_ALL - MM_OF_THE_NAME) / figures);
        StringBuilder head = new StringBuilder("<thead><tr><th class=\"d\">" + FIRST + "</th>");
        columns.forEach(column -> head.append(String.format(
                Locale.ROOT,
                "<th class=\"r\" style=\"width:%.1fmm\">%s</th>",
                column.width() * shrink,
                column.head())));
        return head.append("</tr></thead>").toString();
    }

    private static double width(double drawn, List<Row.Line> lines, Function<Row.Line, String> figure) {
        int longest = lines.stream()
                .mapToInt(line -> figure.apply(line).length())
                .max()
                .orElse(0);
        return Math.max(drawn, width(drawn, longest));
    }

    private static double width(double drawn, int letters) {
        return Math.max(drawn, letters * MM_A_LETTER + MM_BETWEEN);
    }
}
