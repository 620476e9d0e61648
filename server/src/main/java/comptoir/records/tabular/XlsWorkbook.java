package comptoir.records.tabular;

import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An open .xls workbook of Excel 5 to 2003 (Microsoft's MS-XLS). What stands in cells is read, what formulas gave among it; the
 * formulas themselves are not looked at.
 */
final class XlsWorkbook implements Workbook {

    private static final int BOOK_8 = 0x0600;
    private static final int BOOK_5 = 0x0500;

    /** What a text costs in memory beside its letters. */
    private static final int TEXT_BYTES = 64;

    private final XlsRecords records;
    private final String name;
    private final List<TableSheet> sheets = new ArrayList<>();
    private final Map<String, Long> places = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private boolean from1904;
    private boolean wide = true;
    private Charset letters = Encoding.WINDOWS_1252.charset();

    private XlsWorkbook(XlsRecords records, String name) {
        this.records = records;
        this.name = name;
    }

    static Outcome<Workbook> open(Source source, TableLimits limits, String name) {
        try {
            CompoundFile file = new CompoundFile(source.channel());
            if (file.stream("EncryptedPackage").isPresent()) {
                file.close();
                return Outcome.refused(TabularProblem.WORKBOOK_PROTECTED, "name", name);
            }
            Optional<CompoundFile.Stream> stream = file.stream("Workbook").or(() -> book(file));
            if (stream.isEmpty()) {
                file.close();
                return Outcome.refused(TabularProblem.FILE_KIND, "name", name);
            }
            XlsWorkbook book = new XlsWorkbook(new XlsRecords(file, stream.get()), name);
            Optional<Refusal> problem = book.readGlobals(limits);
            if (problem.isPresent()) {
                book.close();
                return Outcome.refused(problem.get());
            }
            return Outcome.ok(book);
        } catch (IOException | RuntimeException damaged) {
            // A damaged file makes its reader fail in any way; to whoever brings one it is always the same.
            return Outcome.refused(TabularProblem.WORKBOOK_DAMAGED, "name", name);
        }
    }

    /** As Excel 5 and 95 called it. */
    private static Optional<CompoundFile.Stream> book(CompoundFile file) {
        try {
            return file.stream("Book");
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    @Override
    public List<TableSheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public Outcome<RowSource> rows(String sheet) {
        Long place = places.get(sheet);
        if (place == null) {
            return Outcome.refused(TabularProblem.SHEET_UNKNOWN, "sheet", sheet);
        }
        try {
            return XlsRows.of(this, cells(place), () -> cells(place))
                    .<Outcome<RowSource>>map(Outcome::ok)
                    .orElseGet(() -> Outcome.refused(TabularProblem.WORKBOOK_OLD, "name", name));
        } catch (RuntimeException damaged) {
            // A damaged file makes its reader fail in any way; to whoever brings one it is always the same.
            return Outcome.refused(TabularProblem.WORKBOOK_DAMAGED, "name", name);
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

    private XlsCells cells(long place) {
        records.seek(place);
        return new XlsCells(
                records, texts, new SheetNumbers(from1904), looks(), wide ? Optional.empty() : Optional.of(letters));
    }

    private List<NumberLook> looks() {
        NumberLook.Known known = new NumberLook.Known();
        return formatOfStyle.stream()
                .map(format -> formats.containsKey(format) ? known.of(formats.get(format)) : NumberLook.of(format))
                .toList();
    }

    /** What stands before the sheets: their names and places, the texts, the formats. */
    private Optional<Refusal> readGlobals(TableLimits limits) throws IOException {
        if (!records.next() || records.id() != XlsRecords.BOF) {
            return refusal(TabularProblem.WORKBOOK_OLD);
        }
        wide = records.u2(0) == BOOK_8;
        if (!wide && records.u2(0) != BOOK_5) {
            return refusal(TabularProblem.WORKBOOK_OLD);
        }
        while (records.next() && records.id() != XlsRecords.EOF) {
            switch (records.id()) {
                case 0x002F -> {
                    return refusal(TabularProblem.WORKBOOK_PROTECTED);
                }
                case 0x0022 -> from1904 = records.u2(0) == 1;
                case 0x0042 -> letters = lettersOf(records.u2(0));
                case 0x0085 -> sheet();
                case 0x00E0 -> formatOfStyle.add(records.u2(2));
                case 0x041E, 0x001E -> format();
                case 0x00FC -> {
                    if (!readTexts(limits.wordBytes())) {
                        return Optional.of(Refusal.of(
                                TabularProblem.WORKBOOK_TOO_WORDY,
                                "limit",
                                TableLimits.inMegabytes(limits.wordBytes())));
                    }
                }
                default -> {
                    // Fonts, windows, names: nothing that stands in a cell.
                }
            }
        }
        return Optional.empty();
    }

    private void sheet() throws IOException {
        if (records.u1(5) != 0) {
            return;
        }
        int count = records.u1(6);
        records.from(7);
        String sheet = wide ? records.letters(count) : records.letters(count, letters);
        if (places.putIfAbsent(sheet, Integer.toUnsignedLong(records.i4(0))) == null) {
            sheets.add(new TableSheet(sheet, (records.u1(4) & 3) != 0));
        }
    }

    private void format() throws IOException {
        try {
            int number = records.u2(0);
            records.from(wide ? 4 : 3);
            int count = wide ? records.u2(2) : records.u1(2);
            formats.put(number, wide ? records.letters(count) : records.letters(count, letters));
        } catch (EOFException | IndexOutOfBoundsException unreadable) {
            // Its numbers are read as they are.
        }
    }

    private boolean readTexts(long most) throws IOException {
        long left = most;
        long count = Integer.toUnsignedLong(records.i4(4));
        records.from(8);
        while (texts.size() < count && records.goesOn()) {
            String text = records.tableText();
            left -= TEXT_BYTES + 2L * text.length();
            if (left < 0) {
                return false;
            }
            texts.add(text);
        }
        return true;
    }

    private Optional<Refusal> refusal(TabularProblem problem) {
        return Optional.of(Refusal.of(problem, "name", name));
    }

    private static Charset lettersOf(int page) {
        String name =
                page == 10000 || page == 0x8000 ? "x-MacRoman" : page == 1200 ? "windows-1252" : "windows-" + page;
        if (Charset.isSupported(name)) {
            return Charset.forName(name);
        }
        return Charset.isSupported("IBM" + page) ? Charset.forName("IBM" + page) : Encoding.WINDOWS_1252.charset();
    }
}
