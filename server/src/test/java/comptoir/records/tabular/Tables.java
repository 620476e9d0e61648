package comptoir.records.tabular;

import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a file was read as, for a look at one glance. */
record Tables(TableFormat format, List<String> headings, List<TableRow> rows) {

    static Tables read(TableFile file) {
        return read(file, file.guess().orThrow().format());
    }

    static Tables read(TableFile file, TableFormat format) {
        List<TableRow> rows = new ArrayList<>();
        try (Table table = file.open(format).orThrow()) {
            table.forEachRemaining(rows::add);
            return new Tables(format, table.headings(), rows);
        }
    }

    static Tables read(Path file) {
        return read(file(file));
    }

    static Tables read(String text) {
        return read(TableFile.ofText(text));
    }

    static TableFile file(Path path) {
        return TableFile.of(String.valueOf(path.getFileName()), path, TableLimits.usual());
    }

    static TableFile file(String text, Charset charset) {
        return TableFile.of("fichier.csv", text.getBytes(charset), TableLimits.usual());
    }

    static TableFile file(byte... bytes) {
        return TableFile.of("fichier.csv", bytes, TableLimits.usual());
    }

    /** Headings and rows, cells parted by a bar, each row after its line. */
    String drawn() {
        StringBuilder drawn = new StringBuilder(String.join("|", headings)).append('\n');
        for (TableRow row : rows) {
            drawn.append(row.line()).append(": ").append(String.join("|", row.cells()));
            row.problem().ifPresent(refusal -> drawn.append("  <- ").append(said(refusal)));
            row.cellProblems()
                    .forEach((column, refusal) ->
                            drawn.append("  <- ").append(column).append(' ').append(said(refusal)));
            drawn.append('\n');
        }
        return drawn.toString();
    }

    List<Map<String, String>> maps() {
        return rows.stream()
                .map(row -> {
                    Map<String, String> map = new java.util.LinkedHashMap<>();
                    for (int column = 0; column < headings.size(); column++) {
                        map.put(headings.get(column), row.cells().get(column));
                    }
                    return map;
                })
                .toList();
    }

    static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.No<?>(Refusal refusal)
                ? refusal.problem().code()
                : "ok";
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String said(Refusal refusal) {
        return refusal.problem().code() + new java.util.TreeMap<>(refusal.values());
    }
}
