package comptoir.records.web;

import comptoir.dictionary.Asker;
import comptoir.records.Given;
import comptoir.records.Notification;
import comptoir.records.Notifications;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The bell: what the asking member is told, and what of it they have read. */
@RestController
@RequestMapping("/api/w/{slug}/notifications")
class NotificationController {

    private static final int USUAL_LENGTH = 30;

    private final Notifications notifications;

    NotificationController(Notifications notifications) {
        this.notifications = notifications;
    }

    record ReadBody(@Nullable List<UUID> entries, @Nullable UUID until) {}

    @GetMapping
    Map<String, @Nullable Object> page(
            Asker asking,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        Notification.Page page = notifications.page(
                asking.workspace(), asking.actor(), Optional.ofNullable(after), limit == null ? USUAL_LENGTH : limit);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(
                "entries",
                page.entries().stream().map(NotificationController::json).toList());
        json.put("next", page.next().map(UUID::toString).orElse(null));
        json.putAll(count(page.unread()));
        return json;
    }

    @GetMapping("/unread")
    Map<String, Object> unread(Asker asking) {
        return count(notifications.unread(asking.workspace(), asking.actor()));
    }

    /** Some, or all up to the last one shown. */
    @PostMapping("/read")
    Map<String, Object> read(Asker asking, @RequestBody ReadBody body) {
        if (body.until() == null) {
            notifications.read(asking.workspace(), asking.actor(), Given.required("entries", body.entries()));
        } else {
            notifications.readUntil(asking.workspace(), asking.actor(), body.until());
        }
        return unread(asking);
    }

    private static Map<String, Object> count(int unread) {
        return Map.of("unread", unread, "capped", unread == Notification.MOST_COUNTED);
    }

    private static Map<String, @Nullable Object> json(Notification entry) {
        Map<String, @Nullable Object> actor = new LinkedHashMap<>();
        actor.put("id", entry.actor().map(UUID::toString).orElse(null));
        actor.put("label", entry.by());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", entry.id().toString());
        json.put("kind", entry.kind());
        json.put("at", entry.at().toString());
        json.put("unread", entry.unread());
        json.put("operation", entry.operation());
        json.put("by", actor);
        json.put("object", entry.object());
        json.put("record", entry.record().map(UUID::toString).orElse(null));
        json.put("label", entry.label());
        json.put("note", entry.note().map(UUID::toString).orElse(null));
        json.put("excerpt", entry.excerpt());
        json.put("facts", entry.facts());
        return json;
    }
}
