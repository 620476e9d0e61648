package comptoir.records.imports;

import comptoir.kernel.Problem;

/** Why a file, a row or a cell is not brought in. */
public enum ImportProblem implements Problem {
    NOT_FOUND("import.not_found", 404),
    NOT_FOR_OBJECT("import.not_for_object", 409),
    STATE("import.state", 409),
    MAPPING("import.mapping", 422),
    MAPPED_TWICE("import.mapped_twice", 422),
    REQUIRED_NOT_MAPPED("import.required_not_mapped", 422),
    KEY_NOT_MAPPED("import.key_not_mapped", 422),
    ROW_REQUIRED("import.row_required", 422),
    LINK_MISSING("import.link_missing", 422),
    LINK_AMBIGUOUS("import.link_ambiguous", 422),
    LINK_LOOP("import.link_loop", 422),
    MEANING_UNKNOWN("import.meaning_unknown", 422),
    TAKEN_OVER_ONCE("import.taken_over_once", 422),
    KEY_REPEATED("import.key_repeated", 422),
    KEY_AMBIGUOUS("import.key_ambiguous", 409),
    ALREADY_THERE("import.already_there", 409),
    VALUE_TAKEN("import.value_taken", 409),
    RECORD_UNKNOWN("import.record_unknown", 404),
    VERSION_MISSING("import.version_missing", 422),
    CHANGED_SINCE("import.changed_since", 409),
    SEVERAL_VALUES("import.several_values", 422),
    TOTAL_ROW("import.total_row", 422),
    INTERRUPTED("import.interrupted", 409),
    SAVED_NAME("import.saved_name", 422),
    SAVED_NAME_TAKEN("import.saved_name_taken", 409),
    SAVED_WITHOUT_HEADINGS("import.saved_without_headings", 409),
    SAVED_UNKNOWN("import.saved_unknown", 404),
    SAVED_NOT_YOURS("import.saved_not_yours", 403);

    private final String code;
    private final int status;

    ImportProblem(String code, int status) {
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
