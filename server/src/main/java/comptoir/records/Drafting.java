package comptoir.records;

import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns the values somebody gave into columns, with the rights and the rules of field types; pure, but for the ids it was given. */
final class Drafting {

    private final Sight sight;
    private final Map<String, UUID> references;
    private final Map<ObjectType, Map<String, Map<String, Draft.Cell>>> presets = new HashMap<>();

    /** @param references ids of the records being made in the same write, by the name their maker gave them */
    Drafting(Sight sight, Map<String, UUID> references) {
        this.sight = sight;
        this.references = references;
    }

    /** Columns by name, or all that is wrong with the values, field by field. */
    Outcome<Map<String, Draft.Cell>> cells(
            ObjectType object, Map<String, @Nullable Object> values, boolean isNew, boolean commanded) {
        Map<String, Draft.Cell> cells = new LinkedHashMap<>();
        List<Refusal.Located> wrong = new ArrayList<>();
        if (isNew) {
            preset(object, values, cells);
        }
        values.forEach((key, value) -> {
            Outcome<Map<String, Draft.Cell>> one = cells(object, key, value, commanded);
            switch (one) {
                case Outcome.Ok<Map<String, Draft.Cell>>(var some) -> cells.putAll(some);
                case Outcome.No<Map<String, Draft.Cell>>(var refusal) -> wrong.add(new Refusal.Located(key, refusal));
            }
        });
        for (Field field : object.fields()) {
            boolean touched = isNew || field.columns().stream().anyMatch(column -> cells.containsKey(column.name()));
            boolean refused = wrong.stream().anyMatch(each -> each.place().equals(field.key()));
            if (field.required() && touched && !refused && isEmpty(field, cells)) {
                wrong.add(new Refusal.Located(
                        field.key(),
                        Refusal.of(
                                RecordsProblem.VALUE_REQUIRED,
                                "field",
                                field.label().in(sight.actor().language()))));
            }
        }
        return wrong.isEmpty()
                ? Outcome.ok(cells)
                : Outcome.refused(Refusal.of(RecordsProblem.VALUES_REFUSED).at(wrong));
    }

    /** The columns of the values that can be read; what is wrong with the others is said once they are written. */
    Map<String, Draft.Cell> readable(ObjectType object, Map<String, @Nullable Object> values) {
        Map<String, Draft.Cell> cells = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (sight.path(object, key).isEmpty()) {
                throw Refusal.of(RecordsProblem.FIELD_NOT_KNOWN, "field", brief(key))
                        .refused();
            }
            if (cells(object, key, value, false) instanceof Outcome.Ok<Map<String, Draft.Cell>>(var some)) {
                cells.putAll(some);
            }
        });
        return cells;
    }

    /** A name somebody sent, as far as it is said back to them. */
    static String brief(String key) {
        return key.length() > 60 ? key.substring(0, 60) + "…" : key;
    }

    private Outcome<Map<String, Draft.Cell>> cells(
            ObjectType object, String key, @Nullable Object value, boolean commanded) {
        // A command copies what its actor may not see: the cost of a line in a duplicate.
        Sight.FieldPath path =
                (commanded ? sight.whole() : sight).path(object, key).orElse(null);
        if (path == null) {
            return Outcome.refused(RecordsProblem.FIELD_NOT_KNOWN, "field", brief(key));
        }
        Field field = path.field();
        String label = field.label().in(sight.actor().language());
        if (!sight.writes(field) && !commanded) {
            return Outcome.refused(RecordsProblem.FIELD_READ_ONLY, "field", label);
        }
        if ((field.readOnly() || field.type().key().equals("autoNumber")) && !commanded) {
            return Outcome.refused(RecordsProblem.FIELD_BY_COMMAND, "field", label);
        }
        Object given = resolved(value);
        if (given == null) {
            return Outcome.ok(written(path, Map.of()));
        }
        Object whole = path.part().isEmpty() ? given : Map.of(path.part(), given);
        return field.type().read(whole, field, sight.reading()).map(parts -> written(path, parts));
    }

    private @Nullable Object resolved(@Nullable Object value) {
        if (value instanceof Map<?, ?> map && map.size() == 1 && map.get("ref") instanceof String ref) {
            UUID id = references.get(ref);
            if (id == null) {
                throw Refusal.of(RecordsProblem.REFERENCE_UNKNOWN, "reference", ref)
                        .refused();
            }
            return id.toString();
        }
        return value;
    }

    private static Map<String, Draft.Cell> written(Sight.FieldPath path, Map<String, Object> parts) {
        Map<String, Draft.Cell> cells = new LinkedHashMap<>();
        for (Column column : path.field().columns()) {
            if (path.part().isEmpty() || path.part().equals(column.part())) {
                cells.put(column.name(), new Draft.Cell(column, absent(path.field(), parts.get(column.part()))));
            }
        }
        return cells;
    }

    /** What a field holds when nothing was said: a yes/no is no. */
    private static @Nullable Object absent(Field field, @Nullable Object value) {
        return value == null && field.type().key().equals("yesNo") ? Boolean.FALSE : value;
    }

    private void preset(ObjectType object, Map<String, @Nullable Object> values, Map<String, Draft.Cell> cells) {
        presets.computeIfAbsent(object, this::presets).forEach((field, its) -> {
            if (!values.containsKey(field)) {
                cells.putAll(its);
            }
        });
    }

    private Map<String, Map<String, Draft.Cell>> presets(ObjectType object) {
        Map<String, Map<String, Draft.Cell>> byField = new LinkedHashMap<>();
        for (Field field : object.fields()) {
            Object preset = field.defaultValue().orElse(field.type().key().equals("yesNo") ? Boolean.FALSE : null);
            if (preset != null
                    && !field.type().derived()
                    && field.type().read(preset, field, sight.reading())
                            instanceof Outcome.Ok<Map<String, Object>>(var parts)) {
                byField.put(field.key(), written(new Sight.FieldPath(field, ""), parts));
            }
        }
        return byField;
    }

    private static boolean isEmpty(Field field, Map<String, Draft.Cell> cells) {
        return !field.type().key().equals("autoNumber")
                && !field.type().derived()
                && field.columns().stream().allMatch(column -> {
                    Draft.Cell cell = cells.get(column.name());
                    return cell == null || cell.value() == null;
                });
    }
}
