package comptoir.identity.web;

import comptoir.identity.Account;
import comptoir.identity.IdentityProblem;
import comptoir.identity.OneTimeLink;
import comptoir.identity.OneTimeLinks;
import comptoir.identity.SecondFactors;
import comptoir.identity.Sessions;
import comptoir.identity.Workspace;
import comptoir.identity.Workspaces;
import comptoir.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Choosing a password by a one-time link. */
@RestController
final class LinksController {

    private final OneTimeLinks links;
    private final Sessions sessions;
    private final Workspaces workspaces;
    private final SecondFactors secondFactors;
    private final SessionCookie cookie;

    LinksController(
            OneTimeLinks links,
            Sessions sessions,
            Workspaces workspaces,
            SecondFactors secondFactors,
            SessionCookie cookie) {
        this.links = links;
        this.sessions = sessions;
        this.workspaces = workspaces;
        this.secondFactors = secondFactors;
        this.cookie = cookie;
    }

    record LinkView(
            String kind,
            String name,
            @Nullable String email,
            @Nullable String userName,
            @Nullable String workspace) {}

    @GetMapping("/api/links/{token}")
    LinkView find(@PathVariable String token) {
        OneTimeLink link = links.find(token).orThrow();
        Account account = link.account();
        String workspace = workspaces.listOf(account.id()).stream()
                .map(Workspace::name)
                .findFirst()
                .orElse(null);
        return new LinkView(link.kind().key(), account.name(), account.email(), account.userName(), workspace);
    }

    record Choice(@Nullable String userName, @Nullable String password) {}

    @PostMapping("/api/links/{token}")
    SessionView redeem(
            @PathVariable String token,
            @RequestBody Choice choice,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account =
                links.redeem(token, choice.userName(), choice.password()).orThrow();
        if (secondFactors.of(account.id()).active()) {
            // The link stands for the password alone.
            throw Refusal.of(IdentityProblem.SESSION_CODE_NEEDED).refused();
        }
        cookie.give(sessions.open(account, SessionController.userAgent(request)), request, response);
        return SessionView.of(account, workspaces.listOf(account.id()));
    }
}
