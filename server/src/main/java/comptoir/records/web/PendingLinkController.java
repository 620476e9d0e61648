package comptoir.records.web;

import comptoir.dictionary.Asker;
import comptoir.records.Given;
import comptoir.records.PendingLink;
import comptoir.records.PendingLinks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Links that wait for a record. */
@RestController
@RequestMapping("/api/w/{slug}")
class PendingLinkController {

    private final PendingLinks pending;

    PendingLinkController(PendingLinks pending) {
        this.pending = pending;
    }

    record ChosenBody(
            String object,
            String field,
            String said,
            @Nullable List<UUID> only,
            @Nullable UUID meant) {

        PendingLinks.Chosen chosen() {
            return new PendingLinks.Chosen(
                    Given.required("object", object),
                    Given.required("field", field),
                    Given.required("said", said),
                    only == null ? Set.of() : Set.copyOf(only));
        }
    }

    @GetMapping("/pending-links")
    Map<String, Object> list(Asker asking, @RequestParam(required = false) @Nullable Long operation) {
        PendingLink.Page page = pending.list(asking, Optional.ofNullable(operation));
        return Map.of(
                "links",
                page.links().stream().map(PendingLinkController::json).toList(),
                "total",
                page.total(),
                "more",
                page.more());
    }

    @GetMapping("/records/{object}/{id}/pending-links")
    List<Map<String, Object>> ofRecord(Asker asking, @PathVariable String object, @PathVariable UUID id) {
        return pending.of(asking, object, id).stream()
                .map(PendingLinkController::json)
                .toList();
    }

    @PostMapping("/pending-links/link")
    Map<String, @Nullable Object> link(Asker asking, @RequestBody ChosenBody body) {
        return json(pending.link(asking, body.chosen(), Given.required("meant", body.meant())));
    }

    @PostMapping("/pending-links/create")
    Map<String, @Nullable Object> create(Asker asking, @RequestBody ChosenBody body) {
        return json(pending.create(asking, body.chosen()));
    }

    @PostMapping("/pending-links/drop")
    Map<String, @Nullable Object> drop(Asker asking, @RequestBody ChosenBody body) {
        return json(pending.drop(asking, body.chosen()));
    }

    private static Map<String, @Nullable Object> json(PendingLinks.Settled settled) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("operation", settled.operation().orElse(null));
        json.put("records", settled.records());
        return json;
    }

    private static Map<String, Object> json(PendingLink link) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("object", link.object());
        json.put("field", link.field());
        json.put("target", link.target());
        json.put("said", link.said());
        json.put("count", link.count());
        json.put("records", named(link.records()));
        json.put("candidates", named(link.candidates()));
        return json;
    }

    private static List<Map<String, Object>> named(Map<UUID, String> records) {
        return records.entrySet().stream()
                .map(each -> Map.<String, Object>of("id", each.getKey().toString(), "label", each.getValue()))
                .toList();
    }
}
