package comptoir.records.live;

import comptoir.kernel.Problem;

/** Why nobody is told what others do. */
public enum LiveProblem implements Problem {
    TOO_MANY_STREAMS("live.too_many_streams", 429),
    NOT_A_STREAM("live.not_a_stream", 406);

    private final String code;
    private final int status;

    LiveProblem(String code, int status) {
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
