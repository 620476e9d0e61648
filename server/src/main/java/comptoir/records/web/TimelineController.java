package comptoir.records.web;

import comptoir.dictionary.Asker;
import comptoir.records.Records;
import comptoir.records.Timeline;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All that was written, changed and attached around a record. */
@RestController
@RequestMapping("/api/w/{slug}/records/{object}/{id}/timeline")
class TimelineController {

    private static final int USUAL_LENGTH = 50;

    private final Records records;

    TimelineController(Records records) {
        this.records = records;
    }

    @GetMapping
    Map<String, @Nullable Object> timeline(
            Asker asking,
            @PathVariable String object,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String kinds,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return json(records.timeline(
                asking,
                object,
                id,
                Timeline.Kind.of(Optional.ofNullable(kinds)),
                Optional.ofNullable(after),
                limit == null ? USUAL_LENGTH : limit));
    }

    static Map<String, @Nullable Object> json(Timeline timeline) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(
                "entries",
                timeline.entries().stream().map(TimelineController::entry).toList());
        json.put("next", timeline.next().orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> entry(Timeline.Entry entry) {
        Map<String, @Nullable Object> json = RecordJson.entry(entry.act());
        json.put("note", entry.note().map(NoteController::json).orElse(null));
        json.put("linked", entry.linked().map(TimelineController::linked).orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> linked(Timeline.Linked linked) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("object", linked.object());
        json.put("id", linked.id().toString());
        json.put("label", linked.label());
        json.put("many", linked.many());
        json.put("made", linked.made());
        return json;
    }
}
