package comptoir.records.imports.web;

import comptoir.dictionary.Asker;
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
import java.util.List;
import java.util.Map;
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
            @Nullable String wrongValues,
            @Nullable Boolean padPostcodes,
            @Nullable String owner) {

        Map<String, Object> options() {
            Map<String, Object> options = new LinkedHashMap<>();
            options.put("mapping", mapping);
            put(options, "key", key);
            put(options, "existing", existing);
            put(options, "missingLinks", missingLinks);
            put(options, "wrongValues", wrongValues);
            put(options, "padPostcodes", padPostcodes);
            put(options, "owner", owner);
            return options;
        }

        private static void put(Map<String, Object> options, String name, @Nullable Object value) {
            if (value != null) {
                options.put(name, value);
            }
        }
    }

    record ObjectBody(String object) {}

    record UndoBody(@Nullable Boolean force) {}

    @PostMapping("/{object}")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, @Nullable Object> upload(
            Asker asking, @PathVariable String object, @RequestParam String name, HttpServletRequest file)
            throws IOException {
        return look(imports.upload(asking.workspace(), asking.actor(), object, kept(name), file.getInputStream()));
    }

    /** What the rows are is guessed by the headings. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, @Nullable Object> upload(Asker asking, @RequestParam String name, HttpServletRequest file)
            throws IOException {
        return look(imports.upload(asking.workspace(), asking.actor(), kept(name), file.getInputStream()));
    }

    private static String kept(String name) {
        return (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name).replace("\0", "");
    }

    @GetMapping
    List<Map<String, @Nullable Object>> list(Asker asking) {
        return imports.latest(asking.workspace(), asking.actor()).stream()
                .map(ImportsController::run)
                .toList();
    }

    @GetMapping("/{id}")
    Map<String, @Nullable Object> get(Asker asking, @PathVariable UUID id) {
        Map<String, @Nullable Object> json = run(imports.get(asking.workspace(), asking.actor(), id));
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
        return json;
    }

    @GetMapping("/{id}/look")
    Map<String, @Nullable Object> look(Asker asking, @PathVariable UUID id) {
        return look(imports.look(asking.workspace(), asking.actor(), id));
    }

    @PutMapping("/{id}")
    Map<String, @Nullable Object> choose(Asker asking, @PathVariable UUID id, @RequestBody ChoiceBody body) {
        ImportRun known = imports.get(asking.workspace(), asking.actor(), id);
        TableFormat format = body.format() == null ? known.format() : FormatJson.read(body.format());
        imports.choose(asking.workspace(), asking.actor(), id, format, ImportOptions.read(body.options()));
        return look(imports.look(asking.workspace(), asking.actor(), id));
    }

    /** Only the format, before any mapping is chosen. */
    @PutMapping("/{id}/format")
    Map<String, @Nullable Object> reformat(
            Asker asking, @PathVariable UUID id, @RequestBody Map<String, Object> format) {
        imports.reformat(asking.workspace(), asking.actor(), id, FormatJson.read(format));
        return look(imports.look(asking.workspace(), asking.actor(), id));
    }

    /** The rows are meant for another object. */
    @PutMapping("/{id}/object")
    Map<String, @Nullable Object> retarget(Asker asking, @PathVariable UUID id, @RequestBody ObjectBody body) {
        imports.retarget(asking.workspace(), asking.actor(), id, body.object());
        return look(imports.look(asking.workspace(), asking.actor(), id));
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

    private static Map<String, @Nullable Object> look(Imports.Look look) {
        Map<String, @Nullable Object> json = run(look.run());
        json.put(
                "sheets",
                look.sheets().stream()
                        .map(sheet -> Map.of("name", sheet.name(), "hidden", sheet.hidden()))
                        .toList());
        List<Map<String, @Nullable Object>> columns = new ArrayList<>();
        for (int column = 0; column < look.headings().size(); column++) {
            int at = column;
            Map<String, @Nullable Object> each = new LinkedHashMap<>();
            each.put("index", column);
            each.put("heading", look.headings().get(column));
            each.put(
                    "samples",
                    look.rows().stream()
                            .map(row -> at < row.size() ? row.get(at) : "")
                            .filter(cell -> !cell.isBlank())
                            .limit(5)
                            .toList());
            look.proposals().stream()
                    .filter(proposal -> proposal.column() == at)
                    .findFirst()
                    .ifPresent(proposal -> {
                        each.put("field", proposal.field());
                        each.put("score", proposal.score());
                    });
            columns.add(each);
        }
        json.put("columns", columns);
        json.put(
                "targets",
                look.targets().stream()
                        .map(target -> Map.of(
                                "key",
                                target.key(),
                                "label",
                                target.label(),
                                "labelEn",
                                target.labelEn(),
                                "type",
                                target.type()))
                        .toList());
        json.put("preview", look.rows().stream().limit(10).toList());
        json.put("saved", look.saved().map(SavedMappingJson::of).orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> run(ImportRun run) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", run.id().toString());
        json.put("number", run.number());
        json.put("object", run.object());
        json.put("fileName", run.fileName());
        json.put("state", run.state().key());
        json.put("format", FormatJson.of(run.format()));
        json.put("options", run.options().map(ImportOptions::toJson).orElse(null));
        json.put("madeAt", run.madeAt().toString());
        json.put("rows", run.counts().rows());
        json.put("done", run.counts().done());
        json.put("created", run.counts().created());
        json.put("updated", run.counts().updated());
        json.put("skipped", run.counts().skipped());
        json.put("refused", run.counts().refused());
        json.put("operation", run.operation().orElse(null));
        json.put("failure", run.failure().orElse(null));
        return json;
    }
}
