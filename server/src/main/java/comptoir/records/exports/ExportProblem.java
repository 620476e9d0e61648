package comptoir.records.exports;

import comptoir.kernel.Problem;

/** Why rows are not taken out. */
public enum ExportProblem implements Problem {
    TOO_MANY("export.too_many", 403),
    FORMAT_UNKNOWN("export.format_unknown", 422),
    LIMIT_REFUSED("export.limit_refused", 422),
    LIMIT_OUT_OF_RANGE("export.limit_out_of_range", 422);

    private final String code;
    private final int status;

    ExportProblem(String code, int status) {
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
