package comptoir.dictionary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field as a person describes it.
 *
 * @param type key of its kind
 * @param section key of the part of the form it stands in; empty for the last one
 * @param settings of its kind; {@code options} of a choice is a list of {@code {id?, label, labelEn?, color?}} in order
 */
public record FieldForm(
        String label,
        String labelEn,
        String type,
        String help,
        boolean required,
        boolean unique,
        boolean inList,
        Optional<Object> defaultValue,
        String section,
        Map<String, Object> settings) {

    public static FieldForm of(String label, String type) {
        return new FieldForm(label, "", type, "", false, false, false, Optional.empty(), "", Map.of());
    }

    /** The form as it would have to be filled in to describe the field as it is. */
    public static FieldForm of(Field field) {
        Map<String, Object> settings = new LinkedHashMap<>(field.settings());
        if (field.type().settings().contains("options")) {
            settings.put(
                    "options", field.choices().stream().map(FieldForm::option).toList());
        }
        return new FieldForm(
                field.label().fr(),
                field.label().en(),
                field.type().key(),
                field.help(),
                field.required(),
                field.unique(),
                field.inList(),
                field.defaultValue(),
                field.section(),
                settings);
    }

    private static Map<String, Object> option(Choice choice) {
        return Map.of(
                "id", choice.id().toString(),
                "label", choice.label().fr(),
                "labelEn", choice.label().en(),
                "color", choice.color());
    }

    public FieldForm with(String setting, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(settings);
        more.put(setting, value);
        return new FieldForm(
                label, labelEn, type, help, required, unique, inList, defaultValue, section, Map.copyOf(more));
    }

    public FieldForm labelled(String newLabel) {
        return new FieldForm(newLabel, labelEn, type, help, required, unique, inList, defaultValue, section, settings);
    }

    public FieldForm asRequired() {
        return new FieldForm(label, labelEn, type, help, true, unique, inList, defaultValue, section, settings);
    }

    public FieldForm asUnique() {
        return new FieldForm(label, labelEn, type, help, required, true, inList, defaultValue, section, settings);
    }

    public FieldForm preset(Object value) {
        return new FieldForm(
                label, labelEn, type, help, required, unique, inList, Optional.of(value), section, settings);
    }

    /** The options asked for, as far as they are understood. */
    List<Map<?, ?>> options() {
        return settings.get("options") instanceof List<?> list
                ? list.stream()
                        .<Map<?, ?>>map(each -> each instanceof Map<?, ?> option ? option : Map.of())
                        .toList()
                : List.of();
    }
}
