package comptoir.records.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;

/** The filled cells of one sheet of an .xls workbook, in the order in which they stand in the file. */
final class XlsCells implements Iterator<XlsCells.Cell> {

    private static final Map<Integer, String> ERRORS = Map.of(
            0x00, "#NULL!", 0x07, "#DIV/0!", 0x0F, "#VALUE!", 0x17, "#REF!", 0x1D, "#NAME?", 0x24, "#NUM!", 0x2A,
            "#N/A");

    private final XlsRecords records;
    private final List<String> texts;
    private final SheetNumbers numbers;
    private final List<NumberLook> looks;
    private final Optional<Charset> letters;
    private final Queue<Cell> found = new ArrayDeque<>();
    private Optional<Cell> formula = Optional.empty();
    private int depth;
    private boolean over;

    /**
     * A filled cell.
     *
     * @param error whether its text is the name of an error
     */
    record Cell(int row, int column, String text, boolean error) {}

    /** @param letters of workbooks that write one byte a letter */
    XlsCells(
            XlsRecords records,
            List<String> texts,
            SheetNumbers numbers,
            List<NumberLook> looks,
            Optional<Charset> letters) {
        this.records = records;
        this.texts = texts;
        this.numbers = numbers;
        this.looks = looks;
        this.letters = letters;
    }

    @Override
    public boolean hasNext() {
        try {
            while (found.isEmpty() && !over) {
                over = !records.next();
                if (!over) {
                    read();
                }
            }
            return !found.isEmpty();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    @Override
    public Cell next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return found.remove();
    }

    /** One record. Charts lie within a sheet, between a beginning and an end of their own. */
    private void read() throws IOException {
        int id = records.id();
        if (id == XlsRecords.BOF) {
            depth++;
        } else if (id == XlsRecords.EOF) {
            over = --depth <= 0;
        } else if (depth == 1) {
            cell(id);
        }
    }

    private void cell(int id) throws IOException {
        switch (id) {
            case 0x0203 -> add(number(records.f8(6), records.u2(4)));
            case 0x027E -> add(number(packed(records.i4(6)), records.u2(4)));
            case 0x00BD -> several();
            case 0x00FD -> add(texts.get(records.i4(6)));
            case 0x0204, 0x00D6 -> add(text(6));
            case 0x0205 -> value(records.u1(6), records.u1(7) != 0);
            case 0x0006, 0x0206, 0x0406 -> formula();
            case 0x0207 -> formulaText();
            default -> {
                // Heights, colours, formulas: nothing that stands in a cell.
            }
        }
    }

    /** What a formula gave when the workbook was saved. */
    private void formula() {
        formula = Optional.empty();
        if (records.u2(12) != 0xFFFF) {
            add(number(records.f8(6), records.u2(4)));
            return;
        }
        switch (records.u1(6)) {
            case 0 -> formula = Optional.of(new Cell(records.u2(0), records.u2(2), "", false));
            case 1 -> value(records.u1(8), false);
            case 2 -> value(records.u1(8), true);
            default -> {
                // An empty text.
            }
        }
    }

    /** The text that the formula before gave. */
    private void formulaText() throws IOException {
        String text = text(0);
        formula.ifPresent(cell -> found.add(new Cell(cell.row(), cell.column(), text, false)));
        formula = Optional.empty();
    }

    private String text(int place) throws IOException {
        int count = records.u2(place);
        records.from(place + 2);
        return letters.isPresent() ? records.letters(count, letters.get()) : records.letters(count);
    }

    private void value(int code, boolean error) {
        String text = error ? ERRORS.getOrDefault(code, "#?") : String.valueOf(code != 0);
        found.add(new Cell(records.u2(0), records.u2(2), text, error));
    }

    private void several() {
        int column = records.u2(2);
        for (int place = 4; place + 6 <= records.length() - 2; place += 6) {
            String text = number(packed(records.i4(place + 2)), records.u2(place));
            found.add(new Cell(records.u2(0), column++, text, false));
        }
    }

    private void add(String text) {
        found.add(new Cell(records.u2(0), records.u2(2), text, false));
    }

    private String number(double number, int style) {
        if (!Double.isFinite(number)) {
            return "";
        }
        NumberLook look = style < looks.size() ? looks.get(style) : NumberLook.NUMBER;
        return numbers.text(BigDecimal.valueOf(number), look);
    }

    /** A number in thirty bits: whole, or the upper half of one in binary fractions; perhaps a hundredth of it. */
    private static double packed(int bits) {
        double number = (bits & 2) != 0 ? bits >> 2 : Double.longBitsToDouble((long) (bits & ~3) << 32);
        return (bits & 1) != 0 ? number / 100 : number;
    }
}
