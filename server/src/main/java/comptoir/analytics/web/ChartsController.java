package comptoir.analytics.web;

import comptoir.analytics.SavedChart;
import comptoir.analytics.SavedCharts;
import comptoir.dictionary.Asker;
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

/** The charts people keep. */
@RestController
@RequestMapping("/api/w/{slug}/charts")
class ChartsController {

    private final SavedCharts charts;

    ChartsController(SavedCharts charts) {
        this.charts = charts;
    }

    /** Takes back what was handed out: {@code id} and {@code mine} are not read. */
    record Body(
            @Nullable String id,
            @Nullable String object,
            @Nullable String name,
            @Nullable Boolean shared,
            @Nullable Boolean mine,
            @Nullable Integer position,
            @Nullable Map<String, @Nullable Object> definition) {

        SavedChart.Form form() {
            Map<String, Object> kept = new LinkedHashMap<>();
            Objects.requireNonNullElse(definition, Map.<String, @Nullable Object>of())
                    .forEach((key, value) -> {
                        if (value != null) {
                            kept.put(key, value);
                        }
                    });
            return new SavedChart.Form(
                    Objects.requireNonNullElse(object, ""),
                    Objects.requireNonNullElse(name, ""),
                    Boolean.TRUE.equals(shared),
                    Optional.ofNullable(position).orElse(0),
                    kept);
        }
    }

    @GetMapping
    List<Map<String, Object>> list(Asker asker) {
        return charts.list(asker).stream().map(chart -> json(asker, chart)).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> add(Asker asker, @RequestBody Body body) {
        return json(asker, charts.add(asker, body.form()));
    }

    @PutMapping("/{id}")
    Map<String, Object> change(Asker asker, @PathVariable UUID id, @RequestBody Body body) {
        return json(asker, charts.change(asker, id, body.form()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Asker asker, @PathVariable UUID id) {
        charts.remove(asker, id);
    }

    private static Map<String, Object> json(Asker asker, SavedChart chart) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", chart.id());
        json.put("object", chart.object());
        json.put("name", chart.name());
        json.put("shared", chart.shared());
        json.put("mine", asker.actor().member().filter(chart.member()::equals).isPresent());
        json.put("position", chart.position());
        json.put("definition", chart.definition());
        return json;
    }
}
