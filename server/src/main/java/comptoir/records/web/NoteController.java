package comptoir.records.web;

import comptoir.dictionary.Asker;
import comptoir.records.Mentionable;
import comptoir.records.Note;
import comptoir.records.Notes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The notes of a record, and whom they may name. */
@RestController
@RequestMapping("/api/w/{slug}/records/{object}/{id}/notes")
class NoteController {

    private final Notes notes;

    NoteController(Notes notes) {
        this.notes = notes;
    }

    record NoteBody(@Nullable String text) {}

    record ChangeBody(@Nullable String text, @Nullable Long rev) {}

    @GetMapping
    List<Map<String, @Nullable Object>> notes(Asker asking, @PathVariable String object, @PathVariable UUID id) {
        return notes.list(asking.workspace(), asking.actor(), object, id).stream()
                .map(note -> json(note))
                .toList();
    }

    @GetMapping("/mentionable")
    List<Map<String, Object>> mentionable(
            Asker asking,
            @PathVariable String object,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String typed) {
        return notes.mentionable(asking, object, id, typed == null ? "" : typed).stream()
                .map(NoteController::json)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, @Nullable Object> add(
            Asker asking, @PathVariable String object, @PathVariable UUID id, @RequestBody NoteBody body) {
        return RecordJson.written(
                notes.add(asking.workspace(), asking.actor(), asking.door(), object, id, body.text()));
    }

    @PatchMapping("/{note}")
    Map<String, @Nullable Object> change(
            Asker asking,
            @PathVariable String object,
            @PathVariable UUID id,
            @PathVariable UUID note,
            @RequestBody ChangeBody body) {
        return RecordJson.written(
                notes.change(asking, new Notes.Place(object, id, note), body.text(), Optional.ofNullable(body.rev())));
    }

    @DeleteMapping("/{note}")
    Map<String, @Nullable Object> remove(
            Asker asking, @PathVariable String object, @PathVariable UUID id, @PathVariable UUID note) {
        return RecordJson.written(notes.remove(asking, new Notes.Place(object, id, note)));
    }

    static Map<String, @Nullable Object> json(Note note) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", note.id().toString());
        json.put("rev", note.rev());
        json.put("text", note.text());
        json.put("source", note.source());
        json.put("author", note.author().map(UUID::toString).orElse(null));
        json.put("by", note.by());
        json.put("at", note.at().toString());
        json.put("changedAt", note.changedAt().map(Object::toString).orElse(null));
        return json;
    }

    private static Map<String, Object> json(Mentionable member) {
        return Map.of("member", member.member().toString(), "name", member.name(), "sees", member.sees());
    }
}
