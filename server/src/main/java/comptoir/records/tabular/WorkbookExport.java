package comptoir.records.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a long table as a workbook (.xlsx) while it is read: days are days, numbers numbers in their look, everything else is text, which no sheet
 * runs or rounds. Rows leave the memory in hundreds; what does not fit on a sheet goes on on the next.
 */
public final class WorkbookExport implements TableWriter {

    /** What a sheet of Excel holds. */
    private static final int MOST_LINES = 1_048_576;
    /** What a cell of Excel holds. */
    public static final int LONGEST_TEXT = 32_767;

    private static final String CUT = "…";

    /** Excel counts with so many figures: longer numbers leave as text. */
    private static final int FIGURES = 15;

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final int ROWS_HELD = 500;
    private static final double NARROWEST = 9;
    private static final double WIDEST = 60;
    /** The arrow of the filter stands in the heading. */
    private static final double ARROW = 5;

    private static final String HEADING_GROUND = "E6E4DE";

    private final Workbook workbook;
    private final String name;
    private final List<Heading> headings;
    private final int mostLines;
    private final double[] widths;
    private Worksheet sheet;
    private int sheets;
    private int line;
    private boolean widthsAreSet;

    public WorkbookExport(OutputStream file, String name, List<Heading> headings) {
        this(file, name, headings, MOST_LINES);
    }

    WorkbookExport(OutputStream file, String name, List<Heading> headings, int mostLines) {
        this.workbook = new Workbook(file, "Comptoir", "1.0");
        this.name = name;
        this.headings = List.copyOf(headings);
        this.mostLines = mostLines;
        this.widths = new double[headings.size()];
        this.sheet = begun();
    }

    @Override
    public void row(List<? extends CsvExport.Cell> cells) {
        if (line == mostLines) {
            ended();
            sheet = begun();
        }
        for (int column = 0; column < cells.size(); column++) {
            put(column, cells.get(column));
        }
        line++;
        if (line % ROWS_HELD == 0) {
            setWidths();
            written(sheet::flush);
        }
    }

    @Override
    public void close() {
        ended();
        written(workbook::finish);
    }

    private Worksheet begun() {
        sheets++;
        Worksheet fresh = workbook.newWorksheet(SheetExport.called(name, sheets == 1 ? "" : " " + sheets));
        fresh.freezePane(0, 1);
        for (int column = 0; column < headings.size(); column++) {
            String text = headings.get(column).text();
            fresh.inlineString(0, column, text);
            fresh.style(0, column).bold().fillColor(HEADING_GROUND).set();
            widths[column] = Math.clamp(text.length() + ARROW, NARROWEST, WIDEST);
        }
        line = 1;
        widthsAreSet = false;
        return fresh;
    }

    private void ended() {
        setWidths();
        if (!headings.isEmpty()) {
            sheet.setAutoFilter(0, 0, line - 1, headings.size() - 1);
        }
        written(sheet::finish);
    }

    /** By what the first rows hold: they stand in front of the rows in the file. */
    private void setWidths() {
        if (!widthsAreSet) {
            for (int column = 0; column < widths.length; column++) {
                sheet.width(column, widths[column]);
            }
            widthsAreSet = true;
        }
    }

    private void put(int column, CsvExport.Cell cell) {
        switch (cell) {
            case CsvExport.Text(String text) -> text(column, text);
            case CsvExport.Figure(BigDecimal number)
            when number.precision() > FIGURES -> text(column, number.toPlainString());
            case CsvExport.Figure(BigDecimal number) -> number(column, number);
            case CsvExport.Day(LocalDate day)
            when known(day) -> {
                sheet.value(line, column, day);
                look(column, "dd/mm/yyyy", 10);
            }
            case CsvExport.Day(LocalDate day) -> text(column, day.toString());
            case CsvExport.Moment(LocalDateTime at)
            when known(at.toLocalDate()) -> {
                sheet.value(line, column, at);
                look(column, "dd/mm/yyyy hh:mm", 16);
            }
            case CsvExport.Moment(LocalDateTime at) -> text(column, at.toString());
            case CsvExport.Empty() -> {
                // Nothing stands there.
            }
        }
    }

    /** Excel knows no day before, and takes 1900 for a leap year. */
    private static boolean known(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    private void text(int column, String text) {
        sheet.inlineString(line, column, fitting(text));
        look(column, "@", text.lines().mapToInt(String::length).max().orElse(0));
    }

    /** As much of a text as a cell holds. */
    public static String fitting(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - CUT.length()) + CUT;
    }

    private void number(int column, BigDecimal number) {
        Look look = headings.get(column).look();
        BigDecimal shown = look == Look.SHARE ? number.movePointLeft(2) : number;
        sheet.value(line, column, shown);
        int length = number.toPlainString().length();
        switch (look) {
            case PLAIN -> look(column, "0", length);
            case WHOLE -> look(column, "#,##0", length + length / 3);
            case AMOUNT -> look(column, number.scale() > 2 ? "#,##0.00####" : "#,##0.00", length + length / 3 + 2);
            case SHARE -> look(column, "0.00%", length + 3);
            // The general look shows as many decimals as there are.
            case TEXT, DECIMAL, DAY, MOMENT -> widen(column, length);
        }
    }

    private void look(int column, String format, int length) {
        sheet.style(line, column).format(format).set();
        widen(column, length);
    }

    private void widen(int column, int length) {
        if (!widthsAreSet) {
            widths[column] = Math.clamp(length + 2.0, widths[column], WIDEST);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void written(Writing writing) {
        try {
            writing.run();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
