package comptoir.records.tabular;

import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import comptoir.records.tabular.FormatReason.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A file that holds a table: CSV, TSV, text, pasted cells or a workbook. Guess its format, then open it. */
public final class TableFile {

    private static final int SAMPLE_SIGNS = 1 << 18;

    private final String name;
    private final Source source;
    private final TableLimits limits;

    private TableFile(String name, Source source, TableLimits limits) {
        this.name = name;
        this.source = source;
        this.limits = limits;
    }

    /** A file on disk under the name the person gave it. */
    public static TableFile of(String name, Path path, TableLimits limits) {
        return new TableFile(name, new Source.OnDisk(path), limits);
    }

    public static TableFile of(String name, byte[] bytes, TableLimits limits) {
        return new TableFile(name, new Source.InMemory(bytes), limits);
    }

    /** Cells pasted from a sheet, or typed text. */
    public static TableFile ofText(String text) {
        return of("", text.getBytes(StandardCharsets.UTF_8), TableLimits.usual());
    }

    public Outcome<FormatGuess> guess() {
        return checkedKind(kind -> kind == FileKind.TEXT ? guessText() : guessWorkbook(kind, Optional.empty()));
    }

    /** As {@link #guess()}, for a sheet that somebody chose. */
    public Outcome<FormatGuess> guess(String sheet) {
        return checkedKind(kind -> kind == FileKind.TEXT ? guessText() : guessWorkbook(kind, Optional.of(sheet)));
    }

    /** The table in the format guessed or corrected; refused when the file cannot be read at all. */
    public Outcome<Table> open(TableFormat format) {
        return checkedKind(kind -> rows(kind, format)).map(rows -> new Table(rows, format));
    }

    private interface Reading<T> {
        Outcome<T> of(FileKind kind) throws IOException;
    }

    private <T> Outcome<T> checkedKind(Reading<T> reading) {
        try {
            long size = source.size();
            if (size == 0) {
                return Outcome.refused(TabularProblem.FILE_EMPTY, "name", name);
            }
            if (size > limits.fileBytes()) {
                return Outcome.refused(
                        TabularProblem.FILE_TOO_LARGE, "limit", TableLimits.inMegabytes(limits.fileBytes()));
            }
            return switch (FileKind.of(head(), name)) {
                case Outcome.Ok<FileKind>(FileKind kind) -> reading.of(kind);
                case Outcome.No<FileKind>(Refusal refusal) -> Outcome.refused(refusal);
            };
        } catch (IOException unreadable) {
            return Outcome.refused(TabularProblem.FILE_UNREADABLE, "line", 1);
        }
    }

    private byte[] head() throws IOException {
        try (InputStream file = source.stream()) {
            return file.readNBytes(FileKind.headBytes());
        }
    }

    private Outcome<FormatGuess> guessText() throws IOException {
        EncodingGuess encoding;
        try (InputStream file = source.stream()) {
            encoding = EncodingGuess.of(file);
        }
        String sample = sample(encoding.encoding());
        if (sample.isBlank()) {
            return Outcome.refused(TabularProblem.FILE_EMPTY, "name", name);
        }
        SeparatorGuess separator = SeparatorGuess.of(sample, name);
        List<TableRow> rows = DelimitedRows.sample(sample, separator.separator(), separator.quoting());
        List<FormatReason> reasons = new ArrayList<>(List.of(encoding.reason(), separator.reason()));
        if (separator.quoting() == Quoting.BACKSLASH) {
            reasons.add(FormatReason.of(Kind.QUOTING_BACKSLASH));
        }
        TableFormat format = TableFormat.text(encoding.encoding(), separator.separator(), separator.quoting());
        int firstLine = separator.reason().kind() == Kind.SEPARATOR_SAID ? 2 : 1;
        return Outcome.ok(headed(format, rows, firstLine, reasons, List.of()));
    }

    private Outcome<FormatGuess> guessWorkbook(FileKind kind, Optional<String> chosen) {
        return switch (opened(kind)) {
            case Outcome.No<Workbook>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Ok<Workbook>(Workbook workbook) -> {
                try (workbook) {
                    yield guessSheet(workbook, chosen);
                }
            }
        };
    }

