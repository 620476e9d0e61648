package comptoir.records.tabular;

/**
 * How a file is written: guessed first, then as the person corrects it.
 *
 * @param encoding of a text file
 * @param separator between the cells of a text file
 * @param quoting of a text file
 * @param preamble how many lines at the top are no part of the table
 * @param headingRow whether the first row after them holds the headings
 * @param decimalComma whether {@code 1.234} is one thousand and more
 * @param sheet name of the sheet of a workbook; empty for a text file
 */
public record TableFormat(
        Encoding encoding,
        char separator,
        Quoting quoting,
        int preamble,
        boolean headingRow,
        boolean decimalComma,
        String sheet) {

    static TableFormat text(Encoding encoding, char separator, Quoting quoting) {
        return new TableFormat(encoding, separator, quoting, 0, true, true, "");
    }

    static TableFormat workbook(String sheet) {
        return new TableFormat(Encoding.UTF_8, '\t', Quoting.DOUBLED, 0, true, false, sheet);
    }

    public boolean isWorkbook() {
        return !sheet.isEmpty();
    }

    public TableFormat withEncoding(Encoding other) {
        return new TableFormat(other, separator, quoting, preamble, headingRow, decimalComma, sheet);
    }

    public TableFormat withSeparator(char other) {
        return new TableFormat(encoding, other, quoting, preamble, headingRow, decimalComma, sheet);
    }

    public TableFormat withQuoting(Quoting other) {
        return new TableFormat(encoding, separator, other, preamble, headingRow, decimalComma, sheet);
    }

    public TableFormat withHeading(int preambleLines, boolean present) {
        return new TableFormat(encoding, separator, quoting, preambleLines, present, decimalComma, sheet);
    }

    public TableFormat withDecimalComma(boolean comma) {
        return new TableFormat(encoding, separator, quoting, preamble, headingRow, comma, sheet);
    }

    public TableFormat withSheet(String other) {
        return new TableFormat(encoding, separator, quoting, preamble, headingRow, decimalComma, other);
    }
}
