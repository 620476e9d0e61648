package comptoir.records.exports.web;

import comptoir.dictionary.Asker;
import comptoir.records.exports.ExportBook;
import comptoir.records.exports.ExportRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who took what out, and how much leaves at once. */
@RestController
@RequestMapping("/api/w/{slug}")
class ExportBookController {

    private final ExportBook book;

    ExportBookController(ExportBook book) {
        this.book = book;
    }

    record Limit(@Nullable Long mostRows) {}

    @GetMapping("/exports")
    Map<String, @Nullable Object> list(
            Asker asking,
            @RequestParam(required = false) @Nullable UUID member,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable Long after) {
        ExportBook.Page page = book.list(
                asking,
                new ExportBook.Asked(
                        Optional.ofNullable(member), Optional.ofNullable(object), Optional.ofNullable(after)));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(
                "exports",
                page.exports().stream().map(ExportBookController::json).toList());
        json.put("next", page.next().orElse(null));
        List<Map<String, String>> people = new ArrayList<>();
        page.people().forEach((id, name) -> people.add(Map.of("id", id.toString(), "label", name)));
        json.put("people", people);
        return json;
    }

    @GetMapping("/settings/exports")
    Limit limit(Asker asking) {
        return new Limit(book.limit(asking));
    }

    @PutMapping("/settings/exports")
    Limit setLimit(Asker asking, @RequestBody Limit body) {
        return new Limit(book.setLimit(asking, Objects.requireNonNullElse(body.mostRows(), 0L)));
    }

    private static Map<String, @Nullable Object> json(ExportRun run) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("operation", run.operation());
        json.put("at", run.at().toString());
        json.put(
                "by",
                run.member()
                        .map(id -> Map.of("id", id.toString(), "label", run.name()))
                        .orElse(null));
        json.put("door", run.door());
        json.put("object", run.object());
        json.put("view", run.view().orElse(null));
        json.put("columns", run.columns());
        json.put("hiddenColumns", run.hiddenColumns());
        json.put("filter", run.filter().isEmpty() ? null : run.filter());
        json.put("search", run.search().orElse(null));
        json.put("format", run.format());
        json.put("expected", run.expected());
        json.put("rows", run.rows());
        json.put("state", run.state());
        return json;
    }
}
