package comptoir.sales.web;

import static comptoir.records.Given.required;

import comptoir.dictionary.Asker;
import comptoir.outbox.Letter;
import comptoir.sales.QuoteMessages;
import comptoir.sales.QuoteSending;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A quote going out: the message proposed for it, by mail, or by another way. */
@RestController
@RequestMapping("/api/w/{slug}/quotes/{id}")
class QuoteSendingController {

    private final QuoteSending sending;
    private final QuoteMessages messages;

    QuoteSendingController(QuoteSending sending, QuoteMessages messages) {
        this.sending = sending;
        this.messages = messages;
    }

    record Message(
            @Nullable String to,
            @Nullable String subject,
            @Nullable String body) {}

    /** @param rev of the quote and its lines as the sender saw them */
    record SeenMessage(
            @Nullable Long rev,
            @Nullable String to,
            @Nullable String subject,
            @Nullable String body) {}

    record Seen(@Nullable Long rev) {}

    @GetMapping("/message")
    Map<String, @Nullable Object> message(Asker asking, @PathVariable UUID id) {
        QuoteMessages.Proposed proposed = messages.propose(asking, id);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("to", proposed.to());
        json.put("replyTo", proposed.replyTo().orElse(null));
        json.put("subject", proposed.subject());
        json.put("body", proposed.body());
        json.put("file", Map.of("name", proposed.fileName()));
        json.put("mailSet", proposed.leaves());
        json.put("linkable", proposed.linkable());
        return json;
    }

    @PostMapping("/send")
    Map<String, @Nullable Object> send(Asker asking, @PathVariable UUID id, @RequestBody SeenMessage message) {
        long seen = required("rev", message.rev());
        Letter letter = letter(message.to(), message.subject(), message.body());
        return QuoteJson.made(sending.send(asking, id, seen, letter));
    }

    @PostMapping("/send-again")
    Map<String, @Nullable Object> sendAgain(Asker asking, @PathVariable UUID id, @RequestBody Message message) {
        return QuoteJson.made(sending.sendAgain(asking, id, letter(message.to(), message.subject(), message.body())));
    }

    @PostMapping("/mark-sent")
    Map<String, @Nullable Object> markSent(Asker asking, @PathVariable UUID id, @RequestBody Seen seen) {
        return QuoteJson.made(sending.markSent(asking, id, required("rev", seen.rev())));
    }

    private static Letter letter(@Nullable String to, @Nullable String subject, @Nullable String body) {
        return Letter.read(text(to), text(subject), text(body)).orThrow();
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
