package comptoir.app;

import comptoir.kernel.Problem;

/** What the edge refuses before any module sees it. */
enum RequestProblem implements Problem {
    MALFORMED("request.malformed", 400),
    REFUSED("request.refused", 400),
    NOT_TEXT("request.not_text", 400),
    UNKNOWN_MEMBER("request.unknown_member", 400),
    MEMBER_TWICE("request.member_twice", 400),
    WRONG_TYPE("request.wrong_type", 400),
    WRONG_SHAPE("request.wrong_shape", 400),
    BODY_MISSING("request.body_missing", 400),
    PARAMETER_MISSING("request.parameter_missing", 400),
    TOO_DEEP("request.too_deep", 400),
    CUT_OFF("request.cut_off", 400),
    FORBIDDEN("request.forbidden", 403),
    NO_SUCH_ADDRESS("request.no_such_address", 404),
    METHOD_UNKNOWN("request.method_unknown", 405),
    NOT_ACCEPTABLE("request.not_acceptable", 406),
    TOO_LARGE("request.too_large", 413),
    MEDIA_TYPE_UNKNOWN("request.media_type_unknown", 415);

    private final String code;
    private final int status;

    RequestProblem(String code, int status) {
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
