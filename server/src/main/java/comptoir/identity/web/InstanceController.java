package comptoir.identity.web;

import comptoir.identity.Account;
import comptoir.identity.Claim;
import comptoir.identity.IdentityProblem;
import comptoir.identity.InstanceSetup;
import comptoir.identity.Sessions;
import comptoir.identity.SetupLink;
import comptoir.identity.Workspace;
import comptoir.identity.WorkspaceFounding;
import comptoir.kernel.Currencies;
import comptoir.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What anybody may ask of the instance, and claiming it. */
@RestController
final class InstanceController {

    private final InstanceSetup setup;
    private final SetupLink link;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final PublicAddress address;
    private final String version;

    InstanceController(
            InstanceSetup setup,
            SetupLink link,
            Sessions sessions,
            SessionCookie cookie,
            PublicAddress address,
            @Value("${comptoir.version}") String version) {
        this.setup = setup;
        this.link = link;
        this.sessions = sessions;
        this.cookie = cookie;
        this.address = address;
        this.version = version;
    }

    record Instance(boolean claimed, String version, String language) {}

    @GetMapping("/api/instance")
    Instance instance() {
        return new Instance(link.isClaimed(), version, language());
    }

    /** Those a company may reckon in. */
    @GetMapping("/api/currencies")
    List<String> currencies() {
        return Currencies.codes();
    }

    @GetMapping("/api/setup")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(@RequestParam(defaultValue = "") String token) {
        if (!link.isOpen(token)) {
            throw Refusal.of(IdentityProblem.SETUP_LINK_USED).refused();
        }
    }

    record SetupForm(
            @Nullable String token,
            @Nullable Map<String, @Nullable Object> company,
            @Nullable PersonForm person,
            @Nullable VisibilityForm visibility,
            @Nullable List<ColleagueForm> people) {}

    record PersonForm(
            @Nullable String name,
            @Nullable String email,
            @Nullable String userName,
            @Nullable String password) {}

    record ColleagueForm(
            @Nullable String name,
            @Nullable String email,
            @Nullable String role) {}

    /** The names of the API. */
    enum VisibilityForm {
        everyone,
        own
    }

    record Claimed(Workspace workspace, List<InvitationView> invitations) {}

    record InvitationView(String email, String name, String link) {}

    @PostMapping("/api/setup")
    @ResponseStatus(HttpStatus.CREATED)
    Claimed claim(@RequestBody SetupForm form, HttpServletRequest request, HttpServletResponse response) {
        InstanceSetup.Claimed claimed =
                setup.claim(orEmpty(form.token()), claimOf(form)).orThrow();
        Account founder = claimed.founder();
        cookie.give(sessions.open(founder, SessionController.userAgent(request)), request, response);
        List<InvitationView> invitations = claimed.invitations().stream()
                .map(each ->
                        new InvitationView(each.email(), each.name(), address.of("/link/" + each.token(), request)))
                .toList();
        return new Claimed(claimed.workspace(), invitations);
    }

    private static Claim claimOf(SetupForm form) {
        PersonForm person = Objects.requireNonNullElse(form.person(), new PersonForm(null, null, null, null));
        Map<String, Object> company = new LinkedHashMap<>();
        Objects.requireNonNullElse(form.company(), Map.<String, @Nullable Object>of())
                .forEach((key, value) -> {
                    if (value != null) {
                        company.put(key, value);
                    }
                });
        return new Claim(
                company,
                new Claim.Founder(
                        orEmpty(person.name()), person.email(), person.userName(), person.password(), language()),
                form.visibility() == VisibilityForm.own
                        ? WorkspaceFounding.Visibility.OWN
                        : WorkspaceFounding.Visibility.EVERYONE,
                Objects.requireNonNullElse(form.people(), List.<ColleagueForm>of()).stream()
                        .map(each -> new Claim.Colleague(orEmpty(each.name()), each.email(), orEmpty(each.role())))
                        .toList());
    }

    private static String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
