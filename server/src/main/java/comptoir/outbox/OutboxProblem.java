package comptoir.outbox;

import comptoir.kernel.Problem;

/** What the outbox and the mail settings refuse. */
public enum OutboxProblem implements Problem {
    LETTER_REFUSED("mail.letter_refused", 422),
    RECIPIENT_MISSING("mail.recipient_missing", 422),
    TOO_MANY_RECIPIENTS("mail.too_many_recipients", 422),
    SUBJECT_MISSING("mail.subject_missing", 422),
    BODY_MISSING("mail.body_missing", 422),
    TEXT_TOO_LONG("mail.text_too_long", 422),
    SETTINGS_REFUSED("mail.settings_refused", 422),
    HOST_MALFORMED("mail.host_malformed", 422),
    PORT_OUT_OF_RANGE("mail.port_out_of_range", 422),
    SECURITY_UNKNOWN("mail.security_unknown", 422),
    SENDER_MISSING("mail.sender_missing", 422),
    NOT_SET("mail.not_set", 409),
    TEST_FAILED("mail.test_failed", 422),
    UNREACHABLE("mail.unreachable", 422),
    MESSAGE_NOT_FOUND("outbox.not_found", 404),
    HANDED_OVER("outbox.handed_over", 409),
    BEING_SENT("outbox.being_sent", 409);

    private final String code;
    private final int status;

    OutboxProblem(String code, int status) {
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
