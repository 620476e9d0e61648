package comptoir.records.repeats;

import comptoir.kernel.Problem;

/** What is refused of requests with a key of their own. */
public enum RepeatProblem implements Problem {
    KEY_MALFORMED("request.key_malformed", 400),
    KEY_REUSED("request.key_reused", 422),
    UNDER_WAY("request.under_way", 409),
    DONE_BEFORE("request.done_before", 409);

    private final String code;
    private final int status;

    RepeatProblem(String code, int status) {
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
