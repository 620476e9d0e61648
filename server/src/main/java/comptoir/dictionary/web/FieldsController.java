package comptoir.dictionary.web;

import comptoir.dictionary.Asker;
import comptoir.dictionary.FieldForm;
import comptoir.dictionary.FieldJson;
import comptoir.dictionary.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fields added to objects by mouse. */
@RestController
@RequestMapping("/api/w/{slug}/objects/{object}/fields")
class FieldsController {

    private final Fields fields;
    private final JsonMapper json;

    FieldsController(Fields fields, JsonMapper json) {
        this.fields = fields;
        this.json = json;
    }

    /** What is not said stays as it is; a default said to be null is taken away. */
    record Body(
            @Nullable String label,
            @Nullable String labelEn,
            @Nullable String type,
            @Nullable String help,
            @Nullable Boolean required,
            @Nullable Boolean unique,
            @Nullable Boolean inList,
            @Nullable JsonNode defaultValue,
            @Nullable String section,
            @Nullable Map<String, @Nullable Object> settings) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, @Nullable Object> add(Asker asker, @PathVariable String object, @RequestBody Body body) {
        return FieldJson.of(fields.add(asker, object, over(FieldForm.of("", ""), body)), true);
    }

    @PatchMapping("/{key}")
    Map<String, @Nullable Object> change(
            Asker asker, @PathVariable String object, @PathVariable String key, @RequestBody Body body) {
        return FieldJson.of(fields.change(asker, object, key, form -> over(form, body)), true);
    }

    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Asker asker, @PathVariable String object, @PathVariable String key) {
        fields.remove(asker, object, key);
    }

    private FieldForm over(FieldForm form, Body body) {
        Map<String, Object> settings = new LinkedHashMap<>(form.settings());
        if (body.settings() != null) {
            body.settings().forEach((key, value) -> {
                if (value == null) {
                    settings.remove(key);
                } else {
                    settings.put(key, value);
                }
            });
        }
        return new FieldForm(
                Objects.requireNonNullElse(body.label(), form.label()),
                Objects.requireNonNullElse(body.labelEn(), form.labelEn()),
                Objects.requireNonNullElse(body.type(), form.type()),
                Objects.requireNonNullElse(body.help(), form.help()),
                Objects.requireNonNullElse(body.required(), form.required()),
                Objects.requireNonNullElse(body.unique(), form.unique()),
                Objects.requireNonNullElse(body.inList(), form.inList()),
                body.defaultValue() == null ? form.defaultValue() : preset(body.defaultValue()),
                Objects.requireNonNullElse(body.section(), form.section()),
                settings);
    }

    private Optional<Object> preset(JsonNode node) {
        Object value = node.isNull() ? null : json.treeToValue(node, Object.class);
        return Optional.ofNullable(value).filter(given -> !(given instanceof String text && text.isBlank()));
    }
}
