package comptoir.analytics;

import comptoir.kernel.Problem;

/** Why a chart is not kept. */
public enum AnalyticsProblem implements Problem {
    CHART_UNKNOWN("chart.unknown", 404),
    CHART_NOT_YOURS("chart.not_yours", 403),
    CHART_NAME_REQUIRED("chart.name_required", 422),
    TOO_MANY_CHARTS("chart.too_many", 409);

    private final String code;
    private final int status;

    AnalyticsProblem(String code, int status) {
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
