package comptoir.outbox.web;

import comptoir.dictionary.Asker;
import comptoir.outbox.MailServer;
import comptoir.outbox.MailServerForm;
import comptoir.outbox.MailSettings;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The mail server of the workspace; its password is taken and never given back. */
@RestController
@RequestMapping("/api/w/{slug}/settings/mail")
class MailSettingsController {

    private final MailSettings settings;

    MailSettingsController(MailSettings settings) {
        this.settings = settings;
    }

    /** @param passwordSet as it was read; says nothing */
    record Body(
            @Nullable String host,
            @Nullable Integer port,
            @Nullable String security,
            @Nullable String userName,
            @Nullable String password,
            @Nullable Boolean passwordSet,
            @Nullable String from,
            @Nullable String fromName) {

        MailServerForm form() {
            return new MailServerForm(
                    text(host),
                    Objects.requireNonNullElse(port, 0),
                    text(security),
                    text(userName),
                    text(password),
                    text(from),
                    text(fromName));
        }

        private static String text(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }

        /** Without the password, so that no log ever shows it. */
        @Override
        public String toString() {
            return "Body[" + host + "]";
        }
    }

    @GetMapping
    Map<String, @Nullable Object> get(Asker asker) {
        return json(settings.get(asker));
    }

    @PutMapping
    Map<String, @Nullable Object> put(Asker asker, @RequestBody Body body) {
        return json(settings.put(asker, body.form()));
    }

    @PostMapping("/test")
    Map<String, String> test(Asker asker) {
        return Map.of("to", settings.test(asker));
    }

    private static Map<String, @Nullable Object> json(Optional<MailServer> server) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("host", server.map(MailServer::host).orElse(null));
        json.put("port", server.map(MailServer::port).orElse(null));
        json.put(
                "security",
                server.map(each -> each.security().name().toLowerCase(Locale.ROOT))
                        .orElse(null));
        json.put(
                "userName",
                server.map(MailServer::userName).filter(name -> !name.isEmpty()).orElse(null));
        json.put("passwordSet", server.flatMap(MailServer::password).isPresent());
        json.put("from", server.map(each -> each.from().mailbox()).orElse(null));
        json.put(
                "fromName",
                server.map(each -> each.from().name())
                        .filter(name -> !name.isEmpty())
                        .orElse(null));
        return json;
    }
}
