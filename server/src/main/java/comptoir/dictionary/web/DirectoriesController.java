package comptoir.dictionary.web;

import comptoir.dictionary.Asker;
import comptoir.dictionary.Directories;
import comptoir.dictionary.DirectoryForm;
import comptoir.dictionary.ObjectType;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Directories made and named by mouse. */
@RestController
@RequestMapping("/api/w/{slug}/directories")
class DirectoriesController {

    private final Directories directories;

    DirectoriesController(Directories directories) {
        this.directories = directories;
    }

    /** What is not said stays as it is. */
    record Body(
            @Nullable String label,
            @Nullable String plural,
            @Nullable String labelEn,
            @Nullable String pluralEn,
            @Nullable Boolean archived) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> add(Asker asker, @RequestBody Body body) {
        return json(directories.add(asker, over(DirectoryForm.of(""), body)));
    }

    @PatchMapping("/{key}")
    Map<String, Object> change(Asker asker, @PathVariable String key, @RequestBody Body body) {
        return json(directories.change(asker, key, form -> over(form, body)));
    }

    private static DirectoryForm over(DirectoryForm form, Body body) {
        return new DirectoryForm(
                Objects.requireNonNullElse(body.label(), form.label()),
                Objects.requireNonNullElse(body.plural(), form.plural()),
                Objects.requireNonNullElse(body.labelEn(), form.labelEn()),
                Objects.requireNonNullElse(body.pluralEn(), form.pluralEn()),
                Objects.requireNonNullElse(body.archived(), form.archived()));
    }

    private static Map<String, Object> json(ObjectType directory) {
        return Map.of(
                "key", directory.key(),
                "label", directory.label().fr(),
                "plural", directory.plural().fr(),
                "labelEn", directory.label().en(),
                "pluralEn", directory.plural().en(),
                "archived", directory.archived());
    }
}
