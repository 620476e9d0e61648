package comptoir.dictionary.web;

import comptoir.dictionary.Asker;
import comptoir.dictionary.View;
import comptoir.dictionary.Views;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The lists people keep. */
@RestController
@RequestMapping("/api/w/{slug}/views/{object}")
class ViewsController {

    private final Views views;

    ViewsController(Views views) {
        this.views = views;
    }

    /** Takes back what was handed out: {@code id} and {@code mine} are not read. */
    record Body(
            @Nullable String id,
            @Nullable String name,
            @Nullable Boolean shared,
            @Nullable Boolean mine,
            @Nullable Boolean isDefault,
            @Nullable Integer position,
            @Nullable Map<String, @Nullable Object> definition) {

        Views.Form form() {
            Map<String, Object> kept = new LinkedHashMap<>();
            Objects.requireNonNullElse(definition, Map.<String, @Nullable Object>of())
                    .forEach((key, value) -> {
                        if (value != null) {
                            kept.put(key, value);
                        }
                    });
            return new Views.Form(
                    Objects.requireNonNullElse(name, ""),
                    Boolean.TRUE.equals(shared),
                    Boolean.TRUE.equals(isDefault),
                    Optional.ofNullable(position).orElse(0),
                    kept);
        }
    }

    @GetMapping
    List<Map<String, Object>> list(Asker asker, @PathVariable String object) {
        return views.list(asker, object).stream().map(view -> json(asker, view)).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> add(Asker asker, @PathVariable String object, @RequestBody Body body) {
        return json(asker, views.add(asker, object, body.form()));
    }

    @PutMapping("/{id}")
    Map<String, Object> change(
            Asker asker, @PathVariable String object, @PathVariable UUID id, @RequestBody Body body) {
        return json(asker, views.change(asker, object, id, body.form()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Asker asker, @PathVariable String object, @PathVariable UUID id) {
        views.remove(asker, object, id);
    }

    private static Map<String, Object> json(Asker asker, View view) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", view.id());
        json.put("name", view.name());
        json.put("shared", view.shared());
        json.put("mine", asker.actor().member().filter(view.member()::equals).isPresent());
        json.put("isDefault", view.isDefault());
        json.put("position", view.position());
        json.put("definition", view.definition());
        return json;
    }
}
