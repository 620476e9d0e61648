package comptoir.records.imports.web;

import comptoir.dictionary.Asker;
import comptoir.records.PendingLinks;
import comptoir.records.imports.FormatJson;
import comptoir.records.imports.ImportOptions;
import comptoir.records.imports.ImportRun;
import comptoir.records.imports.Imports;
import comptoir.records.imports.RefusedRows;
import comptoir.records.tabular.CsvExport;
import comptoir.records.tabular.TableFormat;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files on their way in. */
@RestController
@RequestMapping("/api/w/{slug}/imports")
class ImportsController {

    private static final int PROBLEMS_SHOWN = 500;
    private static final int CHANGES_SHOWN = 1000;
    private static final int LONGEST_NAME = 200;

    private final Imports imports;
    private final ProblemSentences sentences;

    ImportsController(Imports imports, ProblemSentences sentences) {
        this.imports = imports;
        this.sentences = sentences;
    }

    record ChoiceBody(
            @Nullable Map<String, Object> format,
            List<Map<String, Object>> mapping,
            @Nullable String key,
            @Nullable String existing,
            @Nullable String missingLinks,
            @Nullable List<Map<String, Object>> links,
            @Nullable String wrongValues,
            @Nullable Boolean padPostcodes,
            @Nullable Boolean keepTotal,
            @Nullable String owner,
            @Nullable List<String> marks,
            @Nullable List<Map<String, Object>> meanings,
            @Nullable List<Map<String, Object>> taken,
            @Nullable List<Map<String, Object>> duplicates) {

        Map<String, Object> options() {
            Map<String, Object> options = new LinkedHashMap<>();
            options.put("mapping", mapping);
            put(options, "key", key);
            put(options, "existing", existing);
            put(options, "missingLinks", missingLinks);
            put(options, "links", links);
            put(options, "wrongValues", wrongValues);
            put(options, "padPostcodes", padPostcodes);
            put(options, "keepTotal", keepTotal);
            put(options, "owner", owner);
            put(options, "marks", marks);
            put(options, "meanings", meanings);
            put(options, "taken", taken);
            put(options, "duplicates", duplicates);
            return options;
        }

        private static void put(Map<String, Object> options, String name, @Nullable Object value) {
            if (value != null) {
                options.put(name, value);
            }
        }
    }

    record MeaningBody(String field, String value, @Nullable String means) {}

    record Holding(UUID record, String field) {}

    record TakenBody(List<Holding> values, boolean taken) {}

    record ObjectBody(String object) {}

    record UndoBody(@Nullable Boolean force) {}

    @PostMapping("/{object}")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, @Nullable Object> upload(
            Asker asking, @PathVariable String object, @RequestParam String name, HttpServletRequest file)
            throws IOException {
        return ImportJson.look(
                imports.upload(asking.workspace(), asking.actor(), object, kept(name), file.getInputStream()));
    }

    /** What the rows are is guessed by the headings. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, @Nullable Object> upload(Asker asking, @RequestParam String name, HttpServletRequest file)
            throws IOException {
        return ImportJson.look(imports.upload(asking.workspace(), asking.actor(), kept(name), file.getInputStream()));
    }

    private static String kept(String name) {
        return (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name).replace("\0", "");
    }

    @GetMapping
    List<Map<String, @Nullable Object>> list(Asker asking) {
        return imports.latest(asking.workspace(), asking.actor()).stream()
                .map(run -> {
                    Map<String, @Nullable Object> json = ImportJson.run(run);
                    if (run.waiting() > 0) {
                        json.put("waiting", imports.links(asking, run.id()).waiting());
                    }
                    return json;
                })
                .toList();
    }

    @GetMapping("/{id}")
    Map<String, @Nullable Object> get(Asker asking, @PathVariable UUID id) {
        Map<String, @Nullable Object> json = ImportJson.run(imports.get(asking.workspace(), asking.actor(), id));
        json.put(
                "problems",
                imports.problems(asking.workspace(), asking.actor(), id, 0, PROBLEMS_SHOWN).stream()
                        .map(problem -> {
                            Map<String, @Nullable Object> each = new LinkedHashMap<>();
                            each.put("line", problem.line());
                            each.put("field", problem.field());
                            each.put("value", problem.value());
                            each.put("refuses", problem.refuses());
                            each.put("code", problem.code());
                            each.put(
                                    "detail",
                                    sentences.of(
                                            problem.code(),
                                            problem.values(),
                                            asking.actor().language()));
                            return each;
                        })
                        .toList());
        json.put(
                "unknown",
                imports.unknown(asking.workspace(), asking.actor(), id).stream()
                        .map(value -> Map.of(
                                "field", value.field(),
                                "value", value.value(),
                                "rows", value.rows(),
                                "fate", value.fate().key()))
                        .toList());
        PendingLinks.Counts links = imports.links(asking, id);
        json.put("waiting", links.waiting());
        json.put("linksMade", links.made());
        json.put("linksMadeElsewhere", links.madeElsewhere());
        json.put(
                "meanings",
                imports.meanings(asking.workspace(), asking.actor(), id).stream()
                        .map(ImportJson::meaning)
                        .toList());
        return json;
    }

    /** Once for all rows of the file; a null takes it back. */
    @PutMapping("/{id}/meanings")
    Map<String, @Nullable Object> mean(Asker asking, @PathVariable UUID id, @RequestBody MeaningBody body) {
        imports.mean(
                asking,
                id,
                body.field(),
                body.value(),
                Optional.ofNullable(body.means()).filter(means -> !means.isBlank()));
        return get(asking, id);
    }

