package comptoir.platform.mail;

import comptoir.kernel.Problem;

/** What mail refuses before any server is asked. */
public enum MailProblem implements Problem {
    ADDRESS_MALFORMED("mail.address_malformed"),
    HEADER_BROKEN("mail.header_broken");

    private final String code;

    MailProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return 422;
    }
}
