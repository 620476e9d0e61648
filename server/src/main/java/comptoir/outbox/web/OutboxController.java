package comptoir.outbox.web;

import comptoir.dictionary.Asker;
import comptoir.outbox.Letter;
import comptoir.outbox.MailSettings;
import comptoir.outbox.Message;
import comptoir.outbox.Outbox;
import comptoir.platform.mail.MailAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What waits, what has left, what did not. */
@RestController
@RequestMapping("/api/w/{slug}/outbox")
class OutboxController {

    private final Outbox outbox;
    private final MailSettings.Wording wording;

    OutboxController(Outbox outbox, MailSettings.Wording wording) {
        this.outbox = outbox;
        this.wording = wording;
    }

    @GetMapping
    List<Map<String, @Nullable Object>> list(
            Asker asking, @RequestParam(required = false, name = "about") @Nullable UUID record) {
        List<Outbox.Shown> found = record == null
                ? outbox.list(asking.workspace(), asking.actor())
                : outbox.about(asking.workspace(), asking.actor(), record);
        return found.stream().map(shown -> json(asking, shown)).toList();
    }

    @GetMapping("/count")
    Map<String, Object> count(Asker asking) {
        Outbox.Count count = outbox.count(asking.workspace(), asking.actor());
        return Map.of("waiting", count.waiting(), "failed", count.failed(), "mailSet", count.serverSet());
    }

    @GetMapping("/{id}")
    Map<String, @Nullable Object> get(Asker asking, @PathVariable UUID id) {
        Outbox.Whole whole = outbox.get(asking.workspace(), asking.actor(), id);
        Message message = whole.shown().message();
        Map<String, @Nullable Object> json = json(asking, whole.shown());
        json.put("from", whole.from().map(OutboxController::written).orElse(null));
        json.put("replyTo", message.replyTo().map(OutboxController::written).orElse(null));
        json.put("body", message.body());
        json.put(
                "file",
                message.file()
                        .map(file -> Map.of("name", file.name(), "bytes", file.sizeBytes()))
                        .orElse(null));
        return json;
    }

    @PostMapping("/{id}/retry")
    Map<String, @Nullable Object> retry(Asker asking, @PathVariable UUID id) {
        return json(asking, outbox.retry(asking, id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Asker asking, @PathVariable UUID id) {
        outbox.withdraw(asking, id);
    }

    private Map<String, @Nullable Object> json(Asker asking, Outbox.Shown shown) {
        Message message = shown.message();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", message.id().toString());
        json.put("to", Letter.written(message.to()));
        json.put("subject", message.subject());
        json.put("state", message.state().code());
        json.put(
                "why",
                message.why()
                        .map(why -> why.startsWith("outbox.")
                                ? wording.of(why, asking.actor().language())
                                : why)
                        .orElse(null));
        json.put("attempts", message.attempts());
        json.put("nextAttemptAt", message.nextAttemptAt().map(Object::toString).orElse(null));
        json.put("queuedAt", message.queuedAt().toString());
        json.put("queuedBy", message.queuedBy());
        json.put("handedOverAt", message.handedOverAt().map(Object::toString).orElse(null));
        json.put(
                "about",
                Map.of("object", message.object(), "id", message.record().toString(), "label", shown.label()));
        json.put("may", message.moves());
        return json;
    }

    private static String written(MailAddress address) {
        return Letter.written(List.of(address));
    }
}
