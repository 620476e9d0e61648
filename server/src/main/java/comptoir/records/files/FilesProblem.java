package comptoir.records.files;

import comptoir.kernel.Problem;

/** Why a file is not attached, or not opened. */
public enum FilesProblem implements Problem {
    NOT_FOUND("file.not_found", 404),
    EMPTY("file.empty", 422),
    CUT_OFF("file.cut_off", 400),
    TOO_MANY("file.too_many", 409),
    NAME_EMPTY("file.name_empty", 422),
    NAME_TOO_LONG("file.name_too_long", 422),
    NAME_WITH_PATH("file.name_with_path", 422),
    NAME_DECEIVES("file.name_deceives", 422),
    NO_ROOM("file.no_room", 409),
    CONTENT_MISSING("file.content_missing", 410),
    PICTURE_FIELD_UNKNOWN("picture.field_unknown", 404),
    PICTURE_NOT_FOUND("picture.not_found", 404),
    PICTURE_OTHER_KIND("picture.other_kind", 422),
    PICTURE_UNREADABLE("picture.unreadable", 422),
    PICTURE_TOO_MANY_PIXELS("picture.too_many_pixels", 422);

    private final String code;
    private final int status;

    FilesProblem(String code, int status) {
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
