package comptoir.sales.web;

import comptoir.dictionary.Asker;
import comptoir.sales.LinkAnswer;
import comptoir.sales.QuoteLink;
import comptoir.sales.QuoteLinks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The links of a quote as those who work with it make, follow and withdraw them. */
@RestController
@RequestMapping("/api/w/{slug}/quotes")
class QuoteLinksController {

    private final QuoteLinks links;

    QuoteLinksController(QuoteLinks links) {
        this.links = links;
    }

    record NewLink(@Nullable String recipient) {}

    record MadeLink(UUID id, String address) {}

    @GetMapping("/{id}/links")
    Map<String, @Nullable Object> list(Asker asker, @PathVariable UUID id) {
        QuoteLinks.OfQuote found = links.list(asker, id);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("reachable", found.reachable());
        json.put("mayChange", found.mayChange());
        json.put(
                "links",
                found.links().stream().map(QuoteLinksController::followed).toList());
        return json;
    }

    @PostMapping("/{id}/links")
    @ResponseStatus(HttpStatus.CREATED)
    MadeLink make(Asker asker, @PathVariable UUID id, @RequestBody NewLink body) {
        QuoteLinks.Made made = links.make(asker, id, Objects.requireNonNullElse(body.recipient(), ""));
        return new MadeLink(made.id(), made.address());
    }

    @DeleteMapping("/{id}/links/{link}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Asker asker, @PathVariable UUID id, @PathVariable UUID link) {
        links.withdraw(asker, id, link);
    }

    @GetMapping("/answers")
    List<Map<String, @Nullable Object>> news(Asker asker) {
        return links.news(asker).stream()
                .map(news -> {
                    Map<String, @Nullable Object> json = answer(news.answer());
                    json.put("quote", news.answer().quote().toString());
                    json.put("number", news.number());
                    return json;
                })
                .toList();
    }

    private static Map<String, @Nullable Object> followed(QuoteLinks.Followed followed) {
        QuoteLink link = followed.link();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", link.id().toString());
        json.put("recipient", link.recipient());
        json.put("version", link.version());
        json.put("madeAt", link.madeAt().toString());
        json.put("madeBy", link.madeBy());
        json.put("state", followed.state().name().toLowerCase(Locale.ROOT));
        json.put("until", followed.until().map(Object::toString).orElse(null));
        json.put("openings", link.openings());
        json.put("firstOpenedAt", link.firstOpenedAt().map(Object::toString).orElse(null));
        json.put("lastOpenedAt", link.lastOpenedAt().map(Object::toString).orElse(null));
        json.put("answer", followed.answer().map(QuoteLinksController::answer).orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> answer(LinkAnswer answer) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("answer", answer.answer());
        json.put("name", answer.name());
        json.put("word", answer.word());
        json.put("at", answer.at().toString());
        return json;
    }
}
