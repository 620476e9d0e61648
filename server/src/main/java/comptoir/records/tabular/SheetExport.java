package comptoir.records.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a small workbook (.xlsx), a sheet for each table: texts stay texts, numbers numbers, days days. */
public final class SheetExport implements AutoCloseable {

    private static final int LONGEST_NAME = 31;
    private static final int WIDEST = 40;

    private final Workbook workbook;

    public SheetExport(OutputStream file) {
        this.workbook = new Workbook(file, "Comptoir", "1.0");
    }

    public void sheet(String name, List<String> headings, List<List<CsvExport.Cell>> rows) {
        Worksheet sheet = workbook.newWorksheet(called(name, ""));
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(0, column, headings.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, Math.clamp(headings.get(column).length() + 4L, 12, WIDEST));
        }
        sheet.freezePane(0, 1);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                put(sheet, row + 1, column, rows.get(row).get(column));
            }
        }
    }

    @Override
    public void close() {
        try {
            workbook.finish();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void put(Worksheet sheet, int row, int column, CsvExport.Cell cell) {
        switch (cell) {
            case CsvExport.Text(String text) -> {
                sheet.value(row, column, text);
                sheet.style(row, column).format("@").set();
            }
            case CsvExport.Figure(var number) -> sheet.value(row, column, number);
            case CsvExport.Day(var day) -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            case CsvExport.Moment(var at) -> {
                sheet.value(row, column, at);
                sheet.style(row, column).format("dd/mm/yyyy hh:mm").set();
            }
            case CsvExport.Empty() -> {
                // Nothing stands there.
            }
        }
    }

    /** Without the signs that Excel allows in no name of a sheet. */
    static String called(String name, String end) {
        String plain = name.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").strip();
        return (plain.isEmpty() ? "1" : plain.substring(0, Math.min(LONGEST_NAME - end.length(), plain.length())))
                + end;
    }
}
