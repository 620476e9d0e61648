package comptoir.records.tabular;

import comptoir.kernel.Problem;

/** Why a file, a row or a cell cannot be read as a table. */
public enum TabularProblem implements Problem {
    FILE_EMPTY("table.empty"),
    FILE_TOO_LARGE("table.too_large", 413),
    FILE_KIND("table.kind"),
    FILE_UNREADABLE("table.unreadable"),
    WORKBOOK_OLD("table.workbook_old"),
    /** An .xlsb: Excel's own quick form of .xlsx. */
    WORKBOOK_BINARY("table.workbook_binary"),
    /** Saved as "Strict Open XML", which hardly any program writes. */
    WORKBOOK_STRICT("table.workbook_strict"),
    WORKBOOK_PROTECTED("table.workbook_protected"),
    WORKBOOK_DAMAGED("table.workbook_damaged"),
    WORKBOOK_TOO_LARGE("table.workbook_too_large", 413),
    /** More text than the memory holds; a CSV of the same table has no such limit. */
    WORKBOOK_TOO_WORDY("table.workbook_too_wordy", 413),
    WORKBOOK_UNSAFE("table.workbook_unsafe"),
    SHEET_UNKNOWN("table.sheet_unknown"),
    SHEET_EMPTY("table.sheet_empty"),
    ROW_SHORT("row.short"),
    ROW_LONG("row.long"),
    ROW_ENDLESS("row.endless"),
    MARK_UNCLOSED("row.mark_unclosed"),
    CELL_ERROR("cell.error"),
    CELL_UNREADABLE("cell.unreadable"),
    CELL_NUL("cell.nul");

    private final String code;
    private final int status;

    TabularProblem(String code) {
        this(code, 422);
    }

    TabularProblem(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
