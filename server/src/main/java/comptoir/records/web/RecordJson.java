package comptoir.records.web;

import comptoir.records.Anchors;
import comptoir.records.Duplicate;
import comptoir.records.Figure;
import comptoir.records.History;
import comptoir.records.Page;
import comptoir.records.Row;
import comptoir.records.Written;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How rows, pages and histories look in JSON. */
final class RecordJson {

    /** Where what was done is said by the operation itself: {@code file.add}, {@code quote.send}. */
    private static final Set<String> ACTS = Set.of("change", "file", "act");

    private RecordJson() {}

    static Map<String, @Nullable Object> row(Row row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", row.id().toString());
        json.put("rev", row.rev());
        json.put("label", row.label());
        json.put("values", row.values());
        row.deletedOp().ifPresent(op -> json.put("deletedOp", op));
        row.deletedAt().ifPresent(at -> json.put("deletedAt", at.toString()));
        return json;
    }

    static Map<String, @Nullable Object> page(Page page) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("records", page.rows().stream().map(RecordJson::row).toList());
        json.put("next", page.next().orElse(null));
        return json;
    }

    static Map<String, @Nullable Object> anchors(Anchors anchors) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("total", anchors.total().orElse(null));
        json.put(
                "anchors",
                anchors.anchors().stream()
                        .map(anchor -> Map.of("at", anchor.at(), "after", anchor.after()))
                        .toList());
        return json;
    }

    static Map<String, @Nullable Object> figure(Figure figure, @Nullable String value) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("field", figure.field());
        json.put("of", figure.of().key());
        json.put("value", value);
        return json;
    }

    static Map<String, Object> duplicate(Duplicate duplicate) {
        return Map.of("id", duplicate.id().toString(), "label", duplicate.label(), "because", duplicate.because());
    }

    static Map<String, @Nullable Object> written(Written written) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("operation", written.operation());
        if (written.records().size() == 1) {
            json.put("id", written.only().id().toString());
            json.put("rev", written.only().rev());
        }
        json.put("records", touched(written));
        return json;
    }

    private static List<Map<String, Object>> touched(Written written) {
        return written.records().stream()
                .map(each -> Map.<String, Object>of(
                        "object", each.object(), "id", each.id().toString(), "rev", each.rev()))
                .toList();
    }

    static Map<String, @Nullable Object> history(History history) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("entries", history.entries().stream().map(RecordJson::entry).toList());
        json.put("next", history.next().orElse(null));
        return json;
    }

    static Map<String, @Nullable Object> entry(History.Entry entry) {
        Map<String, @Nullable Object> actor = new LinkedHashMap<>();
        actor.put("id", entry.actor().map(Object::toString).orElse(null));
        actor.put("label", entry.actorName());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("operation", entry.operation());
        json.put("number", entry.number().orElse(null));
        json.put("at", entry.at().toString());
        json.put("actor", actor);
        json.put("door", entry.door());
        json.put("kind", ACTS.contains(entry.what()) ? entry.kind() : entry.what());
        json.put("title", entry.title());
        json.put("undone", entry.undone());
        json.put("changes", entry.changes().stream().map(RecordJson::change).toList());
        return json;
    }

    private static Map<String, @Nullable Object> change(History.FieldChange change) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("field", change.field());
        json.put("before", change.before());
        json.put("after", change.after());
        return json;
    }
}
