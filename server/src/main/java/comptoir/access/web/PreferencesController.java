package comptoir.access.web;

import comptoir.access.Preferences;
import comptoir.dictionary.Asker;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person chose for themselves. */
@RestController
@RequestMapping("/api/w/{slug}/me/preferences")
class PreferencesController {

    private final Preferences preferences;

    PreferencesController(Preferences preferences) {
        this.preferences = preferences;
    }

    record PreferencesBody(@Nullable String density) {}

    @PutMapping
    Map<String, Object> choose(Asker asking, @RequestBody PreferencesBody body) {
        String density = body.density() == null ? "" : body.density();
        return Map.of("density", preferences.choose(asking, density).key());
    }
}
