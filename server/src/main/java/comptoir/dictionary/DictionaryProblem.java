package comptoir.dictionary;

import comptoir.kernel.Problem;

/** Why a value, a filter or a change of the dictionary is refused. */
public enum DictionaryProblem implements Problem {
    VALUE_WRONG_TYPE("value.wrong_type", 422),
    VALUE_TOO_LONG("value.too_long", 422),
    VALUE_NUL("value.nul", 422),
    NUMBER_MALFORMED("number.malformed", 422),
    NUMBER_NOT_WHOLE("number.not_whole", 422),
    NUMBER_TOO_PRECISE("number.too_precise", 422),
    NUMBER_TOO_LARGE("number.too_large", 422),
    DURATION_IMPOSSIBLE("duration.impossible", 422),
    RATING_OUT_OF_RANGE("rating.out_of_range", 422),
    DATE_MALFORMED("date.malformed", 422),
    YES_NO_EXPECTED("yesno.expected", 422),
    TOO_MANY_VALUES("value.too_many", 422),
    CHOICE_UNKNOWN("choice.unknown", 422),
    IMAGE_NOT_SENT("image.not_sent", 422),
    LINK_MALFORMED("link.malformed", 422),
    ADDRESS_PART_UNKNOWN("address.part_unknown", 422),
    COUNTRY_UNKNOWN("country.unknown", 422),
    COMPUTED_FIELD("field.computed", 422),
    FILTER_OPERATOR("filter.operator", 400),
    FILTER_VALUE("filter.value", 400),
    FIELD_LABEL_REQUIRED("field.label_required", 422),
    FIELD_LABEL_TOO_LONG("field.label_too_long", 422),
    FIELD_LABEL_TAKEN("field.label_taken", 409),
    FIELD_TYPE_UNKNOWN("field.type_unknown", 422),
    FIELD_TYPE_NOT_CREATABLE("field.type_not_creatable", 422),
    FIELD_TARGET_UNKNOWN("field.target_unknown", 422),
    FIELD_OPTIONS_REQUIRED("field.options_required", 422),
    FIELD_SETTING_WRONG("field.setting_wrong", 422),
    FIELD_REQUIRED_BUT_EMPTY("field.required_but_empty", 409),
    FIELD_UNIQUE_BUT_REPEATED("field.unique_but_repeated", 409),
    FIELD_REFUSED("field.refused", 422),
    FIELD_TYPE_FIXED("field.type_fixed", 422),
    FIELD_OPTION_TWICE("field.option_twice", 422),
    FIELD_OPTION_USED("field.option_used", 409),
    FIELD_UNIQUE_IMPOSSIBLE("field.unique_impossible", 422),
    FIELD_UNIQUE_WITH_DEFAULT("field.unique_with_default", 422),
    FIELD_COUNTED("field.counted", 409),
    FIELD_BUILTIN("field.builtin", 409),
    FIELD_UNKNOWN("field.unknown", 404),
    FIELD_COUNT("field.count", 409),
    OBJECT_UNKNOWN("object.unknown", 404),
    COLOR_UNKNOWN("color.unknown", 422),
    DIRECTORY_REFUSED("directory.refused", 422),
    DIRECTORY_LABEL_TAKEN("directory.label_taken", 409),
    DIRECTORY_COUNT("directory.count", 409),
    DIRECTORY_UNKNOWN("directory.unknown", 404),
    SCHEMA_BUSY("schema.busy", 409),
    SETTINGS_MISSING("right.settings_missing", 403),
    TEMPLATES_MISSING("right.templates_missing", 403),
    VIEW_UNKNOWN("view.unknown", 404),
    VIEW_NAME_REQUIRED("view.name_required", 422),
    VIEW_MALFORMED("view.malformed", 422),
    VIEW_NOT_YOURS("view.not_yours", 403),
    VIEW_NOT_SHARED("view.not_shared", 422),
    VIEW_USED("view.used", 409);

    private final String code;
    private final int status;

    DictionaryProblem(String code, int status) {
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
