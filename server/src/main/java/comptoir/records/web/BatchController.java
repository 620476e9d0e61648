package comptoir.records.web;

import comptoir.dictionary.Asker;
import comptoir.kernel.Refusal;
import comptoir.records.BulkRequest;
import comptoir.records.BulkWritten;
import comptoir.records.Change;
import comptoir.records.Records;
import comptoir.records.RecordsProblem;
import comptoir.records.WriteRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many writes in one operation: a batch of different ones, or one change made to many records. */
@RestController
@RequestMapping("/api/w/{slug}/records")
class BatchController {

    private final Records records;

    BatchController(Records records) {
        this.records = records;
    }

    record BatchBody(List<ChangeBody> changes, @Nullable String title) {}

    record ChangeBody(
            @Nullable String create,
            @Nullable String update,
            @Nullable String trash,
            @Nullable String restore,
            @Nullable UUID id,
            @Nullable Long rev,
            @Nullable String ref,
            @Nullable Map<String, @Nullable Object> values) {

        Change change() {
            Map<String, @Nullable Object> given = values == null ? new HashMap<>() : values;
            if (create != null && id == null) {
                return new Change.Create(create, given, Optional.ofNullable(ref));
            }
            if (id != null && update != null) {
                return new Change.Update(update, id, Optional.ofNullable(rev), given);
            }
            if (id != null && trash != null) {
                return new Change.Trash(trash, id);
            }
            if (id != null && restore != null) {
                return new Change.Restore(restore, id);
            }
            throw Refusal.of(RecordsProblem.BATCH_MALFORMED, "member", "changes")
                    .refused();
        }
    }

    record BulkBody(
            @Nullable List<UUID> ids,
            @Nullable Map<String, Object> filter,
            @Nullable String search,
            @Nullable Map<String, @Nullable Object> values,
            @Nullable Boolean trash) {}

    @PostMapping("/batch")
    Map<String, @Nullable Object> batch(Asker asking, @RequestBody BatchBody body) {
        List<Change> changes = body.changes().stream().map(ChangeBody::change).toList();
        if (changes.isEmpty()) {
            throw Refusal.of(RecordsProblem.BATCH_MALFORMED, "member", "changes")
                    .refused();
        }
        WriteRequest request = WriteRequest.of(asking.actor(), asking.door(), changes)
                .titled(Objects.requireNonNullElse(body.title(), ""));
        return RecordJson.written(records.write(asking.workspace(), request));
    }

    @PostMapping("/{object}/bulk")
    Map<String, Object> bulk(Asker asking, @PathVariable String object, @RequestBody BulkBody body) {
        boolean named = body.ids() != null && !body.ids().isEmpty();
        if (named == (body.filter() != null) || (body.values() != null) == Boolean.TRUE.equals(body.trash())) {
            throw Refusal.of(RecordsProblem.BATCH_MALFORMED, "member", "bulk").refused();
        }
        BulkRequest bulk = new BulkRequest(
                object,
                asking.door(),
                body.ids() == null ? List.of() : body.ids(),
                QueryBody.filtered(body.filter()),
                Optional.ofNullable(body.search()));
        BulkWritten written = body.values() != null
                ? records.edit(asking.workspace(), asking.actor(), bulk, body.values())
                : records.trash(asking.workspace(), asking.actor(), bulk);
        return Map.of(
                "operation", written.operation(), "changed", written.changed(), "outOfReach", written.outOfReach());
    }
}
