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
import java.util.List;
import java.util.Optional;

/** A file that holds a table: CSV, TSV, text, pasted cells or an Excel workbook. Guess its format, then open it. */
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
        return checkedKind(kind -> kind == FileKind.WORKBOOK ? guessWorkbook() : guessText());
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
                case Outcome.No<FileKind>(Refusal refusal) -> Outcome.refused(oldOrProtected(refusal));
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

    /** A workbook under a password comes in the shell of the old kind of file. */
    private Refusal oldOrProtected(Refusal refusal) throws IOException {
        if (refusal.problem() != TabularProblem.WORKBOOK_OLD || source.size() > limits.fileBytes()) {
            return refusal;
        }
        byte[] wanted = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        try (InputStream file = source.stream()) {
            boolean sealed = new String(file.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .contains(new String(wanted, StandardCharsets.ISO_8859_1));
            return sealed ? Refusal.of(TabularProblem.WORKBOOK_PROTECTED, "name", name) : refusal;
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

    private Outcome<FormatGuess> guessWorkbook() {
        return opened(workbook -> {
            List<String> sheets = workbook.sheets();
            Optional<Refusal> broken = Optional.empty();
            for (String sheet : sheets) {
                List<TableRow> rows = sample(workbook, sheet);
                if (rows.stream().anyMatch(row -> row.problem().isEmpty())) {
                    List<FormatReason> reasons =
                            new ArrayList<>(List.of(FormatReason.of(Kind.SHEET_FIRST, "sheet", sheet)));
                    return Outcome.ok(headed(TableFormat.workbook(sheet), rows, 1, reasons, sheets));
                }
                broken = broken.or(() -> rows.stream().findFirst().flatMap(TableRow::problem));
            }
            return Outcome.refused(broken.orElse(Refusal.of(TabularProblem.FILE_EMPTY, "name", name)));
        });
    }

    private static FormatGuess headed(
            TableFormat format, List<TableRow> rows, int firstLine, List<FormatReason> reasons, List<String> sheets) {
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
        Optional<Refusal> unsafe = new WorkbookGuard(source, limits).problem(name);
        if (unsafe.isPresent()) {
            return Outcome.refused(unsafe.get());
        }
        return switch (Workbook.open(source, name)) {
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

    private Outcome<FormatGuess> opened(java.util.function.Function<Workbook, Outcome<FormatGuess>> reading) {
        Optional<Refusal> unsafe = new WorkbookGuard(source, limits).problem(name);
        if (unsafe.isPresent()) {
            return Outcome.refused(unsafe.get());
        }
        return switch (Workbook.open(source, name)) {
            case Outcome.No<Workbook>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Ok<Workbook>(Workbook workbook) -> {
                try (workbook) {
                    yield reading.apply(workbook);
                }
            }
        };
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
