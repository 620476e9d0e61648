package comptoir.records.tabular;

import comptoir.kernel.Refusal;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of a text file as they stand, one after the other. A file that breaks off ends with a row that says where. */
final class DelimitedRows implements RowSource {

    static final int SAMPLE_ROWS = 200;
    private static final int CELL_LIMIT = 1 << 20;
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final CloseableIterator<CsvRecord> records;
    private Optional<TableRow> pending = Optional.empty();
    private long line;
    private boolean broken;

    private DelimitedRows(CloseableIterator<CsvRecord> records) {
        this.records = records;
    }

    static DelimitedRows of(Reader text, char separator, Quoting quoting) {
        Reader quoted = quoting == Quoting.BACKSLASH ? new BackslashReader(text) : text;
        boolean spaced = quoting == Quoting.SPACED || quoting == Quoting.BACKSLASH;
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(quoting == Quoting.NONE ? '\uFFFF' : '"')
                .trimWhitespacesAroundQuotes(spaced)
                .allowExtraCharsAfterClosingQuote(!spaced)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .detectBomHeader(false)
                .maxBufferSize(4 * CELL_LIMIT)
                .build(
                        CsvRecordHandler.of(limits -> limits.maxFieldSize(CELL_LIMIT)
                                .maxRecordSize(4 * CELL_LIMIT)
                                .maxFields(16_384)),
                        quoted);
        return new DelimitedRows(reader.iterator());
    }

    /** The first rows of a text that may have been cut in the middle of its last one. */
    static List<TableRow> sample(String text, char separator, Quoting quoting) {
        List<TableRow> rows = new ArrayList<>();
        try (DelimitedRows source = of(new StringReader(text), separator, quoting)) {
            while (rows.size() < SAMPLE_ROWS && source.hasNext()) {
                TableRow row = source.next();
                if (row.problem().isEmpty() && !row.isBlank()) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    @Override
    public boolean hasNext() {
        if (broken || pending.isPresent()) {
            return !broken;
        }
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException wrong) {
            // Said by the row that next() gives.
            pending = Optional.of(refusal(wrong));
            return true;
        }
    }

    @Override
    public TableRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (pending.isPresent()) {
            broken = true;
            return pending.get();
        }
        try {
            CsvRecord entry = records.next();
            line = entry.getStartingLineNumber();
            return row(line, entry.getFields());
        } catch (CsvParseException | UncheckedIOException wrong) {
            broken = true;
            return refusal(wrong);
        }
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private TableRow refusal(RuntimeException wrong) {
        String message = String.valueOf(wrong.getMessage());
        Matcher named = LINE.matcher(message);
        long where = named.find() ? Long.parseLong(named.group(1)) : line + 1;
        if (wrong instanceof UncheckedIOException) {
            return TableRow.wrong(where, Refusal.of(TabularProblem.FILE_UNREADABLE, "line", where));
        }
        boolean unclosed = message.contains("nclosed");
        TabularProblem problem = unclosed ? TabularProblem.MARK_UNCLOSED : TabularProblem.ROW_ENDLESS;
        return TableRow.wrong(where, Refusal.of(problem, "line", where));
    }

    private static TableRow row(long line, List<String> written) {
        List<String> cells = written.stream().map(CsvExport::restored).toList();
        boolean clean = cells.stream().allMatch(cell -> cell.indexOf('\0') < 0 && cell.indexOf('\uFFFD') < 0);
        return clean ? TableRow.of(line, cells) : mended(line, cells);
    }

    private static TableRow mended(long line, List<String> cells) {
        List<String> mended = new ArrayList<>();
        Map<Integer, Refusal> problems = new HashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (cell.indexOf('\uFFFD') >= 0) {
                problems.put(
                        column,
                        Refusal.of(
                                TabularProblem.CELL_UNREADABLE, Map.of("line", line, "value", cell.replace("\0", ""))));
            } else if (cell.indexOf('\0') >= 0) {
                problems.put(column, Refusal.of(TabularProblem.CELL_NUL, "line", line));
            }
            mended.add(cell.replace("\0", ""));
        }
        return new TableRow(line, mended, Optional.empty(), problems);
    }
}
