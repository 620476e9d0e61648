package comptoir.records.web;

import comptoir.access.Density;
import comptoir.access.Preferences;
import comptoir.access.Roles;
import comptoir.access.Scope;
import comptoir.dictionary.Asker;
import comptoir.dictionary.FieldTypes;
import comptoir.dictionary.Operator;
import comptoir.dictionary.WorkspaceSettings;
import comptoir.records.Records;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the asking person is and sees: themselves, and the objects and fields of the workspace less what is hidden. */
@RestController
@RequestMapping("/api/w/{slug}")
class ModelController {

    private final Records records;
    private final Roles roles;
    private final Preferences preferences;

    ModelController(Records records, Roles roles, Preferences preferences) {
        this.records = records;
        this.roles = roles;
        this.preferences = preferences;
    }

    @GetMapping("/me")
    Map<String, @Nullable Object> me(Asker asking) {
        return records.reading(asking.workspace(), asking.actor(), (tx, sight) -> {
            List<String> held =
                    roles.held(tx).getOrDefault(sight.actor().member().orElseThrow(), List.of());
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put(
                    "member",
                    Map.of(
                            "id",
                            sight.actor().member().orElseThrow().toString(),
                            "label",
                            sight.actor().name()));
            json.put(
                    "roles",
                    roles.list(tx).stream()
                            .filter(role -> held.contains(role.key()))
                            .map(role -> Map.of(
                                    "key",
                                    role.key(),
                                    "name",
                                    role.name().in(sight.actor().language())))
                            .toList());
            json.put("settings", sight.rights().settings());
            json.put("templates", sight.rights().powers().templates());
            json.put(
                    "density",
                    preferences
                            .density(tx, sight.actor().member().orElseThrow())
                            .map(Density::key)
                            .orElse(null));
            json.put("workspace", workspace(asking, records.settings(tx)));
            return json;
        });
    }

    private static Map<String, Object> workspace(Asker asking, WorkspaceSettings settings) {
        return Map.of(
                "slug", asking.workspace().slug(),
                "name", settings.name(),
                "zone", settings.zone().getId(),
                "currency", settings.currency());
    }

    @GetMapping("/model")
    Map<String, @Nullable Object> model(Asker asking) {
        return records.reading(asking.workspace(), asking.actor(), (tx, sight) -> {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("version", sight.model().version());
            json.put(
                    "objects",
                    sight.model().objects().stream()
                            .filter(object -> sight.on(object).see() != Scope.NONE)
                            .map(object -> ModelJson.object(sight, object, records.takesFiles(object)))
                            .toList());
            json.put("types", types());
            return json;
        });
    }

    private static Map<String, Object> types() {
        Map<String, Object> types = new LinkedHashMap<>();
        FieldTypes.all()
                .forEach(type -> types.put(
                        type.key(),
                        Map.of(
                                "operators",
                                type.operators().stream()
                                        .sorted()
                                        .map(Operator::key)
                                        .toList(),
                                "settings",
                                type.settings().stream().sorted().toList(),
                                "creatable",
                                type.creatable(),
                                "grouping",
                                type.grouping().key())));
        return types;
    }
}
