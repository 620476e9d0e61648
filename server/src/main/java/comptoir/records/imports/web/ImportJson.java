package comptoir.records.imports.web;

import comptoir.records.UndoPreview;
import comptoir.records.imports.FormatJson;
import comptoir.records.imports.ImportOptions;
import comptoir.records.imports.ImportRun;
import comptoir.records.imports.ImportTarget;
import comptoir.records.imports.Imports;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How imports look in JSON. */
final class ImportJson {

    private ImportJson() {}

    static Map<String, @Nullable Object> look(Imports.Look look) {
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
        json.put("targets", look.targets().stream().map(ImportJson::target).toList());
        json.put("takenOverBy", look.takenOverBy().orElse(null));
        json.put("preview", look.rows().stream().limit(10).toList());
        json.put("saved", look.saved().map(SavedMappingJson::of).orElse(null));
        return json;
    }

    static Map<String, @Nullable Object> target(ImportTarget target) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("key", target.candidate().key());
        json.put("label", target.candidate().label());
        json.put("labelEn", target.candidate().labelEn());
        json.put("type", target.candidate().type());
        json.put("linked", target.linked().orElse(null));
        json.put(
                "words",
                target.words().stream()
                        .map(word -> Map.of(
                                "id", word.id(),
                                "label", word.label().fr(),
                                "labelEn", word.label().en()))
                        .toList());
        return json;
    }

    static Map<String, @Nullable Object> run(ImportRun run) {
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
        json.put("waiting", run.waiting());
        return json;
    }

    static Map<String, @Nullable Object> undo(Optional<UndoPreview> found) {
        UndoPreview preview = found.orElseGet(() -> new UndoPreview(0, 0, 0, 0, List.of()));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("known", found.isPresent());
        json.put("made", preview.made());
        json.put("changed", preview.changed());
        json.put("madeTouched", preview.madeTouched());
        json.put("changedTouched", preview.changedTouched());
        json.put(
                "since",
                preview.since().stream()
                        .map(since -> Map.of(
                                "object", since.object(),
                                "record", since.record().toString(),
                                "label", since.label(),
                                "fields", since.fields(),
                                "by", since.by(),
                                "at", since.at().toString(),
                                "stays", since.stays()))
                        .toList());
        return json;
    }

    static Map<String, @Nullable Object> meaning(Imports.Meaning meaning) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("field", meaning.field());
        json.put("value", meaning.value());
        json.put("means", meaning.means());
        json.put("label", meaning.label().orElse(null));
        return json;
    }
}