    /** The sheet chosen, or the first with rows, one that people see if there is any. */
    private Outcome<FormatGuess> guessSheet(Workbook workbook, Optional<String> chosen) {
        List<TableSheet> sheets = workbook.sheets();
        List<TableSheet> looked = sheets.stream()
                .filter(sheet -> chosen.isEmpty() || chosen.get().equals(sheet.name()))
                .sorted(Comparator.comparing(TableSheet::hidden))
                .toList();
        if (chosen.isPresent() && looked.isEmpty()) {
            return Outcome.refused(TabularProblem.SHEET_UNKNOWN, "sheet", chosen.get());
        }
        Optional<Refusal> broken = Optional.empty();
        for (TableSheet sheet : looked) {
            List<TableRow> rows = sample(workbook, sheet.name());
            if (rows.stream().anyMatch(row -> row.problem().isEmpty())) {
                List<FormatReason> reasons =
                        new ArrayList<>(List.of(FormatReason.of(Kind.SHEET_FIRST, "sheet", sheet.name())));
                return Outcome.ok(headed(TableFormat.workbook(sheet.name()), rows, 1, reasons, sheets));
            }
            broken = broken.or(() -> rows.stream().findFirst().flatMap(TableRow::problem));
        }
        return Outcome.refused(broken.orElseGet(
                () -> chosen.map(sheet -> Refusal.of(TabularProblem.SHEET_EMPTY, "sheet", sheet))
                        .orElse(Refusal.of(TabularProblem.FILE_EMPTY, "name", name))));
    }

    private static FormatGuess headed(
            TableFormat format,
            List<TableRow> rows,
            int firstLine,
            List<FormatReason> reasons,
            List<TableSheet> sheets) {
        List<TableRow> whole =
                rows.stream().filter(row -> row.problem().isEmpty()).toList();
        HeadingRowGuess heading = HeadingRowGuess.of(whole, firstLine);
        if (heading.preamble() > 0) {
            reasons.add(FormatReason.of(Kind.PREAMBLE, "lines", heading.preamble()));
        }
        reasons.add(heading.reason());
        TableFormat headed = format.withHeading(heading.preamble(), heading.present());
        if (format.isWorkbook()) {
            return new FormatGuess(headed, reasons, sheets);
        }
        DecimalGuess decimal = DecimalGuess.of(whole, format.separator());
        reasons.add(decimal.reason());
        return new FormatGuess(headed.withDecimalComma(decimal.comma()), reasons, sheets);
    }

    private static List<TableRow> sample(Workbook workbook, String sheet) {
        List<TableRow> sample = new ArrayList<>();
        if (workbook.rows(sheet) instanceof Outcome.Ok<RowSource>(RowSource rows)) {
            while (sample.size() < DelimitedRows.SAMPLE_ROWS && rows.hasNext()) {
                TableRow row = rows.next();
                if (!row.isBlank()) {
                    sample.add(row);
                }
            }
        }
        return sample;
    }

    private Outcome<RowSource> rows(FileKind kind, TableFormat format) throws IOException {
        if (kind == FileKind.TEXT) {
            return Outcome.ok(DelimitedRows.of(text(format.encoding()), format.separator(), format.quoting()));
        }
        return switch (opened(kind)) {
            case Outcome.No<Workbook>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Ok<Workbook>(Workbook workbook) -> {
                Outcome<RowSource> rows = workbook.rows(format.sheet());
                if (!rows.isOk()) {
                    workbook.close();
                }
                yield rows;
            }
        };
    }

    private Outcome<Workbook> opened(FileKind kind) {
        return switch (kind) {
            case XLS -> XlsWorkbook.open(source, limits, name);
            case ODS -> OdsWorkbook.open(source, limits, name);
            case XLSX, TEXT -> openedXlsx();
        };
    }

    private Outcome<Workbook> openedXlsx() {
        XlsxGuard guard = new XlsxGuard(source, limits);
        Optional<Refusal> problem = guard.problem(name);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        try {
            return XlsxWorkbook.open(guard.hasIsoDays() ? IsoDays.written(source) : source, name);
        } catch (IOException damaged) {
            // The file was read a moment ago: it went away meanwhile.
            return Outcome.refused(TabularProblem.WORKBOOK_DAMAGED, "name", name);
        }
    }

    private String sample(Encoding encoding) throws IOException {
        char[] signs = new char[SAMPLE_SIGNS];
        try (Reader text = text(encoding)) {
            int length = 0;
            for (int read = 0;
                    read >= 0 && length < signs.length;
                    read = text.read(signs, length, signs.length - length)) {
                length += read;
            }
            return new String(signs, 0, length);
        }
    }

    /** The file as text, without the mark of its encoding; bytes that mean nothing become U+FFFD. */
    private Reader text(Encoding encoding) throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(source.stream(), encoding.charset()), 1 << 16);
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }
}
