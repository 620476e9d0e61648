package comptoir.sales.web;

import comptoir.dictionary.Asker;
import comptoir.sales.QuoteChoices;
import comptoir.sales.QuoteTemplate;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The templates and series of quotes in the settings. */
@RestController
@RequestMapping("/api/w/{slug}/settings")
class QuoteChoicesController {

    private final QuoteChoices choices;

    QuoteChoicesController(QuoteChoices choices) {
        this.choices = choices;
    }

    record Shows(
            @Nullable Boolean detail,
            @Nullable Boolean discount,
            @Nullable Boolean vat,
            @Nullable Boolean subtotals) {}

    record Template(
            @Nullable String name,
            @Nullable String logo,
            @Nullable String accent,
            @Nullable String letter,
            @Nullable String conditions,
            @Nullable Shows shows,
            @Nullable Boolean isDefault,
            @Nullable Boolean archived) {}

    record Series(
            @Nullable String name,
            @Nullable String pattern,
            @Nullable Boolean isDefault,
            @Nullable Boolean archived) {}

    @GetMapping("/quote-templates")
    List<Map<String, Object>> templates(Asker asker) {
        return choices.templates(asker).stream()
                .map(QuoteChoicesController::json)
                .toList();
    }

    @PostMapping("/quote-templates")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> addTemplate(Asker asker, @RequestBody Template body) {
        return json(choices.keep(asker, Optional.empty(), form(body)));
    }

    @PutMapping("/quote-templates/{template}")
    Map<String, Object> changeTemplate(Asker asker, @PathVariable UUID template, @RequestBody Template body) {
        return json(choices.keep(asker, Optional.of(template), form(body)));
    }

    /** @param template the usual look when none is asked */
    @GetMapping("/quote-templates/preview")
    ResponseEntity<String> preview(Asker asker, @RequestParam(required = false) @Nullable UUID template) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", QuotePaperController.SANDBOX)
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(choices.preview(asker, Optional.ofNullable(template)));
    }

    @GetMapping("/quote-series")
    List<Map<String, Object>> series(Asker asker) {
        return choices.series(asker).stream().map(QuoteChoicesController::json).toList();
    }

    @PostMapping("/quote-series")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> addSeries(Asker asker, @RequestBody Series body) {
        return json(choices.keep(asker, Optional.empty(), form(body)));
    }

    @PutMapping("/quote-series/{series}")
    Map<String, Object> changeSeries(Asker asker, @PathVariable UUID series, @RequestBody Series body) {
        return json(choices.keep(asker, Optional.of(series), form(body)));
    }

    private static QuoteTemplate form(Template body) {
        Shows shows = body.shows();
        return new QuoteTemplate(
                new UUID(0, 0),
                text(body.name()),
                text(body.logo()),
                text(body.accent()),
                text(body.letter()),
                text(body.conditions()),
                shows == null
                        ? QuoteTemplate.Columns.ALL
                        : new QuoteTemplate.Columns(
                                is(shows.detail(), true),
                                is(shows.discount(), true),
                                is(shows.vat(), true),
                                is(shows.subtotals(), true)),
                is(body.isDefault(), false),
                is(body.archived(), false));
    }

    private static QuoteChoices.SeriesForm form(Series body) {
        return new QuoteChoices.SeriesForm(
                text(body.name()), text(body.pattern()), is(body.isDefault(), false), is(body.archived(), false));
    }

    private static Map<String, Object> json(QuoteTemplate template) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", template.id().toString());
        json.put("name", template.name());
        json.put("logo", template.logo());
        json.put("accent", template.accent());
        json.put("letter", template.letter());
        json.put("conditions", template.conditions());
        json.put(
                "shows",
                Map.of(
                        "detail", template.columns().detail(),
                        "discount", template.columns().discount(),
                        "vat", template.columns().vat(),
                        "subtotals", template.columns().subtotals()));
        json.put("isDefault", template.isDefault());
        json.put("archived", template.archived());
        return json;
    }

    private static Map<String, Object> json(QuoteChoices.Series each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", each.series().id().toString());
        json.put("name", each.series().name());
        json.put("pattern", each.series().pattern().toString());
        json.put("next", each.next());
        json.put("used", each.used());
        json.put("isDefault", each.series().isDefault());
        json.put("archived", each.series().archived());
        return json;
    }

    private static boolean is(@Nullable Boolean given, boolean usual) {
        return Objects.requireNonNullElse(given, usual);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
