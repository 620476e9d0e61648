package comptoir.records.web;

import comptoir.dictionary.Asker;
import comptoir.records.Given;
import comptoir.records.Lists;
import comptoir.records.RecordPage;
import comptoir.records.Records;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole page of a record in one answer. */
@RestController
@RequestMapping("/api/w/{slug}/records/{object}/{id}/page")
class RecordPageController {

    private static final int USUAL_ROWS = 5;
    private static final int USUAL_HISTORY = 50;

    private final Records records;

    RecordPageController(Records records) {
        this.records = records;
    }

    record PageBody(
            @Nullable Integer history,
            @Nullable Boolean timeline,
            @Nullable List<RelatedBody> related) {}

    record RelatedBody(
            String object,
            String link,
            @Nullable List<String> fields,
            @Nullable List<QueryBody.SortBody> sort,
            @Nullable Integer limit) {

        RecordPage.Wanted wanted() {
            return new RecordPage.Wanted(
                    Given.required("related.object", object),
                    Given.required("related.link", link),
                    fields == null ? List.of() : fields,
                    QueryBody.sorts(sort),
                    limit == null ? USUAL_ROWS : limit);
        }
    }

    @PostMapping
    Map<String, @Nullable Object> page(
            Asker asking, @PathVariable String object, @PathVariable UUID id, @RequestBody PageBody body) {
        RecordPage page = records.page(
                asking.workspace(),
                asking.actor(),
                object,
                id,
                new RecordPage.Asked(
                        body.history() == null ? USUAL_HISTORY : body.history(),
                        Boolean.TRUE.equals(body.timeline()),
                        body.related() == null
                                ? List.of()
                                : body.related().stream()
                                        .map(RelatedBody::wanted)
                                        .toList()));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("record", RecordJson.row(page.row()));
        json.put(
                "notes",
                page.notes().stream().map(note -> NoteController.json(note)).toList());
        page.history().ifPresent(history -> json.put("history", RecordJson.history(history)));
        page.timeline().ifPresent(timeline -> json.put("timeline", TimelineController.json(timeline)));
        json.put(
                "related",
                page.related().stream().map(RecordPageController::related).toList());
        return json;
    }

    private static Map<String, @Nullable Object> related(RecordPage.Related related) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("object", related.object());
        json.put("link", related.link());
        json.put("count", related.count());
        json.put("capped", related.count() == Lists.COUNT_CAP);
        json.putAll(RecordJson.page(related.page()));
        return json;
    }
}
