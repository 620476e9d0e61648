package comptoir.sales.web;

import static comptoir.records.Given.required;

import comptoir.dictionary.Asker;
import comptoir.sales.DiscountReleases;
import comptoir.sales.DiscountRules;
import comptoir.sales.DiscountSettings;
import comptoir.sales.ReleaseQueue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
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
    private final ReleaseQueue queue;

    DiscountsController(DiscountSettings settings, DiscountReleases releases, ReleaseQueue queue) {
        this.settings = settings;
        this.releases = releases;
        this.queue = queue;
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

    @GetMapping("/quotes/to-release")
    Map<String, @Nullable Object> toRelease(Asker asker) {
        ReleaseQueue.Queue found = queue.list(asker);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("mayRelease", found.mayRelease());
        if (found.mayRelease()) {
            json.put(
                    "line", found.limits().line().map(BigDecimal::toPlainString).orElse(null));
            json.put(
                    "whole",
                    found.limits().whole().map(BigDecimal::toPlainString).orElse(null));
        }
        json.put(
                "quotes",
                found.waiting().stream().map(DiscountsController::waiting).toList());
        return json;
    }

    private static Map<String, @Nullable Object> waiting(ReleaseQueue.Waiting waiting) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", waiting.record().id().toString());
        json.put("label", waiting.record().label());
        json.put("values", waiting.record().values());
        json.put("rev", waiting.rev());
        json.put("line", waiting.line().stripTrailingZeros().toPlainString());
        json.put("whole", waiting.whole().stripTrailingZeros().toPlainString());
        return json;
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
