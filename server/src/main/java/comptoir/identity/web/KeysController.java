package comptoir.identity.web;

import comptoir.identity.ApiKey;
import comptoir.identity.ApiKeys;
import comptoir.identity.IdentityProblem;
import comptoir.identity.Signed;
import comptoir.kernel.Reach;
import comptoir.kernel.Refusal;
import comptoir.platform.WorkspaceSchema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
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
    List<KeyView> list(Signed signed, WorkspaceSchema workspace) {
        return keys.list(signed.account(), workspace.slug()).stream()
                .map(KeyView::of)
                .toList();
    }

    /** @param objects {@code read} or {@code write} by the key of an object; without it, all that the person may do */
    record NewKeyForm(
            @Nullable String name,
            @Nullable LocalDate expiresOn,
            @Nullable Map<String, @Nullable String> objects) {

        Optional<Reach> reach() {
            if (objects == null) {
                return Optional.empty();
            }
            Map<String, Reach.Use> uses = new HashMap<>();
            objects.forEach((object, use) -> uses.put(object, use(object, use)));
            return Optional.of(new Reach(uses));
        }

        private static Reach.Use use(String object, @Nullable String said) {
            return Arrays.stream(Reach.Use.values())
                    .filter(use -> named(use).equals(said))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(IdentityProblem.KEY_USE_UNKNOWN, "object", object)
                            .refused());
        }
    }

    record FreshKey(UUID id, String name, LocalDate expiresOn, String key) {}

    record KeyView(
            UUID id,
            String name,
            Instant createdAt,
            LocalDate expiresOn,
            @Nullable Instant lastUsedAt,
            @Nullable Map<String, String> objects) {

        static KeyView of(ApiKey key) {
            return new KeyView(
                    key.id(),
                    key.name(),
                    key.createdAt(),
                    key.expiresOn(),
                    key.lastUsedAt(),
                    key.reach().map(KeyView::objects).orElse(null));
        }

        private static Map<String, String> objects(Reach reach) {
            Map<String, String> uses = new TreeMap<>();
            reach.objects().forEach((object, use) -> uses.put(object, named(use)));
            return uses;
        }
    }

    private static String named(Reach.Use use) {
        return use.name().toLowerCase(Locale.ROOT);
    }

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
                        new ApiKeys.NewKey(Objects.requireNonNullElse(form.name(), ""), expiresOn, form.reach()))
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
