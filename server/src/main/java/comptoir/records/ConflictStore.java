package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.IdChange;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Refusal;
import comptoir.platform.Json;
import comptoir.platform.Tx;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Merge by field: what others changed since the writer read; the same field with another value is refused with both values. */
final class ConflictStore {

    private final Tx tx;
    private final Sight sight;
    private final OperationStore session;

    ConflictStore(Tx tx, Sight sight, OperationStore session) {
        this.tx = tx;
        this.sight = sight;
        this.session = session;
    }

    void check(Draft draft, long read) {
        Map<String, Record> since = new LinkedHashMap<>();
        for (Record change : new FormerStore(tx).changesAfter(draft.id(), read)) {
            Json.readObject(change.get("before", JSONB.class).data())
                    .keySet()
                    .forEach(column -> since.putIfAbsent(column, change));
        }
        Record now = session.rows().read(draft.object(), draft.id()).orElseThrow();
        sets(draft, read, now, since.keySet());
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Field field : draft.object().fields()) {
            field.columns().stream()
                    .filter(column ->
                            !column.type().isSet() && draft.touches(column.name()) && since.containsKey(column.name()))
                    .filter(column -> !same(draft.get(column.name()), now.get(column.name())))
                    .findFirst()
                    .ifPresent(column -> fields.put(
                            field.key(),
                            bothValues(draft, field, now, Objects.requireNonNull(since.get(column.name())))));
        }
        if (!fields.isEmpty()) {
            throw Refusal.of(RecordsProblem.CONFLICT, Map.of("fields", fields, "rev", now.get("rev", Long.class)))
                    .refused();
        }
    }

    /** Of a set that others have changed, what the writer made of the one they had read is done to the one there is: both hold. */
    private void sets(Draft draft, long read, Record now, Set<String> since) {
        List<Draft.Cell> given = draft.values().values().stream()
                .filter(cell -> cell.column().type().isSet()
                        && !(cell.value() instanceof IdChange)
                        && since.contains(cell.column().name()))
                .toList();
        if (given.isEmpty()) {
            return;
        }
        List<Record> changes =
                new FormerStore(tx).changesAfter(draft.id(), read).reversed();
        for (Draft.Cell cell : given) {
            List<UUID> then = IdChange.set(now.get(cell.column().name()));
            for (Record change : changes) {
                then = IdChange.ofJournal(Json.readObject(
                                        change.get("before", JSONB.class).data())
                                .get(cell.column().name()))
                        .appliedTo(then);
            }
            draft.values()
                    .put(
                            cell.column().name(),
                            new Draft.Cell(cell.column(), IdChange.between(then, IdChange.set(cell.value()))));
        }
    }

    private Map<String, @Nullable Object> bothValues(Draft draft, Field field, Record now, Record change) {
        Map<String, Object> former =
                Json.readObject(change.get("before", JSONB.class).data());
        Map<String, @Nullable Object> mine = new LinkedHashMap<>();
        Map<String, @Nullable Object> theirs = new LinkedHashMap<>();
        Map<String, @Nullable Object> before = new LinkedHashMap<>();
        field.columns().forEach(column -> {
            Object current = now.get(column.name());
            theirs.put(column.part(), current);
            mine.put(column.part(), draft.touches(column.name()) ? draft.get(column.name()) : current);
            before.put(
                    column.part(),
                    former.containsKey(column.name()) ? column.type().fromJson(former.get(column.name())) : current);
        });
        Map<String, @Nullable Object> both = new LinkedHashMap<>();
        both.put("mine", shown(field, mine));
        both.put("theirs", shown(field, theirs));
        both.put("before", shown(field, before));
        both.put("by", change.get("actor_name", String.class));
        both.put(
                "at",
                change.get("at", java.time.OffsetDateTime.class).toInstant().toString());
        return both;
    }

    private @Nullable Object shown(Field field, Map<String, @Nullable Object> parts) {
        if (field.target().isPresent()) {
            UUID id = (UUID) parts.get("");
            ObjectType target = sight.model().object(field.target().get());
            return FieldValues.linked(id, LabelStore.labels(tx, sight, target, id == null ? List.of() : List.of(id)));
        }
        return FieldValues.plain(field, parts);
    }

    private static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a instanceof java.math.BigDecimal x && b instanceof java.math.BigDecimal y) {
            return x.compareTo(y) == 0;
        }
        if (a instanceof java.time.OffsetDateTime x && b instanceof java.time.OffsetDateTime y) {
            return x.isEqual(y);
        }
        return Objects.equals(a, b);
    }
}
