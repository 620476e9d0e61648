package comptoir.dictionary;

import comptoir.kernel.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Works out what has to be done to the tables for a field to be as wanted; pure. */
final class SchemaPlanner {

    private SchemaPlanner() {}

    static List<SchemaChange> adding(Model model, ObjectType object, Field field, Reading reading) {
        List<SchemaChange> plan = new ArrayList<>();
        String table = object.table();
        if (field.type().derived()) {
            plan.add(new SchemaChange.AddRollup(table, field.column()));
        }
        Map<String, Object> preset = preset(field, reading);
        boolean always = field.type().key().equals("yesNo");
        if (field.required() && preset.isEmpty() && !always) {
            plan.add(new SchemaChange.CheckFilled(table, field));
        }
        for (Column column : field.columns()) {
            Optional<Object> existing = always
                    ? Optional.of(preset.getOrDefault("", Boolean.FALSE))
                    : Optional.ofNullable(field.required() ? preset.get(column.part()) : null);
            plan.add(new SchemaChange.AddColumn(table, column, existing, always));
        }
        reference(model, field)
                .ifPresent(target -> plan.add(new SchemaChange.AddReference(
                        table, field.column(), target, field.target().isPresent())));
        if (isSet(field)) {
            plan.add(new SchemaChange.AddSetIndex(table, field.column()));
        }
        boolean numbered = field.type().key().equals("autoNumber");
        if (numbered) {
            plan.add(new SchemaChange.AddSequence(table, field.column()));
        }
        plan.add(new SchemaChange.Describe(field, true));
        if (numbered || field.type().derived()) {
            plan.add(new SchemaChange.Fill(field));
        }
        if (field.unique() || numbered) {
            plan.add(new SchemaChange.AddUnique(table, field.column(), folded(field)));
        }
        return plan;
    }

    static List<SchemaChange> changing(ObjectType object, Field before, Field after) {
        List<SchemaChange> plan = new ArrayList<>();
        String table = object.table();
        if (after.required() && !before.required() && !after.columns().isEmpty()) {
            plan.add(new SchemaChange.CheckFilled(table, after));
        }
        List<Choice> going = going(before, after);
        if (!going.isEmpty()) {
            plan.add(new SchemaChange.CheckUnused(table, before, going));
        }
        if (after.unique() && !before.unique()) {
            plan.add(new SchemaChange.CheckDistinct(table, after, folded(after)));
            plan.add(new SchemaChange.AddUnique(table, after.column(), folded(after)));
        }
        if (before.unique() && !after.unique()) {
            plan.add(new SchemaChange.DropUnique(table, after.column()));
        }
        plan.add(new SchemaChange.Describe(after, false));
        if (after.type().derived() && !after.settings().equals(before.settings())) {
            plan.add(new SchemaChange.Fill(after));
        }
        return plan;
    }

    private static List<Choice> going(Field before, Field after) {
        Set<UUID> staying = after.choices().stream().map(Choice::id).collect(Collectors.toCollection(HashSet::new));
        return before.choices().stream()
                .filter(choice -> !staying.contains(choice.id()))
                .toList();
    }

    private static Map<String, Object> preset(Field field, Reading reading) {
        return field.defaultValue()
                                .map(value -> field.type().read(value, field, reading))
                                .orElseGet(() -> Outcome.ok(Map.of()))
                        instanceof Outcome.Ok<Map<String, Object>>(Map<String, Object> parts)
                ? parts
                : Map.of();
    }

    private static Optional<String> reference(Model model, Field field) {
        return field.type().settings().contains("options") && !isSet(field)
                ? Optional.of("choice_option")
                : field.target().map(target -> model.object(target).table());
    }

    private static boolean isSet(Field field) {
        return field.columns().stream().anyMatch(column -> column.type().isSet());
    }

    private static boolean folded(Field field) {
        return field.type().key().equals("text");
    }
}
