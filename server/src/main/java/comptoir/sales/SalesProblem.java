package comptoir.sales;

import comptoir.kernel.Problem;

/** What sales refuses. */
public enum SalesProblem implements Problem {
    LINES_REFUSED("quote.lines_refused", 422),
    PRICE_NEGATIVE("quote.price_negative", 422),
    DISCOUNT_OUT_OF_RANGE("quote.discount_out_of_range", 422),
    DISCOUNT_OVER_TOTAL("quote.discount_over_total", 422),
    CURRENCY_SENT("quote.currency_sent", 409),
    CURRENCY_DRAFTS("quote.currency_drafts", 409),
    VAT_OUT_OF_RANGE("quote.vat_out_of_range", 422),
    SERIES_MALFORMED("quote.series_malformed", 422),
    KIND_UNKNOWN("quote.kind_unknown", 422),
    VALIDITY_TOO_EARLY("quote.validity_too_early", 422),
    LINE_MOVED("quote.line_moved", 422),
    LINE_UNKNOWN("quote.line_unknown", 422),
    LINE_CHANGED("quote.line_changed", 409),
    TOO_MANY_LINES("quote.too_many_lines", 422),
    SEALED("quote.sealed", 409),
    SENDING_NOT_UNDONE("quote.sending_not_undone", 409),
    KEPT("quote.kept", 409),
    PAPER_HIDDEN("quote.paper_hidden", 403),
    WITHOUT_LINES("quote.without_lines", 422),
    NOT_YET_SENT("quote.not_yet_sent", 409),
    ALREADY_SENT("quote.already_sent", 409),
    ALREADY_ACCEPTED("quote.already_accepted", 409),
    ALREADY_DECLINED("quote.already_declined", 409),
    NOT_ANSWERED("quote.not_answered", 409),
    EXPIRED("quote.expired", 409),
    PAID("quote.paid", 409),
    NOT_PAID("quote.not_paid", 409),
    DAY_IN_FUTURE("quote.day_in_future", 422),
    SETTINGS_REFUSED("quote.settings_refused", 422),
    SETTING_TOO_LONG("quote.setting_too_long", 422),
    VALIDITY_OUT_OF_RANGE("quote.validity_out_of_range", 422),
    TEMPLATE_REFUSED("quote.template_refused", 422),
    TEMPLATE_EMPTY("quote.template_empty", 422),
    CHANGED_MEANWHILE("quote.changed_meanwhile", 409),
    NO_VERSION("quote.no_version", 404),
    DISCOUNT_NOT_RELEASED("quote.discount_not_released", 409),
    NOTHING_TO_RELEASE("quote.nothing_to_release", 409),
    RELEASE_BY_OTHERS("quote.release_by_others", 403),
    RELEASE_WITHOUT_REASON("quote.release_without_reason", 422),
    RELEASE_NOT_REDONE("quote.release_not_redone", 409),
    LIMIT_OUT_OF_RANGE("quote.limit_out_of_range", 422),
    RELEASERS_UNKNOWN("quote.releasers_unknown", 422),
    NO_FORMER_VERSION("quote.no_former_version", 409),
    VERSION_IN_PREPARATION("quote.version_in_preparation", 409),
    VERSION_NOT_UNDONE("quote.version_not_undone", 409),
    STATE_UNKNOWN("quote.state_unknown", 422),
    PAYMENT_DAY_MISSING("quote.payment_day_missing", 422),
    PAID_UNANSWERED("quote.paid_unanswered", 422),
    AMOUNT_DIFFERS("quote.amount_differs", 422),
    ROWS_DISAGREE("quote.rows_disagree", 422),
    ROW_LEFT_BEHIND("quote.row_left_behind", 422),
    TAKEN_OVER("quote.taken_over", 409),
    CHOICE_WITHOUT_NAME("quote.choice_without_name", 422),
    CHOICE_NAME_TAKEN("quote.choice_name_taken", 422),
    CHOICE_UNKNOWN("quote.choice_unknown", 404),
    TOO_MANY_CHOICES("quote.too_many_choices", 422),
    LOGO_UNREADABLE("quote.logo_unreadable", 422),
    COLOUR_UNKNOWN("quote.colour_unknown", 422),
    SERIES_TAKEN("quote.series_taken", 422),
    SERIES_IN_USE("quote.series_in_use", 409),
    NUMBER_KNOWN("quote.number_known", 409),
    LINK_GONE("quote.link_gone", 404),
    LINK_WITHOUT_ADDRESS("quote.link_without_address", 409),
    LINK_RECIPIENT_MISSING("quote.link_recipient_missing", 422),
    LINK_UNKNOWN("quote.link_unknown", 404),
    TOO_MANY_LINKS("quote.too_many_links", 422),
    LINK_ANSWER_UNKNOWN("quote.link_answer_unknown", 422),
    LINK_NAME_MISSING("quote.link_name_missing", 422),
    LINK_WORD_TOO_LONG("quote.link_word_too_long", 422),
    LINK_DAYS_OUT_OF_RANGE("quote.link_days_out_of_range", 422),
    PERIOD_TOO_LONG("revenue.period_too_long", 422);

    private final String code;
    private final int status;

    SalesProblem(String code, int status) {
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
