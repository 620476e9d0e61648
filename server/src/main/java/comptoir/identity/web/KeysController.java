package comptoir.identity.web;

import comptoir.identity.ApiKey;
import comptoir.identity.ApiKeys;
import comptoir.identity.IdentityProblem;
import comptoir.identity.Signed;
import comptoir.kernel.Refusal;
import comptoir.platform.WorkspaceSchema;
import java.time.LocalDate;
import java.util.List;
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

/** The API keys of the asking person. */
@RestController
@RequestMapping("/api/w/{slug}/keys")
final class KeysController {

    private final ApiKeys keys;

    KeysController(ApiKeys keys) {
        this.keys = keys;
    }

    @GetMapping
    List<ApiKey> list(Signed signed, WorkspaceSchema workspace) {
        return keys.list(signed.account(), workspace.slug());
    }

    record NewKeyForm(@Nullable String name, @Nullable LocalDate expiresOn) {}

    record FreshKey(UUID id, String name, LocalDate expiresOn, String key) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FreshKey create(Signed signed, WorkspaceSchema workspace, @RequestBody NewKeyForm form) {
        SessionController.byBrowser(signed);
        LocalDate expiresOn = form.expiresOn();
        if (expiresOn == null) {
            throw Refusal.of(IdentityProblem.KEY_EXPIRY_MISSING).refused();
        }
        ApiKey.Fresh fresh = keys.create(
                        signed.account(),
                        workspace.slug(),
                        new ApiKeys.NewKey(Objects.requireNonNullElse(form.name(), ""), expiresOn))
                .orThrow();
        ApiKey key = fresh.key();
        return new FreshKey(key.id(), key.name(), key.expiresOn(), fresh.secret());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Signed signed, WorkspaceSchema workspace, @PathVariable UUID id) {
        SessionController.byBrowser(signed);
        keys.revoke(signed.account(), workspace.slug(), id).orThrow();
    }
}
