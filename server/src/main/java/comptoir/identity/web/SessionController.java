package comptoir.identity.web;

import comptoir.identity.Accounts;
import comptoir.identity.IdentityProblem;
import comptoir.identity.OpenedSession;
import comptoir.identity.Sessions;
import comptoir.identity.SignIn;
import comptoir.identity.Signed;
import comptoir.identity.Workspaces;
import comptoir.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and what people change about their own account. */
@RestController
final class SessionController {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Accounts accounts;
    private final Workspaces workspaces;
    private final SessionCookie cookie;

    SessionController(
            SignIn signIn, Sessions sessions, Accounts accounts, Workspaces workspaces, SessionCookie cookie) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.accounts = accounts;
        this.workspaces = workspaces;
        this.cookie = cookie;
    }

    record Credentials(
            @Nullable String login,
            @Nullable String password,
            @Nullable String code) {}

    @PostMapping("/api/session")
    SessionView signIn(@RequestBody Credentials typed, HttpServletRequest request, HttpServletResponse response) {
        OpenedSession opened = signIn.attempt(new SignIn.Attempt(
                        Objects.requireNonNullElse(typed.login(), ""),
                        Objects.requireNonNullElse(typed.password(), ""),
                        request.getRemoteAddr(),
                        userAgent(request),
                        Objects.requireNonNullElse(typed.code(), "")))
                .orThrow();
        SessionCookie.read(request).flatMap(sessions::find).ifPresent(before -> endOf(before));
        cookie.give(opened, request, response);
        return SessionView.of(
                opened.account(), workspaces.listOf(opened.account().id()));
    }

    @GetMapping("/api/session")
    SessionView current(Signed signed) {
        return SessionView.of(signed, workspaces.listOf(signed.account()));
    }

    @DeleteMapping("/api/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(Signed signed, HttpServletRequest request, HttpServletResponse response) {
        byBrowser(signed);
        endOf(signed);
        cookie.takeAway(request, response);
    }

    record PasswordChange(
            @Nullable String current, @Nullable String next) {}

    @PutMapping("/api/session/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(Signed signed, @RequestBody PasswordChange change) {
        byBrowser(signed);
        accounts.changePassword(signed, change.current(), change.next()).orThrow();
    }

    record LanguageChange(@Nullable String language) {}

    @PutMapping("/api/session/language")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeLanguage(Signed signed, @RequestBody LanguageChange change) {
        accounts.setLanguage(signed.account(), Objects.requireNonNullElse(change.language(), ""))
                .orThrow();
    }

    record OwnSession(UUID id, String device, Instant createdAt, Instant lastSeenAt, boolean current) {}

    @GetMapping("/api/sessions")
    List<OwnSession> list(Signed signed) {
        return sessions.list(signed.account()).stream()
                .map(each -> new OwnSession(
                        each.id(),
                        each.device(),
                        each.createdAt(),
                        each.lastSeenAt(),
                        each.id().equals(signed.credential())))
                .toList();
    }

    @DeleteMapping("/api/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Signed signed, @PathVariable UUID id) {
        byBrowser(signed);
        sessions.end(signed.account(), id).orThrow();
    }

    static String userAgent(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
    }

    /** A key found in a script must not be enough to take the account over. */
    static void byBrowser(Signed signed) {
        if (signed.door() != Signed.Door.SESSION) {
            throw Refusal.of(IdentityProblem.KEY_CANNOT_DO_THIS).refused();
        }
    }

    private void endOf(Signed signed) {
        sessions.end(signed.account(), signed.credential());
    }
}
