package comptoir.records;

import comptoir.kernel.Problem;

/** Why a read or a write of records is refused. */
public enum RecordsProblem implements Problem {
    OBJECT_UNKNOWN("record.object_unknown", 404),
    RECORD_NOT_FOUND("record.not_found", 404),
    RIGHT_MISSING("right.missing", 403),
    REQUEST_SUPERSEDED("request.superseded", 409),
    FIELD_READ_ONLY("field.read_only", 403),
    FIELD_BY_COMMAND("field.by_command", 409),
    FIELD_NOT_KNOWN("field.not_known", 422),
    VALUES_REFUSED("record.values_refused", 422),
    VALUE_REQUIRED("value.required", 422),
    VALUE_TAKEN("value.taken", 409),
    LINK_UNKNOWN("link.unknown", 422),
    LINK_LOOP("link.loop", 422),
    RULE_BROKEN("record.rule_broken", 422),
    CONFLICT("record.conflict", 409),
    IN_TRASH("record.in_trash", 409),
    NOT_IN_TRASH("record.not_in_trash", 409),
    TOO_MANY_CHANGES("batch.too_many", 413),
    BATCH_MALFORMED("batch.malformed", 400),
    REFERENCE_UNKNOWN("batch.reference_unknown", 422),
    FILTER_MALFORMED("filter.malformed", 400),
    FILTER_TOO_DEEP("filter.too_deep", 400),
    FILTER_FIELD_UNKNOWN("filter.field_unknown", 400),
    SORT_FIELD_UNKNOWN("sort.field_unknown", 400),
    VIEW_LOOP("view.loop", 422),
    VIEW_TOO_DEEP("view.too_deep", 400),
    VIEW_NOT_THERE("view.not_there", 400),
    SORT_NOT_QUICK("sort.not_quick", 400),
    FIELDS_UNKNOWN("query.field_unknown", 400),
    CURSOR_STALE("cursor.stale", 400),
    ANCHORS_NOT_QUICK("anchors.not_quick", 409),
    LIMIT_OUT_OF_RANGE("query.limit", 400),
    SUM_NOT_POSSIBLE("query.sum", 400),
    TOO_MANY_FIGURES("query.figures", 400),
    FIGURE_UNKNOWN("query.figure_unknown", 400),
    CHART_MALFORMED("chart.malformed", 400),
    CHART_GROUP("chart.group", 400),
    CHART_TWICE("chart.twice", 400),
    CHART_AVERAGE_STACKED("chart.average_stacked", 400),
    OPERATION_NOT_FOUND("operation.not_found", 404),
    OPERATION_NOT_UNDOABLE("operation.not_undoable", 409),
    PEOPLE_NOT_UNDONE("people.not_undone", 409),
    OPERATION_UNDONE("operation.undone", 409),
    UNDO_CONFLICT("undo.conflict", 409),
    UNDO_PURGED("undo.purged", 409),
    PENDING_NOT_MADE("pending.not_made", 409),
    MERGE_SAME("merge.same", 422),
    MERGE_OF_WORDS("merge.of_words", 422),
    MERGE_OUT_OF_REACH("merge.out_of_reach", 403),
    MERGE_PRESET("merge.preset", 409),
    MERGE_TOO_MANY("merge.too_many", 422),
    PICTURE_UNKNOWN("picture.unknown", 422),
    NOTE_EMPTY("note.empty", 422),
    NOTE_NOT_FOUND("note.not_found", 404),
    NOTE_OF_ANOTHER("note.of_another", 403),
    NOTE_MENTIONS("note.mentions", 422),
    NOTE_MENTION_UNKNOWN("note.mention_unknown", 422),
    NOTE_MENTION_UNSEEING("note.mention_unseeing", 422),
    TIMELINE_KIND("timeline.kind", 400),
    NOTHING_TO_HAND_OVER("people.nothing_to_hand_over", 409),
    HAND_OVER_TO_ONESELF("people.hand_over_to_oneself", 422),
    HAND_OVER_TO_INACTIVE("people.hand_over_to_inactive", 422),
    HAND_OVER_OUT_OF_SIGHT("people.hand_over_out_of_sight", 422),
    DIVISION_EMPTY("people.division_empty", 422),
    DIVISION_OVERLAPS("people.division_overlaps", 422),
    LAST_DAY_PAST("people.last_day_past", 422),
    MEMBER_WITH_ACCOUNT("people.with_account", 409);

    private final String code;
    private final int status;

    RecordsProblem(String code, int status) {
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
