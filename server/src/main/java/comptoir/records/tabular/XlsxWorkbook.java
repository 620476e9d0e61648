package comptoir.records.tabular;

import comptoir.kernel.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** An open .xlsx workbook; it has passed the {@link XlsxGuard}. */
final class XlsxWorkbook implements Workbook {

    private final ReadableWorkbook book;

    private XlsxWorkbook(ReadableWorkbook book) {
        this.book = book;
    }

    static Outcome<Workbook> open(Source source, String name) {
        // A workbook that a program wrote may have no styles: then its numbers are read as they are.
        return open(source, new ReadingOptions(true, true))
                .or(() -> open(source, new ReadingOptions(false, true)))
                .<Outcome<Workbook>>map(Outcome::ok)
                .orElseGet(() -> Outcome.refused(TabularProblem.WORKBOOK_DAMAGED, "name", name));
    }

    private static Optional<XlsxWorkbook> open(Source source, ReadingOptions options) {
        try {
            return Optional.of(new XlsxWorkbook(
                    switch (source) {
                        case Source.OnDisk(var path) -> new ReadableWorkbook(path.toFile(), options);
                        case Source.InMemory memory -> new ReadableWorkbook(memory.stream(), options);
                    }));
        } catch (IOException | RuntimeException damaged) {
            // A damaged file makes its reader fail in any way; to whoever brings one it is always the same.
            return Optional.empty();
        }
    }

    @Override
    public List<TableSheet> sheets() {
        return book.getSheets()
                .map(sheet -> new TableSheet(sheet.getName(), sheet.getVisibility() != SheetVisibility.VISIBLE))
                .toList();
    }

    @Override
    public Outcome<RowSource> rows(String sheet) {
        try {
            Sheet found = book.findSheet(sheet).orElse(null);
            if (found == null) {
                return Outcome.refused(TabularProblem.SHEET_UNKNOWN, "sheet", sheet);
            }
            return Outcome.ok(new XlsxRows(this, new XlsxCells(book.isDate1904()), found.openStream()));
        } catch (IOException | RuntimeException damaged) {
            // A damaged file makes its reader fail in any way; to whoever brings one it is always the same.
            return Outcome.refused(TabularProblem.WORKBOOK_DAMAGED, "name", sheet);
        }
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }
}
