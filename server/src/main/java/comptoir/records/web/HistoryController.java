package comptoir.records.web;

import comptoir.dictionary.Asker;
import comptoir.kernel.Refusal;
import comptoir.records.OperationSummary;
import comptoir.records.Records;
import comptoir.records.RecordsProblem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened: histories, the trash, and taking operations back. */
@RestController
@RequestMapping("/api/w/{slug}")
class HistoryController {

    private static final int USUAL_LENGTH = 50;

    private final Records records;

    HistoryController(Records records) {
        this.records = records;
    }

    record UndoBody(@Nullable Boolean force) {}

    @GetMapping("/records/{object}/{id}/history")
    Map<String, @Nullable Object> history(
            Asker asking,
            @PathVariable String object,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return RecordJson.history(records.history(
                asking.workspace(),
                asking.actor(),
                object,
                id,
                Optional.ofNullable(after),
                limit == null ? USUAL_LENGTH : limit));
    }

    @GetMapping("/trash/{object}")
    Map<String, @Nullable Object> trash(
            Asker asking, @PathVariable String object, @RequestParam(required = false) @Nullable String after) {
        return RecordJson.page(
                records.query(asking.workspace(), asking.actor(), RecordsController.trashed(object, after)));
    }

    @GetMapping("/operations/{operation}")
    Map<String, @Nullable Object> operation(Asker asking, @PathVariable long operation) {
        OperationSummary found = records.operation(asking.workspace(), asking.actor(), operation)
                .orElseThrow(() -> Refusal.of(RecordsProblem.OPERATION_NOT_FOUND, "operation", operation)
                        .refused());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", found.id());
        json.put("number", found.number().orElse(null));
        json.put("at", found.at().toString());
        json.put("actor", found.actorName());
        json.put("door", found.door());
        json.put("kind", found.kind());
        json.put("title", found.title());
        json.put("undone", found.undone());
        return json;
    }

    @PostMapping("/operations/{operation}/undo")
    Map<String, @Nullable Object> undo(
            Asker asking, @PathVariable long operation, @RequestBody(required = false) @Nullable UndoBody body) {
        boolean force = body != null && Boolean.TRUE.equals(body.force());
        return RecordJson.written(records.undo(asking.workspace(), asking.actor(), asking.door(), operation, force));
    }
}
