package comptoir.records.tabular;

import comptoir.kernel.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** An open workbook; it has passed the {@link WorkbookGuard}. */
final class Workbook implements AutoCloseable {

    private final ReadableWorkbook book;

    private Workbook(ReadableWorkbook book) {
        this.book = book;
    }

    static Outcome<Workbook> open(Source source, String name) {
        // A workbook that a program wrote may have no styles: then its numbers are read as they are.
        return open(source, new ReadingOptions(true, true))
                .or(() -> open(source, new ReadingOptions(false, true)))
                .<Outcome<Workbook>>map(Outcome::ok)
                .orElseGet(() -> Outcome.refused(TabularProblem.WORKBOOK_DAMAGED, "name", name));
    }

    private static Optional<Workbook> open(Source source, ReadingOptions options) {
        try {
            return Optional.of(new Workbook(
                    switch (source) {
                        case Source.OnDisk(var path) -> new ReadableWorkbook(path.toFile(), options);
                        case Source.InMemory memory -> new ReadableWorkbook(memory.stream(), options);
                    }));
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /** The names of the sheets people see. */
    List<String> sheets() {
        return book.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .map(Sheet::getName)
                .toList();
    }

    Outcome<RowSource> rows(String sheet) {
        try {
            Sheet found = book.findSheet(sheet).orElse(null);
            if (found == null) {
                return Outcome.refused(TabularProblem.SHEET_UNKNOWN, "sheet", sheet);
            }
            return Outcome.ok(new WorkbookRows(this, new WorkbookCells(book.isDate1904()), found.openStream()));
        } catch (IOException | RuntimeException damaged) {
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
