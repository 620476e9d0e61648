package comptoir.sales.web;

import comptoir.dictionary.Asker;
import comptoir.sales.QuoteLayout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which template and which series of numbers one draft is in. */
@RestController
@RequestMapping("/api/w/{slug}/quotes/{id}")
class QuoteLayoutController {

    private final QuoteLayout layout;

    QuoteLayoutController(QuoteLayout layout) {
        this.layout = layout;
    }

    /** @param id the usual one without */
    record Chosen(@Nullable UUID id) {}

    @GetMapping("/layout")
    Map<String, @Nullable Object> offered(Asker asker, @PathVariable UUID id) {
        QuoteLayout.Offered offered = layout.offered(asker, id);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("templates", choices(offered.templates()));
        json.put("series", choices(offered.series()));
        json.put("template", offered.template().orElse(null));
        json.put("chosenSeries", offered.chosenSeries().orElse(null));
        return json;
    }

    private static List<Map<String, String>> choices(List<QuoteLayout.Choice> choices) {
        return choices.stream()
                .map(each -> Map.of("id", each.id().orElseThrow().toString(), "name", each.name()))
                .toList();
    }

    @PutMapping("/template")
    Map<String, @Nullable Object> template(Asker asker, @PathVariable UUID id, @RequestBody Chosen body) {
        return QuoteJson.made(layout.template(asker, id, Optional.ofNullable(body.id())));
    }

    @PutMapping("/series")
    Map<String, @Nullable Object> series(Asker asker, @PathVariable UUID id, @RequestBody Chosen body) {
        return QuoteJson.made(layout.series(asker, id, Optional.ofNullable(body.id())));
    }
}
