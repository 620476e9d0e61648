package comptoir.records.imports.web;

import comptoir.dictionary.Asker;
import comptoir.records.imports.Imports;
import comptoir.records.imports.SavedMappings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Mappings kept for the next file of a kind. */
@RestController
@RequestMapping("/api/w/{slug}/imports")
class SavedMappingsController {

    private final Imports imports;
    private final SavedMappings saved;

    SavedMappingsController(Imports imports, SavedMappings saved) {
        this.imports = imports;
        this.saved = saved;
    }

    record NameBody(@Nullable String name) {
        String said() {
            return Objects.requireNonNullElse(name, "");
        }
    }

    @GetMapping("/mappings")
    List<Map<String, @Nullable Object>> list(Asker asking) {
        return saved.list(asking.workspace(), asking.actor()).stream()
                .map(SavedMappingJson::of)
                .toList();
    }

    /** What was chosen for the import, for the next file with its headings. */
    @PostMapping("/{id}/mapping")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, @Nullable Object> keep(Asker asking, @PathVariable UUID id, @RequestBody NameBody body) {
        Imports.Look look = imports.look(asking.workspace(), asking.actor(), id);
        return SavedMappingJson.of(saved.keep(asking.workspace(), asking.actor(), look, body.said()));
    }

    @PutMapping("/mappings/{id}")
    Map<String, @Nullable Object> rename(Asker asking, @PathVariable UUID id, @RequestBody NameBody body) {
        return SavedMappingJson.of(saved.rename(asking.workspace(), asking.actor(), id, body.said()));
    }

    @DeleteMapping("/mappings/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Asker asking, @PathVariable UUID id) {
        saved.remove(asking.workspace(), asking.actor(), id);
    }
}
