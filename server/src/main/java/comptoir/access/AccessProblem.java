package comptoir.access;

import comptoir.kernel.Problem;

/** What people, roles, teams and the company's details refuse. */
public enum AccessProblem implements Problem {
    ROLE_UNKNOWN("role.unknown", 404),
    ROLE_NAME_REQUIRED("role.name_required", 422),
    ROLE_NAME_TAKEN("role.name_taken", 409),
    ROLE_ADMINISTRATOR("role.administrator", 409),
    ROLE_BUILTIN("role.builtin", 409),
    ROLE_HELD("role.held", 409),
    ROLE_MALFORMED("role.malformed", 422),
    ROLES_REFUSED("role.refused", 422),
    LAST_ADMINISTRATOR("people.last_administrator", 409),
    MEMBER_UNKNOWN("people.unknown", 404),
    MEMBER_WITHOUT_ACCOUNT("people.without_account", 409),
    MEMBER_INACTIVE("people.inactive", 409),
    MEMBER_OUT_ALREADY("people.out_already", 409),
    MEMBER_ELSEWHERE("people.elsewhere", 409),
    TEAM_UNKNOWN("team.unknown", 404),
    TEAM_NAME_REQUIRED("team.name_required", 422),
    TEAM_NAME_TAKEN("team.name_taken", 409),
    COMPANY_REFUSED("company.refused", 422),
    COMPANY_NAME_REQUIRED("company.name_required", 422),
    COMPANY_DETAIL_UNKNOWN("company.detail_unknown", 422),
    COMPANY_DETAIL_WRONG("company.detail_wrong", 422),
    COMPANY_SIRET_OF_ANOTHER("company.siret_of_another", 422),
    COMPANY_LOGO("company.logo", 422),
    BIC_FORM("bic.form", 422),
    ZONE_UNKNOWN("company.zone_unknown", 422),
    CURRENCY_UNKNOWN("company.currency_unknown", 422),
    DENSITY_UNKNOWN("preference.density_unknown", 422);

    private final String code;
    private final int status;

    AccessProblem(String code, int status) {
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
