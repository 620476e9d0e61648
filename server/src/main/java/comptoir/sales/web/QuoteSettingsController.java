package comptoir.sales.web;

import comptoir.dictionary.Asker;
import comptoir.sales.MessageFields;
import comptoir.sales.MessageTemplate;
import comptoir.sales.QuoteSettings;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is settled about quotes, and the words of their message. */
@RestController
@RequestMapping("/api/w/{slug}/settings")
class QuoteSettingsController {

    private final QuoteSettings settings;

    QuoteSettingsController(QuoteSettings settings) {
        this.settings = settings;
    }

    record Settings(
            @Nullable String series,
            @Nullable Integer validForDays,
            @Nullable Integer linkDays,
            @Nullable String conditions) {}

    record Template(@Nullable String subject, @Nullable String body) {}

    record TemplateWithFields(String subject, String body, List<String> fields) {}

    @GetMapping("/quotes")
    QuoteSettings.Kept get(Asker asker) {
        return settings.get(asker);
    }

    @PutMapping("/quotes")
    QuoteSettings.Kept put(Asker asker, @RequestBody Settings body) {
        return settings.put(
                asker,
                new QuoteSettings.Form(
                        text(body.series()),
                        Objects.requireNonNullElse(body.validForDays(), 0),
                        body.linkDays() == null ? settings.get(asker).linkDays() : body.linkDays(),
                        text(body.conditions())));
    }

    @GetMapping("/mail/template")
    TemplateWithFields template(Asker asker) {
        return json(settings.template(asker));
    }

    @PutMapping("/mail/template")
    TemplateWithFields putTemplate(Asker asker, @RequestBody Template body) {
        return json(settings.putTemplate(asker, text(body.subject()), text(body.body())));
    }

    private static TemplateWithFields json(MessageTemplate template) {
        return new TemplateWithFields(template.subject(), template.body(), MessageFields.OFFERED);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