    /** Which of two values holds that were changed on both sides since their rows left. */
    @PutMapping("/{id}/conflicts")
    Map<String, @Nullable Object> take(Asker asking, @PathVariable UUID id, @RequestBody TakenBody body) {
        Map<UUID, Set<String>> values = new LinkedHashMap<>();
        body.values()
                .forEach(value -> values.computeIfAbsent(value.record(), key -> new LinkedHashSet<>())
                        .add(value.field()));
        imports.take(asking, id, values, body.taken());
        return get(asking, id);
    }

    /** The different words of a column, with what they seem to mean for a field. */
    @GetMapping("/{id}/words")
    List<Map<String, @Nullable Object>> words(
            Asker asking, @PathVariable UUID id, @RequestParam int column, @RequestParam String field) {
        return imports.words(asking.workspace(), asking.actor(), id, column, field).stream()
                .map(word -> {
                    Map<String, @Nullable Object> json = new LinkedHashMap<>();
                    json.put("value", word.value());
                    json.put("rows", word.rows());
                    json.put("means", word.means().orElse(null));
                    return json;
                })
                .toList();
    }

    @GetMapping("/{id}/changes")
    List<Map<String, @Nullable Object>> changes(Asker asking, @PathVariable UUID id) {
        Optional<ImportOptions> options =
                imports.get(asking.workspace(), asking.actor(), id).options();
        return imports.changes(asking.workspace(), asking.actor(), id, CHANGES_SHOWN).stream()
                .map(change -> {
                    Map<String, @Nullable Object> each = new LinkedHashMap<>();
                    each.put("line", change.line());
                    each.put("record", change.record().toString());
                    each.put("label", change.label());
                    each.put("field", change.field());
                    each.put("before", change.before());
                    each.put("after", change.after());
                    each.put("conflict", change.conflict());
                    each.put(
                            "taken",
                            !change.conflict()
                                    || options.filter(chosen -> chosen.answers().takes(change.record(), change.field()))
                                            .isPresent());
                    return each;
                })
                .toList();
    }

    @GetMapping("/{id}/look")
    Map<String, @Nullable Object> look(Asker asking, @PathVariable UUID id) {
        return ImportJson.look(imports.look(asking.workspace(), asking.actor(), id));
    }

    @PutMapping("/{id}")
    Map<String, @Nullable Object> choose(Asker asking, @PathVariable UUID id, @RequestBody ChoiceBody body) {
        ImportRun known = imports.get(asking.workspace(), asking.actor(), id);
        TableFormat format = body.format() == null ? known.format() : FormatJson.read(body.format());
        imports.choose(asking.workspace(), asking.actor(), id, format, ImportOptions.read(body.options()));
        return ImportJson.look(imports.look(asking.workspace(), asking.actor(), id));
    }

    /** Only the format, before any mapping is chosen. */
    @PutMapping("/{id}/format")
    Map<String, @Nullable Object> reformat(
            Asker asking, @PathVariable UUID id, @RequestBody Map<String, Object> format) {
        imports.reformat(asking.workspace(), asking.actor(), id, FormatJson.read(format));
        return ImportJson.look(imports.look(asking.workspace(), asking.actor(), id));
    }

    /** The rows are meant for another object. */
    @PutMapping("/{id}/object")
    Map<String, @Nullable Object> retarget(Asker asking, @PathVariable UUID id, @RequestBody ObjectBody body) {
        imports.retarget(asking.workspace(), asking.actor(), id, body.object());
        return ImportJson.look(imports.look(asking.workspace(), asking.actor(), id));
    }

    @PostMapping("/{id}/check")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, @Nullable Object> check(Asker asking, @PathVariable UUID id) {
        imports.start(asking.workspace(), asking.actor(), id, true);
        return get(asking, id);
    }

    @PostMapping("/{id}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, @Nullable Object> bringIn(Asker asking, @PathVariable UUID id) {
        imports.start(asking.workspace(), asking.actor(), id, false);
        return get(asking, id);
    }

    /** What an undo would take back, and what others have changed since. */
    @GetMapping("/{id}/undo")
    Map<String, @Nullable Object> undoPreview(Asker asking, @PathVariable UUID id) {
        return ImportJson.undo(imports.undoPreview(asking.workspace(), asking.actor(), id));
    }

    @PostMapping("/{id}/undo")
    Map<String, @Nullable Object> undo(
            Asker asking, @PathVariable UUID id, @RequestBody(required = false) @Nullable UndoBody body) {
        boolean force = body != null && Boolean.TRUE.equals(body.force());
        imports.undo(asking.workspace(), asking.actor(), asking.door(), id, force);
        return get(asking, id);
    }

    @GetMapping("/{id}/refused.csv")
    void refused(Asker asking, @PathVariable UUID id, HttpServletResponse answer) throws IOException {
        imports.get(asking.workspace(), asking.actor(), id);
        answer.setContentType("text/csv;charset=UTF-8");
        answer.setHeader("Content-Disposition", "attachment; filename=\"refus.csv\"");
        try (CsvExport csv = new CsvExport(answer.getOutputStream())) {
            imports.refusedRows(asking.workspace(), asking.actor(), id, new RefusedRows() {
                @Override
                public void headings(List<String> headings) {
                    List<String> all = new ArrayList<>(headings);
                    all.add("en".equals(asking.actor().language()) ? "Reason" : "Motif du refus");
                    csv.headings(all);
                }

                @Override
                public void row(List<String> cells, String reason) {
                    List<CsvExport.Cell> all = new ArrayList<>();
                    cells.forEach(cell -> all.add(new CsvExport.Text(cell)));
                    all.add(new CsvExport.Text(reason));
                    csv.row(all);
                }

                @Override
                public String sentence(String code, Map<String, Object> values) {
                    return sentences.of(code, values, asking.actor().language());
                }
            });
        }
    }
}
