package comptoir.sales.web;

import static comptoir.records.Given.required;

import comptoir.dictionary.Asker;
import comptoir.sales.DiscountReleases;
import comptoir.sales.DiscountRules;
import comptoir.sales.DiscountSettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How deep discounts may go, and who lets one go deeper. */
@RestController
@RequestMapping("/api/w/{slug}")
class DiscountsController {

    private final DiscountSettings settings;
    private final DiscountReleases releases;

    DiscountsController(DiscountSettings settings, DiscountReleases releases) {
        this.settings = settings;
        this.releases = releases;
    }

    record Rules(
            @Nullable String line,
            @Nullable String whole,
            @Nullable String margin,
            @Nullable List<String> releasers) {}

    record Release(@Nullable Long rev, @Nullable String reason) {}

    @GetMapping("/settings/discounts")
    Map<String, @Nullable Object> get(Asker asker) {
        return json(settings.get(asker));
    }

    @PutMapping("/settings/discounts")
    Map<String, @Nullable Object> put(Asker asker, @RequestBody Rules body) {
        return json(settings.put(
                asker,
                new DiscountSettings.Form(
                        text(body.line()),
                        text(body.whole()),
                        text(body.margin()),
                        required("releasers", body.releasers()))));
    }

    @PostMapping("/quotes/{id}/release")
    Map<String, @Nullable Object> release(Asker asker, @PathVariable UUID id, @RequestBody Release body) {
        return QuoteJson.made(releases.release(asker, id, required("rev", body.rev()), text(body.reason())));
    }

    private static Map<String, @Nullable Object> json(DiscountRules rules) {
        Map<String, @Nullable Object> json = QuoteJson.limits(rules);
        json.putIfAbsent("margin", null);
        json.put("releasers", rules.releasers());
        return json;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
