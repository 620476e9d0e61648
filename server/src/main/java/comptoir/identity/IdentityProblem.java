package comptoir.identity;

import comptoir.kernel.Outcome;
import comptoir.kernel.Problem;
import comptoir.kernel.Refusal;
import comptoir.platform.BrokenConstraint;
import java.util.Arrays;

/** What accounts, sessions, links and workspaces refuse. */
public enum IdentityProblem implements Problem {
    FORM_INVALID("form.invalid", 422),
    SESSION_NONE("session.none", 401),
    SESSION_BAD_CREDENTIALS("session.bad_credentials", 401),
    SESSION_CODE_NEEDED("session.code_needed", 401),
    SESSION_CODE_WRONG("session.code_wrong", 401),
    SECOND_FACTOR_CODE_WRONG("second_factor.code_wrong", 422),
    SECOND_FACTOR_ACTIVE("second_factor.active", 409),
    SECOND_FACTOR_NOT_BEGUN("second_factor.not_begun", 409),
    SESSION_THROTTLED("session.throttled", 429),
    SESSION_TOKEN_MISSING("session.token_missing", 403),
    SESSION_NOT_FOUND("session.not_found", 404),
    SETUP_LINK_USED("setup.link_used", 410),
    LINK_USED("link.used", 410),
    PASSWORD_MISSING("password.missing", 422),
    PASSWORD_TOO_SHORT("password.too_short", 422),
    PASSWORD_TOO_LONG("password.too_long", 422),
    PASSWORD_TOO_COMMON("password.too_common", 422),
    PASSWORD_WRONG("password.wrong", 422),
    ACCOUNT_NOT_FOUND("account.not_found", 404),
    ACCOUNT_NAME_MISSING("account.name_missing", 422),
    ACCOUNT_USER_NAME_MALFORMED("account.user_name_malformed", 422),
    ACCOUNT_USER_NAME_TAKEN("account.user_name_taken", 409),
    ACCOUNT_EMAIL_MALFORMED("account.email_malformed", 422),
    ACCOUNT_EMAIL_TAKEN("account.email_taken", 409),
    ACCOUNT_NOTHING_TO_SIGN_IN_WITH("account.nothing_to_sign_in_with", 422),
    ACCOUNT_LANGUAGE_UNKNOWN("account.language_unknown", 422),
    MEMBERSHIP_MEMBER_TAKEN("membership.member_taken", 409),
    KEY_UNKNOWN("key.unknown", 401),
    KEY_NOT_FOUND("key.not_found", 404),
    KEY_NAME_MISSING("key.name_missing", 422),
    KEY_EXPIRY_MISSING("key.expiry_missing", 422),
    KEY_EXPIRY_PAST("key.expiry_past", 422),
    KEY_OBJECTS_MISSING("key.objects_missing", 422),
    KEY_OBJECT_UNKNOWN("key.object_unknown", 422),
    KEY_USE_UNKNOWN("key.use_unknown", 422),
    KEY_CANNOT_DO_THIS("key.cannot_do_this", 403),
    WORKSPACE_NOT_FOUND("workspace.not_found", 404),
    WORKSPACE_NAME_MISSING("workspace.name_missing", 422),
    WORKSPACE_SLUG_MALFORMED("workspace.slug_malformed", 422),
    WORKSPACE_SLUG_TAKEN("workspace.slug_taken", 409);

    private final String code;
    private final int status;

    IdentityProblem(String code, int status) {
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

    Refusal refusal() {
        return Refusal.of(this);
    }

    <T> Outcome<T> refused() {
        return Outcome.refused(refusal());
    }

    /** The refusal whose code is the name of the constraint that broke; any other failure goes on as it is. */
    static <T> Outcome<T> refusedBy(RuntimeException failure) {
        String constraint = BrokenConstraint.in(failure).orElseThrow(() -> failure);
        return Arrays.stream(values())
                .filter(problem -> problem.code.equals(constraint))
                .findFirst()
                .orElseThrow(() -> failure)
                .refused();
    }
}
