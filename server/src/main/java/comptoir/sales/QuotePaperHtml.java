package comptoir.sales;

import comptoir.documents.Html;
import comptoir.documents.HtmlDocument;
import comptoir.documents.Sheet;
import comptoir.sales.QuotePaper.Row;
import comptoir.sales.QuotePaper.Sum.Weight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The page of a quote: puts what the paper says on a sheet. */
public final class QuotePaperHtml {

    /** An introduction of one line stands above the fold mark at 99 mm; a longer one begins under it. */
    private static final int LETTERS_OF_ONE_LINE = 92;

    private static final int LETTERS_OF_FACTS = 92;
    private static final int LETTERS_OF_A_NAME_ABOVE = 50;

    private static final String CSS = css();

    private QuotePaperHtml() {}

    public static HtmlDocument of(QuotePaper paper) {
        return sheet(paper, lines(paper, bodies(paper)) + end(paper, ""));
    }

    /** The last line stands with the totals, in a table of its own, wherever that comes to be. */
    static HtmlDocument endingTogether(QuotePaper paper) {
        List<String> bodies = bodies(paper);
        return bodies.size() < 2
                ? of(paper)
                : sheet(
                        paper,
                        lines(paper, bodies.subList(0, bodies.size() - 1))
                                + end(paper, lines(paper, List.of(bodies.getLast()))));
    }

    private static String end(QuotePaper paper, String before) {
        return "<div class=\"end\">" + before + totals(paper) + close(paper) + "</div>";
    }

    private static HtmlDocument sheet(QuotePaper paper, String lines) {
        String number = paper.heading().number();
        String title = "<h1>Devis<br/><span>" + Html.text(number) + "</span></h1>"
                + paragraph("", paper.heading().title());
        String continued = String.join(
                ", ",
                shortened(paper.addressee().stream().findFirst().orElse("")),
                "devis " + number,
                paper.facts().getFirst().value());
        String body = introduction(paper) + facts(paper) + lines;
        return new Sheet(paper.letterhead(), title, "Devis " + number, paper.addressee(), continued, CSS, body).html();
    }

    private static String shortened(String name) {
        return name.length() <= LETTERS_OF_A_NAME_ABOVE
                ? name
                : name.substring(0, LETTERS_OF_A_NAME_ABOVE).stripTrailing() + "…";
    }

    private static String introduction(QuotePaper paper) {
        String text = paper.heading().introduction().strip();
        if (text.isEmpty()) {
            return "<div class=\"gap\"></div>";
        }
        boolean oneLine = text.length() <= LETTERS_OF_ONE_LINE && text.lines().count() == 1;
        String paragraph = "<p>" + Html.lines(text) + "</p>";
        return oneLine
                ? "<div class=\"intro one\">" + paragraph + "</div>"
                : "<div class=\"gap\"></div><div class=\"intro\">" + paragraph + "</div>";
    }

    private static String facts(QuotePaper paper) {
        int letters =
                paper.facts().stream().mapToInt(fact -> fact.value().length()).sum();
        String kind = letters > LETTERS_OF_FACTS ? "facts long" : "facts";
        return paper.facts().stream()
                .map(fact -> "<td><p class=\"dt\">" + Html.text(fact.label()) + "</p><p class=\"dd\">"
                        + Html.text(fact.value()) + "</p></td>")
                .collect(Collectors.joining("", "<table class=\"" + kind + "\"><tr>", "</tr></table>"));
    }

    private static String lines(QuotePaper paper, List<String> bodies) {
        return "<table class=\"q\">" + PaperColumns.of(paper).head() + String.join("", bodies) + "</table>";
    }

    /** What no page break enters, in the order of the page. */
    private static List<String> bodies(QuotePaper paper) {
        List<String> bodies = new ArrayList<>();
        groups(paper.rows()).forEach(group -> bodies.add(group(group, paper)));
        paper.optionsTitle().ifPresent(title -> bodies.addAll(options(title, paper)));
        return bodies;
    }

    /** A title stays with the row under it: both are one group, which no page break enters. */
    private static List<List<Row>> groups(List<Row> rows) {
        List<List<Row>> groups = new ArrayList<>();
        boolean open = false;
        for (Row row : rows) {
            if (!open) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(row);
            open = row instanceof Row.Title;
        }
        return groups;
    }

    private static String group(List<Row> group, QuotePaper paper) {
        return group.stream()
                .map(row -> switch (row) {
                    case Row.Line line -> line(isLast(line, paper.rows()) ? "last" : "", line, paper);
                    case Row.Title title -> title(title.label(), "", title.subtotal(), paper);
                    case Row.Remark remark ->
                        "<tr class=\"remark\"><td colspan=\"" + columns(paper) + "\">" + Html.lines(remark.text())
                                + "</td></tr>";
                })
                .collect(Collectors.joining("", "<tbody>", "</tbody>"));
    }

