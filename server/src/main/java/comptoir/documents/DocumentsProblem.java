package comptoir.documents;

import comptoir.kernel.Problem;

/** What documents refuses. */
public enum DocumentsProblem implements Problem {
    TOO_MANY_PAGES("document.too_many_pages"),
    TOO_LARGE("document.too_large"),
    TOO_SLOW("document.too_slow"),
    PICTURE_UNREADABLE("document.picture_unreadable"),
    PICTURE_TOO_LARGE("document.picture_too_large"),
    FIELD_UNKNOWN("template.field_unknown"),
    FIELD_UNFINISHED("template.field_unfinished");

    private final String code;

    DocumentsProblem(String code) {
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
