package comptoir.records.tabular;

import java.util.List;

/** A table written to a file, row after row. Closed, it is whole; a file broken off is left open, so that no program takes it for whole. */
public interface TableWriter extends AutoCloseable {

    /** A column with its heading and how its values look. */
    record Heading(String text, Look look) {}

    /** How the values of a column are shown in a sheet. */
    enum Look {
        TEXT,
        PLAIN,
        WHOLE,
        DECIMAL,
        AMOUNT,
        SHARE,
        DAY,
        MOMENT
    }

    void row(List<? extends CsvExport.Cell> cells);

    @Override
    void close();
}
