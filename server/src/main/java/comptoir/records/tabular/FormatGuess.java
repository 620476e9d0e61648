package comptoir.records.tabular;

import java.util.List;

/**
 * How a file seems to be written, and why.
 *
 * @param sheets the sheets of a workbook, in their order; empty for a text file
 */
public record FormatGuess(TableFormat format, List<FormatReason> reasons, List<TableSheet> sheets) {

    public FormatGuess {
        reasons = List.copyOf(reasons);
        sheets = List.copyOf(sheets);
    }
}
