package comptoir.records.imports.web;

import comptoir.dictionary.Asker;
import comptoir.records.Given;
import comptoir.records.StagedTwin;
import comptoir.records.imports.DuplicateChoices;
import comptoir.records.imports.ImportDuplicates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rows that look like something already there. */
@RestController
@RequestMapping("/api/w/{slug}/imports/{id}/duplicates")
class DuplicatesController {

    private final ImportDuplicates duplicates;

    DuplicatesController(ImportDuplicates duplicates) {
        this.duplicates = duplicates;
    }

    record ChoiceBody(@Nullable List<Long> lines, @Nullable String kind, String act) {}

    @GetMapping
    Map<String, Object> list(Asker asking, @PathVariable UUID id) {
        ImportDuplicates.Found found = duplicates.of(asking, id);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", found.twins().stream().map(twin -> row(found, twin)).toList());
        json.put("total", found.total());
        json.put(
                "kinds",
                found.counts().entrySet().stream()
                        .map(kind -> Map.of("kind", kind.getKey(), "rows", kind.getValue()))
                        .toList());
        return json;
    }

    @PutMapping
    Map<String, Object> choose(Asker asking, @PathVariable UUID id, @RequestBody ChoiceBody body) {
        DuplicateChoices.Act act = DuplicateChoices.Act.of(Given.required("act", body.act()));
        if (body.kind() == null) {
            duplicates.choose(asking, id, Given.required("lines", body.lines()), act);
        } else {
            duplicates.chooseKind(asking, id, body.kind(), act);
        }
        return list(asking, id);
    }

    private static Map<String, @Nullable Object> row(ImportDuplicates.Found found, StagedTwin twin) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("line", twin.line());
        json.put("record", twin.record().map(UUID::toString).orElse(null));
        json.put("other", twin.other().orElse(null));
        json.put("label", twin.label());
        json.put("because", twin.because());
        json.put(
                "changeable", twin.record().filter(found.changeable()::contains).isPresent());
        json.put("act", found.choices().of(twin.line(), twin.because()).key());
        json.put(
                "sides",
                twin.sides().stream()
                        .map(side -> {
                            Map<String, @Nullable Object> each = new LinkedHashMap<>();
                            each.put("field", side.field());
                            each.put("there", side.there());
                            each.put("incoming", side.incoming());
                            return each;
                        })
                        .toList());
        return json;
    }
}
