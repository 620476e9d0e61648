package comptoir.parties;

import comptoir.kernel.Problem;

/** What is refused about customers, their people and their places. */
public enum PartiesProblem implements Problem {
    NOTHING_TO_TIDY("tidying.nothing", 422),
    TIDYING_UNKNOWN("tidying.unknown", 400);

    private final String code;
    private final int status;

    PartiesProblem(String code, int status) {
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