    /** No rule under the row before a title or the end: white space closes the section. */
    private static boolean isLast(Row row, List<? extends Row> rows) {
        int next = IntStream.range(0, rows.size())
                        .filter(i -> rows.get(i) == row)
                        .findFirst()
                        .orElseThrow()
                + 1;
        return next == rows.size() || rows.get(next) instanceof Row.Title;
    }

    private static List<String> options(String title, QuotePaper paper) {
        String hint = " <span class=\"hint\">(cochez ce que vous retenez)</span>";
        String first = title(title, hint, "", paper)
                + line(
                        optionKind(paper.options().getFirst(), paper),
                        paper.options().getFirst(),
                        paper);
        return Stream.concat(
                        Stream.of(first),
                        paper.options().stream().skip(1).map(line -> line(optionKind(line, paper), line, paper)))
                .map(rows -> "<tbody>" + rows + "</tbody>")
                .toList();
    }

    private static String optionKind(Row.Line option, QuotePaper paper) {
        return isLast(option, paper.options()) ? "opt last" : "opt";
    }

    private static String title(String label, String hint, String subtotal, QuotePaper paper) {
        return "<tr class=\"s\"><td colspan=\"" + (columns(paper) - 1) + "\">" + Html.text(label) + hint
                + "</td><td class=\"r\">" + subtotal + "</td></tr>";
    }

    private static String line(String kind, Row.Line line, QuotePaper paper) {
        String box = kind.startsWith("opt") ? "<span class=\"box\"></span>" : "";
        return "<tr class=\"" + kind + "\"><td class=\"d\">" + box + Html.text(line.label())
                + (line.detail().isBlank() ? "" : "<p class=\"small\">" + Html.lines(line.detail()) + "</p>")
                + "</td><td class=\"r\">" + Html.text(line.quantity()) + "</td><td class=\"r\">" + line.price()
                + "</td>"
                + (paper.showsDiscount() ? "<td class=\"r\">" + line.discount() + "</td>" : "")
                + (paper.showsVat() ? "<td class=\"r\">" + line.vat() + "</td>" : "") + "<td class=\"r\">"
                + line.total()
                + "</td></tr>";
    }

    private static int columns(QuotePaper paper) {
        return 4 + (paper.showsDiscount() ? 1 : 0) + (paper.showsVat() ? 1 : 0);
    }

    private static String totals(QuotePaper paper) {
        return "<table class=\"two totals\"><tr><td class=\"left\">" + vat(paper) + "</td><td class=\"sums\">"
                + sums(paper) + "</td></tr></table>";
    }

    private static String vat(QuotePaper paper) {
        if (paper.vat().isEmpty()) {
            return "";
        }
        return paper.vat().stream()
                .map(row -> "<tr><td>" + row.rate() + "</td><td class=\"r\">" + row.base() + "</td><td class=\"r\">"
                        + row.vat() + "</td></tr>")
                .collect(Collectors.joining(
                        "",
                        "<table class=\"vat\"><thead><tr><th>TVA</th><th class=\"r\">Base HT</th>"
                                + "<th class=\"r\">Montant</th></tr></thead><tbody>",
                        "</tbody></table>"));
    }

    private static String sums(QuotePaper paper) {
        return paper.sums().stream()
                .map(sum -> "<tr class=\"" + weight(sum.weight()) + "\"><td>" + Html.text(sum.label())
                        + "</td><td class=\"r\">" + sum.amount() + "</td></tr>")
                .collect(Collectors.joining("", "<table class=\"sum\">", "</table>"));
    }

    private static String weight(Weight weight) {
        return switch (weight) {
            case USUAL -> "";
            case STRONG -> "strong";
            case TOTAL -> "total rule";
            case AFTER -> "after";
        };
    }

    private static String close(QuotePaper paper) {
        String conditions = paper.conditions().stream()
                .map(text -> "<p>" + Html.lines(text) + "</p>")
                .collect(Collectors.joining("", "<h2>Conditions</h2>", ""));
        return "<table class=\"two close\"><tr><td class=\"left cond\">"
                + (paper.conditions().isEmpty() ? "" : conditions)
                + "</td><td class=\"sign\"><h2>Bon pour accord</h2><div class=\"f\"><table><tr><td>Date</td>"
                + "<td class=\"name\">Nom, signature et cachet</td></tr></table></div></td></tr></table>";
    }

    private static String paragraph(String kind, String text) {
        return text.isBlank() ? "" : "<p class=\"" + kind + "\">" + Html.text(text) + "</p>";
    }

    private static String css() {
        try (InputStream css = QuotePaperHtml.class.getResourceAsStream("/sales/quote.css")) {
            return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
