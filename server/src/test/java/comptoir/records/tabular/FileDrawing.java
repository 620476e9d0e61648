package comptoir.records.tabular;

import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * A whole file at one glance: for each sheet its headings, then rows after their line, and behind an arrow what was wrong with
 * them; of many rows how many there are and a sum over all of their cells; of a file that is not read, why.
 */
final class FileDrawing {

    private static final int MANY_ROWS = 12;
    private static final int MANY_COLUMNS = 20;
    private static final int LETTERS = 40;

    private FileDrawing() {}

    static String of(Path path) {
        TableFile file = Tables.file(path);
        return switch (file.guess()) {
            case Outcome.No<FormatGuess>(Refusal refusal) -> said(refusal) + "\n";
            case Outcome.Ok<FormatGuess>(FormatGuess guess) ->
                guess.sheets().isEmpty() ? table(file, guess) : sheets(file, guess);
        };
    }

    private static String sheets(TableFile file, FormatGuess guess) {
        StringBuilder drawn = new StringBuilder();
        for (TableSheet sheet : guess.sheets()) {
            drawn.append(sheet.equals(chosen(guess)) ? "> " : "  ")
                    .append(sheet.name())
                    .append(sheet.hidden() ? " (hidden)" : "")
                    .append('\n');
            switch (file.guess(sheet.name())) {
                case Outcome.No<FormatGuess>(Refusal refusal) ->
                    drawn.append(said(refusal)).append('\n');
                case Outcome.Ok<FormatGuess>(FormatGuess each) -> drawn.append(table(file, each));
            }
        }
        return drawn.toString();
    }

    private static TableSheet chosen(FormatGuess guess) {
        return guess.sheets().stream()
                .filter(sheet -> sheet.name().equals(guess.format().sheet()))
                .findFirst()
                .orElseThrow();
    }

    private static String table(TableFile file, FormatGuess guess) {
        Tables table = Tables.read(file, guess.format());
        StringBuilder drawn = new StringBuilder(guess.format().headingRow() ? "" : "(no headings) ");
        drawn.append(cells(table.headings())).append('\n');
        List<TableRow> rows = table.rows();
        boolean wide = table.headings().size() > MANY_COLUMNS;
        rows.stream()
                .limit(rows.size() <= MANY_ROWS ? rows.size() : wide ? 0 : 2)
                .forEach(row -> drawn.append(row(row)).append('\n'));
        if (rows.size() > MANY_ROWS) {
            drawn.append("… ")
                    .append(rows.size())
                    .append(" rows to line ")
                    .append(rows.getLast().line());
            drawn.append(", sum ").append(sum(rows)).append('\n');
        }
        return drawn.toString();
    }

    private static String sum(List<TableRow> rows) {
        CRC32 sum = new CRC32();
        rows.forEach(row -> sum.update(
                (row.line() + String.join("\u0001", row.cells()) + code(row) + "\n").getBytes(StandardCharsets.UTF_8)));
        return Long.toHexString(sum.getValue());
    }

    private static String code(TableRow row) {
        return row.problem().map(refusal -> refusal.problem().code()).orElse("");
    }

    private static String row(TableRow row) {
        StringBuilder drawn = new StringBuilder();
        drawn.append(row.line()).append(": ").append(cells(row.cells()));
        row.problem().ifPresent(refusal -> drawn.append("  <- ").append(said(refusal)));
        new TreeMap<>(row.cellProblems())
                .forEach((column, refusal) ->
                        drawn.append("  <- ").append(column).append(' ').append(said(refusal)));
        return drawn.toString();
    }

    private static String cells(List<String> cells) {
        List<String> shown = new ArrayList<>();
        for (String cell : cells) {
            String plain = cell.replace("\r\n", "⏎")
                    .replace('\n', '⏎')
                    .replace('\r', '⏎')
                    .replace('\t', '⇥');
            shown.add(plain.length() > LETTERS ? plain.substring(0, LETTERS) + "…" : plain);
        }
        return String.join("|", shown).stripTrailing();
    }

    private static String said(Refusal refusal) {
        TreeMap<String, Object> values = new TreeMap<>(refusal.values());
        values.remove("name");
        return refusal.problem().code() + (values.isEmpty() ? "" : values.toString());
    }
}
